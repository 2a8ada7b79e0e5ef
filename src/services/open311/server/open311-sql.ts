import type { EntryKind, MatterResult } from '#accountability/matters'
import type { Trx } from '#foundation/database/server'

type Open311Tables = {
  'services.open311_request': { jurisdiction_id: string; matter_id: string; key_id: string; at: Date }
  'services.request': { jurisdiction_id: string; matter_id: string }
  'accountability.matter': {
    jurisdiction_id: string
    id: string
    code: string
    result: MatterResult | null
    changed_at: Date
  }
  'accountability.matter_entry': {
    jurisdiction_id: string
    matter_id: string
    id: string
    at: Date
    kind: EntryKind
    audience: string
    post_id: string | null
    words: string | null
    details: Record<string, unknown>
  }
}
const tables = (trx: Trx) => trx.withTables<Open311Tables>()

export async function keepSender(
  trx: Trx,
  jurisdiction: string,
  sent: { matterId: string; keyId: string; at: Date },
): Promise<void> {
  await tables(trx)
    .insertInto('services.open311_request')
    .values({ jurisdiction_id: jurisdiction, matter_id: sent.matterId, key_id: sent.keyId, at: sent.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isSender(
  trx: Trx,
  jurisdiction: string,
  sent: { matterId: string; keyId: string },
): Promise<boolean> {
  const found = await tables(trx)
    .selectFrom('services.open311_request')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', sent.matterId)
    .where('key_id', '=', sent.keyId)
    .select('matter_id')
    .executeTakeFirst()
  return found !== undefined
}

/** Public lines of requests, written from `from` until `until`, oldest first: found by the matters that changed since. */
export function selectPublicLines(trx: Trx, jurisdiction: string, from: Date, until: Date, limit: number) {
  return tables(trx)
    .selectFrom('accountability.matter as matter')
    .innerJoin('services.request as request', (join) =>
      join
        .onRef('request.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('request.matter_id', '=', 'matter.id'),
    )
    .innerJoin('accountability.matter_entry as entry', (join) =>
      join
        .onRef('entry.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('entry.matter_id', '=', 'matter.id'),
    )
    .where('matter.jurisdiction_id', '=', jurisdiction)
    .where('matter.changed_at', '>=', from)
    .where('entry.at', '>=', from)
    .where('entry.at', '<=', until)
    .where('entry.audience', '=', 'public')
    .where('entry.kind', '<>', 'opened')
    .orderBy('entry.at')
    .orderBy('entry.id')
    .limit(limit)
    .select([
      'entry.id',
      'entry.at',
      'entry.kind',
      'entry.words',
      'entry.post_id as postId',
      'entry.details',
      'matter.code',
    ])
    .execute()
}
