import type { Trx } from '#foundation/database/server'
import type { Language } from '#kernel'

export interface SealedPerson {
  id: string
  name_cipher: Buffer | null
  phone_cipher: Buffer | null
  phone_index: Buffer | null
  phone_mask_index: Buffer | null
  email_cipher: Buffer | null
  email_index: Buffer | null
  language: Language
}

type PersonTables = {
  'foundation.person': SealedPerson & { jurisdiction_id: string; created_at: Date }
}

export async function upsertPerson(
  trx: Trx,
  jurisdiction: string,
  at: Date,
  person: SealedPerson,
): Promise<void> {
  const { id: _, ...parts } = person
  await trx
    .withTables<PersonTables>()
    .insertInto('foundation.person')
    .values({ jurisdiction_id: jurisdiction, created_at: at, ...person })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doUpdateSet(parts))
    .execute()
}

export async function findByIndex(
  trx: Trx,
  jurisdiction: string,
  column: 'phone_index' | 'phone_mask_index',
  index: Buffer,
): Promise<string[]> {
  const rows = await trx
    .withTables<PersonTables>()
    .selectFrom('foundation.person')
    .where('jurisdiction_id', '=', jurisdiction)
    .where(column, '=', index)
    .orderBy('id', 'desc')
    .limit(500)
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function readSealed(
  trx: Trx,
  jurisdiction: string,
  ids: readonly string[],
): Promise<SealedPerson[]> {
  if (ids.length === 0) return []
  return trx
    .withTables<PersonTables>()
    .selectFrom('foundation.person')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', 'in', ids)
    .select(['id', 'name_cipher', 'phone_cipher', 'phone_index', 'phone_mask_index', 'email_cipher'])
    .select(['email_index', 'language'])
    .execute()
}
