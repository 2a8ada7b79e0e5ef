import type { Matter } from '#accountability/matters'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import type { Work } from '#foundation/work/server'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { ladderNotices, postsAbove, type StepName } from '../index.ts'

/** Tells who has it, or the whole post while nobody does, and the posts above, of one step; never the one who took it. */
export async function tellStep(
  work: Work,
  matter: Matter,
  eventId: string,
  notice: keyof typeof ladderNotices,
  above: StepName | 'offer-expired',
): Promise<void> {
  const postIds = postsAbove(await readPosts(work), matter, above).map(({ id }) => id)
  if (matter.holderId === null) postIds.push(matter.ownerPostId)
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const holders = holdings.filter(({ postId }) => postIds.includes(postId)).map(({ userId }) => userId)
  const self = work.actor.kind === 'staff' ? work.actor.userId : null
  const userIds = [...holders, ...(matter.holderId === null ? [] : [matter.holderId])]
  await notifyUsers(work, {
    eventId,
    userIds: userIds.filter((userId) => userId !== self),
    words: fillWords(ladderNotices[notice], { code: matter.code, title: matter.title }),
    matterId: matter.id,
  })
}
