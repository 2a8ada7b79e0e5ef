import type { Matter } from '#accountability/matters'
import { postsAbove } from '#accountability/supervision'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import type { Work } from '#foundation/work/server'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { reviewNotices } from '../index.ts'

type Told = keyof typeof reviewNotices

/** How far up each is told: the nearest desk of what is owed, every desk of what is late, the leadership of what it decides. */
const above: Readonly<Record<Told, Parameters<typeof postsAbove>[2] | undefined>> = {
  unhappy: 'unowned',
  'call-late': 'ordinary',
  'remedy-late': 'ordinary',
  promised: undefined,
  appealed: 'talk',
  upheld: undefined,
  rejected: undefined,
  objected: 'talk',
}

/** Tells the owner, further posts and those above, once an event; never the one who made it happen. */
export async function tellOfReview(
  work: Work,
  matter: Matter,
  eventId: string,
  told: Told,
  postIds: readonly string[] = [],
): Promise<void> {
  const step = above[told]
  const superiors = step ? postsAbove(await readPosts(work), matter, step).map(({ id }) => id) : []
  const posts = new Set([...superiors, ...postIds, ...(matter.holderId === null ? [matter.ownerPostId] : [])])
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const holders = holdings.filter(({ postId }) => posts.has(postId)).map(({ userId }) => userId)
  const self = work.actor.kind === 'staff' ? work.actor.userId : null
  const userIds = [...holders, ...(matter.holderId === null ? [] : [matter.holderId])]
  const { code, title } = matter
  await notifyUsers(work, {
    eventId,
    userIds: userIds.filter((userId) => userId !== self),
    words: fillWords(reviewNotices[told], { code, title }),
    matterId: matter.id,
  })
}
