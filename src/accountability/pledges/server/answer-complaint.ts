import type { Matter } from '#accountability/matters'
import { getMatterForUpdate } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { notifyUsers } from '#foundation/notices/server'
import type { Work } from '#foundation/work/server'
import { type Id, invalidInput, Problem, refuseIf } from '#kernel'
import { readHoldings } from '#organisation/teams/server'
import { pledgeNotices, whyNotPublicWords, whyNotPublishAnswer, whyNotShow } from '../index.ts'
import { pledgeTables } from './pledge-tables.ts'

/** Shows a complaint to the post it is about, from then on and for good; its holders are told. */
export async function showComplaint(work: Work, id: Id): Promise<void> {
  const { matter, complaint } = await getComplaint(work, id)
  refuseIf(whyNotShow(matter, complaint, work))
  if (complaint.shownAt !== null) return
  await change(work, id, { shown_at: work.now })
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  await notifyUsers(work, {
    eventId: id,
    userIds: holdings.filter(({ postId }) => postId === complaint.aboutPostId).map(({ userId }) => userId),
    words: pledgeNotices.shown,
  })
  await record(work, { action: 'complaint.shown', subject: { kind: 'matter', id } })
}

/** Publishes what everybody reads of an answer, after a check that it names nobody; null takes it back. */
export async function publishAnswer(work: Work, id: Id, words: string | null): Promise<void> {
  const { matter, complaint } = await getComplaint(work, id)
  refuseIf(whyNotPublishAnswer(matter, work))
  const wrong = words === null ? [] : whyNotPublicWords(words)
  if (wrong.length > 0) throw invalidInput(wrong)
  if (complaint.publicAnswer === words) return
  await change(work, id, { public_answer: words, published_at: words === null ? null : work.now })
  const action = words === null ? 'complaint.answer-taken-back' : 'complaint.answer-published'
  await record(work, { action, subject: { kind: 'matter', id } })
}

/** A complaint whose matter the actor may read, locked; for them any other does not exist. */
async function getComplaint(work: Work, id: Id) {
  const matter: Matter = await getMatterForUpdate(work, id)
  const complaint = await pledgeTables(work.trx)
    .selectFrom('accountability.conduct_complaint')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', id)
    .select(['about_post_id as aboutPostId', 'shown_at as shownAt', 'public_answer as publicAnswer'])
    .executeTakeFirst()
  if (!complaint) throw new Problem(409, noComplaint)
  return { matter, complaint }
}

const noComplaint = {
  code: 'pledge.no-complaint',
  words: { zh: '这件事不是作风意见。', en: 'This matter is no complaint about conduct.' },
}

async function change(
  work: Work,
  id: Id,
  to: { shown_at: Date } | { public_answer: string | null; published_at: Date | null },
): Promise<void> {
  await pledgeTables(work.trx)
    .updateTable('accountability.conduct_complaint')
    .set(to)
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', id)
    .execute()
}
