import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { FirstContact } from '../first-contact.ts'
import { insertContact, insertStep, type Step, updateContact } from './first-contact-sql.ts'

/** A line to add; what is left out is made here, now and by whoever acts. */
export type Told = Pick<Step, 'kind' | 'details'> & {
  readonly id?: string
  readonly at?: Date
  readonly userId?: string | null
  readonly words?: string | undefined
}

/** Adds a new contact with its first line; false when this id was there, and then nothing is written. */
export async function keepNew(work: Work, contact: FirstContact): Promise<boolean> {
  if (!(await insertContact(work.trx, work.jurisdiction, contact))) return false
  await tellStep(work, contact.id, {
    id: contact.id,
    kind: 'registered',
    at: contact.askedAt,
    userId: contact.askedBy,
    details: { postId: contact.askedPostId },
  })
  return true
}

/** Saves a changed contact with the line that tells of it. */
export async function keepChanged(work: Work, contact: FirstContact, told: Told): Promise<FirstContact> {
  await updateContact(work.trx, work.jurisdiction, contact)
  await tellStep(work, contact.id, told)
  return contact
}

/** One line of the record and its audit line; what people said and the addresses stay out of the audit. */
export async function tellStep(work: Work, contactId: string, told: Told): Promise<void> {
  const { id = newId(work.now.getTime()), at = work.now, kind, details, words } = told
  const by = work.actor.kind === 'staff' ? work.actor.userId : null
  const userId = told.userId === undefined ? by : told.userId
  await insertStep(work.trx, work.jurisdiction, contactId, {
    id,
    at,
    kind,
    userId,
    words: words || null,
    details,
  })
  const { postId, toPostId, matterId } = details
  await record(work, {
    action: `first-contact.${kind}`,
    subject: { kind: 'first-contact', id: contactId },
    details: { stepId: id, ...clean({ postId, toPostId, matterId }) },
  })
}

/** Without what is not there. */
export function clean<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const there = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  return Object.fromEntries(there) as { [K in keyof T]?: NonNullable<T[K]> }
}
