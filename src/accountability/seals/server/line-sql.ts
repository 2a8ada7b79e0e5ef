import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { AuditLine, EntryLine } from '../canonical-line.ts'
import { sealTables } from './seal-tables.ts'

const auditLines = (work: Work) =>
  sealTables(work.trx)
    .selectFrom('foundation.audit_record')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .select([
      sql<'audit'>`'audit'`.as('line'),
      'id',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'at',
      'actor_kind as actorKind',
      'actor_id as actorId',
      'action',
      'details',
      'request_id as requestId',
    ])

const entryLines = (work: Work) =>
  sealTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .select([
      sql<'entry'>`'entry'`.as('line'),
      'id',
      'matter_id as subjectId',
      'at',
      'kind',
      'audience',
      'post_id as postId',
      'user_id as userId',
      'words',
      'file_ids as fileIds',
      'details',
    ])

/** Audit lines in the order of their ids, which the server makes from its own clock. */
export async function readAuditPage(
  work: Work,
  after: string,
  before: string,
  limit: number,
): Promise<AuditLine[]> {
  return auditLines(work)
    .where('id', '>', after)
    .where('id', '<', before)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Timeline lines of all matters, page by page. */
export async function readEntryPage(
  work: Work,
  after: { readonly matterId: string; readonly id: string },
  limit: number,
): Promise<EntryLine[]> {
  return entryLines(work)
    .where(sql<boolean>`(matter_id, id) > (${after.matterId}::uuid, ${after.id}::uuid)`)
    .orderBy('matter_id')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** All timeline lines of these matters, oldest first. */
export async function readEntriesOf(work: Work, matterIds: readonly string[]): Promise<EntryLine[]> {
  if (matterIds.length === 0) return []
  return entryLines(work)
    .where('matter_id', 'in', matterIds)
    .orderBy('at')
    .orderBy('matter_id')
    .orderBy('id')
    .execute()
}

/** Audit lines by their ids. */
export async function readAuditLines(work: Work, ids: readonly string[]): Promise<AuditLine[]> {
  if (ids.length === 0) return []
  return auditLines(work).where('id', 'in', ids).execute()
}
