import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { AuditLine, EntryLine } from '../canonical-line.ts'
import { sealTables } from './seal-tables.ts'

/** A line as it is now, and the number of the seal it is under. */
export type Found<L> = L & { readonly sealNumber: number | null }

const auditColumns = [
  'line.id',
  'line.subject_kind as subjectKind',
  'line.subject_id as subjectId',
  'line.at',
  'line.actor_kind as actorKind',
  'line.actor_id as actorId',
  'line.action',
  'line.details',
  'line.request_id as requestId',
  'sealed.seal_number as sealNumber',
] as const

const entryColumns = [
  'line.id',
  'line.matter_id as subjectId',
  'line.at',
  'line.kind',
  'line.audience',
  'line.post_id as postId',
  'line.user_id as userId',
  'line.words',
  'line.file_ids as fileIds',
  'line.details',
  'sealed.seal_number as sealNumber',
] as const

// From the table to its seal: each look-up is one step in the primary key, whatever else is sealed.
const auditLines = (work: Work) =>
  sealTables(work.trx)
    .selectFrom('foundation.audit_record as line')
    .leftJoin('accountability.sealed_line as sealed', (join) =>
      join
        .onRef('sealed.jurisdiction_id', '=', 'line.jurisdiction_id')
        .on('sealed.line_kind', '=', 'audit')
        .onRef('sealed.line_id', '=', 'line.id')
        .onRef('sealed.subject_id', '=', 'line.subject_id'),
    )
    .where('line.jurisdiction_id', '=', work.jurisdiction)
    .select(auditColumns)

const entryLines = (work: Work) =>
  sealTables(work.trx)
    .selectFrom('accountability.matter_entry as line')
    .leftJoin('accountability.sealed_line as sealed', (join) =>
      join
        .onRef('sealed.jurisdiction_id', '=', 'line.jurisdiction_id')
        .on('sealed.line_kind', '=', 'entry')
        .onRef('sealed.line_id', '=', 'line.id')
        .on('sealed.subject_id', '=', sql<string>`line.matter_id::text`),
    )
    .where('line.jurisdiction_id', '=', work.jurisdiction)
    .select(entryColumns)

/** Audit lines in the order of their ids, which the server makes from its own clock. */
export async function readAuditPage(
  work: Work,
  after: string,
  before: string,
  limit: number,
): Promise<Found<AuditLine>[]> {
  const rows = await auditLines(work)
    .where('line.id', '>', after)
    .where('line.id', '<', before)
    .orderBy('line.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ line: 'audit', ...row }))
}

/** Timeline lines of all matters, page by page. */
export async function readEntryPage(
  work: Work,
  after: { readonly matterId: string; readonly id: string },
  limit: number,
): Promise<Found<EntryLine>[]> {
  const rows = await entryLines(work)
    .where(sql<boolean>`(line.matter_id, line.id) > (${after.matterId}::uuid, ${after.id}::uuid)`)
    .orderBy('line.matter_id')
    .orderBy('line.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ line: 'entry', ...row }))
}

/** All timeline lines of these matters, oldest first. */
export async function readEntriesOf(work: Work, matterIds: readonly string[]): Promise<Found<EntryLine>[]> {
  if (matterIds.length === 0) return []
  const rows = await entryLines(work)
    .where('line.matter_id', 'in', matterIds)
    .orderBy('line.at')
    .orderBy('line.matter_id')
    .orderBy('line.id')
    .execute()
  return rows.map((row) => ({ line: 'entry', ...row }))
}

/** Audit lines by their ids. */
export async function readAuditLines(work: Work, ids: readonly string[]): Promise<Found<AuditLine>[]> {
  if (ids.length === 0) return []
  const rows = await auditLines(work).where('line.id', 'in', ids).execute()
  return rows.map((row) => ({ line: 'audit', ...row }))
}
