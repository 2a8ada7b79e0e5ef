import type { Work } from '#foundation/work/server'
import { isId } from '#kernel'
import { sealTables } from './seal-tables.ts'

const atOnce = 5000

/** The codes of those subjects that are matters, by id. */
export async function readMatterCodes(
  work: Work,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(subjectIds)].filter(isId)
  const codes = new Map<string, string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await sealTables(work.trx)
      .selectFrom('accountability.matter')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('id', 'in', ids.slice(from, from + atOnce))
      .select(['id', 'code'])
      .execute()
    for (const { id, code } of rows) codes.set(id, code)
  }
  return codes
}
