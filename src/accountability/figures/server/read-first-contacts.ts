import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import { figuresTables } from './figures-tables.ts'

export interface FirstTimes {
  readonly acceptedAt: Date | null
  readonly contactedAt: Date | null
}

/**
 * When somebody took each matter up, and when its resident first heard from the office, from its timeline: asked, told
 * how far it is, or answered.
 */
export async function readFirstContacts(
  work: Work,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, FirstTimes>> {
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', matterIds)
    .groupBy('matter_id')
    .select([
      'matter_id as matterId',
      sql<Date | null>`min(at) filter (where kind in ('accepted', 'offer-accepted', 'received-on-behalf', 'answered'))`.as(
        'acceptedAt',
      ),
      sql<Date | null>`min(at) filter (where kind in ('asked', 'told', 'answered'))`.as('contactedAt'),
    ])
    .execute()
  return new Map(rows.map(({ matterId, ...times }) => [matterId, times]))
}
