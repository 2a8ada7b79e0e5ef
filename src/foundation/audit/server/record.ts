import { newId, type Trx } from '#foundation/database/server'
import type { Actor } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'

/** What happened to what. `details` hold ids and codes, never words of a resident or contact data. */
export interface AuditEvent {
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly details?: Readonly<Record<string, unknown>>
}

type AuditTables = {
  'foundation.audit_record': {
    jurisdiction_id: string
    id: string
    at: Date
    actor_kind: string
    actor_id: string | null
    action: string
    subject_kind: string
    subject_id: string
    details: string
    request_id: string | null
  }
}

/** The queue all listened events go through; one line a change however many tasks listen. */
export const eventQueue = 'events'

/** Writes the audit line of a change and queues what listens to it, in the change's own transaction. */
export async function record(work: Work, event: AuditEvent): Promise<void> {
  const id = newId(work.now.getTime())
  const written = work.trx
    .withTables<AuditTables>()
    .insertInto('foundation.audit_record')
    .values({
      jurisdiction_id: work.jurisdiction,
      id,
      at: work.now,
      actor_kind: work.actor.kind,
      actor_id: actorId(work.actor),
      action: event.action,
      subject_kind: event.subject.kind,
      subject_id: event.subject.id,
      details: JSON.stringify(event.details ?? {}),
      request_id: work.requestId,
    })
    .execute()
  const queued = work.tools.listened.has(event.action)
    ? work.tools.jobs.send(work.trx, eventQueue, {
        jurisdiction: work.jurisdiction,
        eventId: id,
        action: event.action,
        subjectId: event.subject.id,
      })
    : undefined
  await Promise.all([written, queued])
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'staff') return actor.userId
  return actor.kind === 'system' ? actor.task : null
}

/** One audit line as it is shown to those who may read it. */
export interface AuditLine {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  action: string
  details: unknown
}

/** The audit lines of one subject, oldest first. */
export async function readAudit(
  trx: Trx,
  jurisdiction: string,
  kind: string,
  id: string,
): Promise<AuditLine[]> {
  return trx
    .withTables<AuditTables>()
    .selectFrom('foundation.audit_record')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('id')
    .select(['id', 'at', 'actor_kind as actorKind', 'actor_id as actorId', 'action', 'details'])
    .execute()
}
