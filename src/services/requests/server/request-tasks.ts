import { findMatter } from '#accountability/matters/server'
import { on, type Task } from '#foundation/audit/server'
import { indexSubject } from '#foundation/search/server'
import type { Words } from '#kernel'
import { requestTables } from './request-tables.ts'

/** Words lead to a request a moment after it came in; the request itself does not wait for that. */
export const requestTasks: Task[] = [
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
]

/** What a request is found by: its words, its address, and its place as the public reads it. */
export const searchText = (words: string, address: string | null | undefined, { zh, en }: Words): string =>
  [words, address, zh, en].filter(Boolean).join('\n')
