import type { Matter } from '#accountability/matters'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import type { Work } from '#foundation/work/server'
import { readHoldings } from '#organisation/teams/server'
import { objectionNotices } from '../objection-words.ts'

/** Tells everybody at some posts of a step of an objection; never the one who took it. */
export async function tellObjection(
  work: Work,
  matter: Matter,
  told: { eventId: string; notice: keyof typeof objectionNotices; postIds: readonly string[] },
): Promise<void> {
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const self = work.actor.kind === 'staff' ? work.actor.userId : null
  const userIds = holdings.filter(({ postId }) => told.postIds.includes(postId)).map(({ userId }) => userId)
  await notifyUsers(work, {
    eventId: told.eventId,
    userIds: userIds.filter((userId) => userId !== self),
    words: fillWords(objectionNotices[told.notice], { code: matter.code, title: matter.title }),
    matterId: matter.id,
  })
}
