import { findMatter, findNews, followerLink } from '#accountability/matters/server'
import { on, type Task } from '#foundation/audit/server'
import { fillWords } from '#foundation/notices'
import { mailPerson } from '#foundation/notices/server'
import { indexSubject } from '#foundation/search/server'
import type { Work } from '#foundation/work/server'
import type { Words } from '#kernel'
import { followerMail } from '../follower-mail-words.ts'
import { learnDispatch } from './learn-dispatch.ts'
import { requestTables } from './request-tables.ts'

/** Words lead to a request a moment after it came in; the request itself does not wait for that. */
export const requestTasks: Task[] = [
  learnDispatch,
  on('matter.opened', 'index-request', async (work, { subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    if (matter?.kind !== 'request') return
    const row = await requestTables(work.trx)
      .selectFrom('services.request')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('matter_id', '=', subjectId)
      .select(['words', 'address', 'public_place_zh as zh', 'public_place_en as en'])
      .executeTakeFirst()
    if (row) await indexSubject(work, subjectId, searchText(row.words, row.address, row))
  }),
  on('matter.answered', 'mail-followers', async (work, { eventId, subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    if (!matter || !(await findNews(work, subjectId, eventId))) return
    const { settings } = work.tools
    const failures: unknown[] = []
    for (const { id, personId } of await readFollowers(work, subjectId)) {
      // One mailbox that is full must not keep the answer from the others; who has it is not written to again.
      await mailPerson(work, {
        eventId,
        personId,
        subject: fillWords(followerMail.subject, { code: matter.code }),
        text: fillWords(followerMail.text, { code: matter.code }),
        link: new URL(followerLink(settings, matter.code, id), settings.publicUrl).href,
      }).catch((error) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} followers were not told`)
  }),
]

/** What a request is found by: its words, its address, and its place as the public reads it. */
export const searchText = (words: string, address: string | null | undefined, { zh, en }: Words): string =>
  [words, address, zh, en].filter(Boolean).join('\n')
async function readFollowers(work: Work, matterId: string): Promise<{ id: string; personId: string }[]> {
  const rows = await requestTables(work.trx)
    .selectFrom('services.follower')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .where('person_id', 'is not', null)
    .orderBy('id')
    .select(['id', 'person_id as personId'])
    .execute()
  return rows.map(({ id, personId }) => ({ id, personId: personId! }))
}
