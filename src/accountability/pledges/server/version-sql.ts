import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { Day, Id } from '#kernel'
import type { PledgeVersion, RuleSet } from '../index.ts'
import { pledgeTables } from './pledge-tables.ts'

export interface StoredVersion extends PledgeVersion {
  readonly id: Id
  readonly digest: string
}

/** All versions of the rules, the newest first; a handful over the years. */
export async function readVersions(work: Work): Promise<StoredVersion[]> {
  const rows = await pledgeTables(work.trx)
    .selectFrom('accountability.pledge_version')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .orderBy('number', 'desc')
    .select(['number', 'id', 'in_force_from as inForceFrom', 'sets', 'digest'])
    .execute()
  return rows
}

/** Writes the next version; false when somebody else has just published one of that number. */
export async function insertVersion(
  work: Work,
  version: { id: Id; number: number; inForceFrom: Day; sets: readonly RuleSet[] },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await pledgeTables(work.trx)
    .insertInto('accountability.pledge_version')
    .values({
      jurisdiction_id: work.jurisdiction,
      number: version.number,
      id: version.id,
      in_force_from: version.inForceFrom,
      sets: sql`${JSON.stringify(version.sets)}::jsonb`,
      digest: digestOf(version.sets),
      made_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** SHA-256 over every word of the rules in their order, whatever order the database keeps their keys in. */
export function digestOf(sets: readonly RuleSet[]): string {
  const text = sets.map(({ name, rules }) => [
    name.zh,
    name.en,
    rules.map((rule) => [rule.id, rule.name.zh, rule.name.en, rule.text.zh, rule.text.en]),
  ])
  return createHash('sha256').update(JSON.stringify(text)).digest('hex')
}
