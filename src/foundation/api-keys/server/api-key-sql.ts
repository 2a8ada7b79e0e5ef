import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { KeyScope } from '../index.ts'

type ApiKeyTables = {
  'foundation.api_key': {
    jurisdiction_id: string
    id: string
    name: string
    contact: string
    scopes: KeyScope[]
    hash: string
    hint: string
    daily_quota: number
    issued_at: Date
    issued_by: string
    revoked_at: Date | null
  }
  'foundation.api_key_day': {
    jurisdiction_id: string
    key_id: string
    day: string
    used: number
    last_at: Date
  }
}
const tables = (trx: Trx) => trx.withTables<ApiKeyTables>()

export interface StoredKey {
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly scopes: readonly KeyScope[]
  readonly hash: string
  readonly hint: string
  readonly dailyQuota: number
  readonly issuedAt: Date
  readonly issuedBy: string
  readonly revokedAt: Date | null
}

const columns = [
  'id',
  'name',
  'contact',
  'scopes',
  'hash',
  'hint',
  'daily_quota as dailyQuota',
  'issued_at as issuedAt',
  'issued_by as issuedBy',
  'revoked_at as revokedAt',
] as const

export async function selectKeys(trx: Trx, jurisdiction: string): Promise<StoredKey[]> {
  return tables(trx)
    .selectFrom('foundation.api_key')
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('issued_at', 'desc')
    .orderBy('id')
    .select(columns)
    .execute()
}

export async function findKeyByHash(
  trx: Trx,
  jurisdiction: string,
  hash: string,
): Promise<StoredKey | undefined> {
  return tables(trx)
    .selectFrom('foundation.api_key')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('hash', '=', hash)
    .select(columns)
    .executeTakeFirst()
}

/** Keeps a new key; false when this id was used before. */
export async function insertKey(trx: Trx, jurisdiction: string, key: StoredKey): Promise<boolean> {
  const kept = await tables(trx)
    .insertInto('foundation.api_key')
    .values({
      jurisdiction_id: jurisdiction,
      id: key.id,
      name: key.name,
      contact: key.contact,
      scopes: sql<KeyScope[]>`${[...key.scopes]}::text[]`,
      hash: key.hash,
      hint: key.hint,
      daily_quota: key.dailyQuota,
      issued_at: key.issuedAt,
      issued_by: key.issuedBy,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Ends a key; false when it was ended before or there is none. */
export async function endKey(trx: Trx, jurisdiction: string, id: string, now: Date): Promise<boolean> {
  const ended = await tables(trx)
    .updateTable('foundation.api_key')
    .set({ revoked_at: now })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Counts one more use on this day and returns how often it was used before. */
export async function countUse(
  trx: Trx,
  jurisdiction: string,
  use: { keyId: string; day: string; at: Date },
): Promise<number> {
  const { used } = await tables(trx)
    .insertInto('foundation.api_key_day')
    .values({ jurisdiction_id: jurisdiction, key_id: use.keyId, day: use.day, used: 1, last_at: use.at })
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'key_id', 'day'])
        .doUpdateSet({ used: sql<number>`api_key_day.used + 1`, last_at: use.at }),
    )
    .returning('used')
    .executeTakeFirstOrThrow()
  return used - 1
}

/** What the keys of a jurisdiction were used on a day. */
export async function selectUses(
  trx: Trx,
  jurisdiction: string,
  day: string,
): Promise<Map<string, { used: number; lastAt: Date }>> {
  const rows = await tables(trx)
    .selectFrom('foundation.api_key_day')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('day', '=', day)
    .select(['key_id', 'used', 'last_at'])
    .execute()
  return new Map(rows.map((row) => [row.key_id, { used: row.used, lastAt: row.last_at }]))
}
