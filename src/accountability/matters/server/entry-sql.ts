import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { Audience, EntryKind } from '../index.ts'
import { matterTables } from './matter-tables.ts'

/** A line of a timeline as it is kept. `id` is made by whoever acts, so that the same line is written once. */
export interface Entry {
  readonly id: string
  readonly at: Date
  readonly kind: EntryKind
  readonly audience: Audience
  readonly postId: string | null
  readonly userId: string | null
  readonly words: string | null
  readonly fileIds: readonly string[]
  readonly details: Readonly<Record<string, unknown>>
}

export async function insertEntries(
  trx: Trx,
  jurisdiction: string,
  matterId: string,
  entries: readonly Entry[],
): Promise<void> {
  await matterTables(trx)
    .insertInto('accountability.matter_entry')
    .values(
      entries.map((entry) => ({
        jurisdiction_id: jurisdiction,
        matter_id: matterId,
        id: entry.id,
        at: entry.at,
        kind: entry.kind,
        audience: entry.audience,
        post_id: entry.postId,
        user_id: entry.userId,
        words: entry.words,
        file_ids: sql<string[]>`${[...entry.fileIds]}::uuid[]`,
        details: sql<Record<string, unknown>>`${JSON.stringify(entry.details)}::jsonb`,
      })),
    )
    .execute()
}

/** Whether this line is there: then the command was done before and is not done again. */
export async function hasEntry(
  trx: Trx,
  jurisdiction: string,
  matterId: string,
  id: string,
): Promise<boolean> {
  const found = await matterTables(trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matterId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

/** When the matter came to the post that has it now. */
export const lastRoutedAt = (trx: Trx, jurisdiction: string, matterId: string): Promise<Date | undefined> =>
  lastEntryAt(trx, jurisdiction, matterId, [
    'routed',
    'offer-accepted',
    'unmerged',
    'objection-upheld',
    'objection-rejected',
  ])

/** When the last of these lines was written; undefined when there is none. */
export async function lastEntryAt(
  trx: Trx,
  jurisdiction: string,
  matterId: string,
  kinds: readonly EntryKind[],
): Promise<Date | undefined> {
  const found = await matterTables(trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matterId)
    .where('kind', 'in', kinds)
    .orderBy('at', 'desc')
    .select('at')
    .executeTakeFirst()
  return found?.at
}

/** The timeline of a matter for those audiences, oldest first. */
export async function readEntries(
  trx: Trx,
  jurisdiction: string,
  matterId: string,
  audiences: readonly Audience[],
): Promise<Entry[]> {
  return matterTables(trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matterId)
    .where(sql<boolean>`audience = any(${[...audiences]}::text[])`)
    .orderBy('at')
    .orderBy('id')
    .select([
      'id',
      'at',
      'kind',
      'audience',
      'post_id as postId',
      'user_id as userId',
      'words',
      'file_ids as fileIds',
      'details',
    ])
    .execute()
}
