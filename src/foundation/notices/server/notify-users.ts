import { createHash } from 'node:crypto'
import type { Work } from '#foundation/work/server'
import { type Id, uuidv7, type Words } from '#kernel'
import { insertNotices } from './notice-sql.ts'

export interface Telling {
  /** What it is about: an audit event, or whatever else happens once. Each user is told of it once. */
  readonly eventId: Id
  readonly userIds: readonly string[]
  readonly words: Words
  readonly matterId?: Id
}

/** Puts a notice into the pages of some users, in the transaction of the caller. */
export async function notifyUsers(work: Work, telling: Telling): Promise<void> {
  const userIds = [...new Set(telling.userIds)]
  if (userIds.length === 0) return
  const notices = userIds.map((userId) => ({
    id: noticeId(telling.eventId, userId),
    userId,
    at: work.now,
    words: telling.words,
    matterId: telling.matterId ?? null,
  }))
  await insertNotices(work.trx, work.jurisdiction, notices)
}

/** The same event and user give the same id, at the event's own time, so that a task that runs again adds nothing. */
function noticeId(eventId: Id, userId: string): Id {
  const millis = Number.parseInt(eventId.replaceAll('-', '').slice(0, 12), 16)
  return uuidv7(millis, createHash('sha256').update(`${eventId} ${userId}`).digest())
}
