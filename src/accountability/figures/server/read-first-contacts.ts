import type { Work } from '#foundation/work/server'
import { figuresTables } from './figures-tables.ts'

export interface FirstTimes {
  readonly acceptedAt: Date | null
  readonly contactedAt: Date | null
}

/** When somebody took each matter up, and when its resident first heard from the office; the spine keeps both. */
export async function readFirstContacts(
  work: Work,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, FirstTimes>> {
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', 'in', matterIds)
    .select(['id', 'accepted_at as acceptedAt', 'first_contact_at as contactedAt'])
    .execute()
  return new Map(rows.map(({ id, ...times }) => [id, times]))
}
