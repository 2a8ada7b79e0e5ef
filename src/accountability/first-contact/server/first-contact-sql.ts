import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { ContactStep, FirstContact } from '../first-contact.ts'
import { type FirstContactTables, firstContactTables, type StepDetails } from './first-contact-tables.ts'

type Row = FirstContactTables['accountability.first_contact'] & { place_path: string }

const withPath = (trx: Trx, jurisdiction: string, id: string) =>
  firstContactTables(trx)
    .selectFrom('accountability.first_contact as contact')
    .innerJoin('foundation.place as place', (join) =>
      join
        .onRef('place.jurisdiction_id', '=', 'contact.jurisdiction_id')
        .onRef('place.id', '=', 'contact.place_id'),
    )
    .where('contact.jurisdiction_id', '=', jurisdiction)
    .where('contact.id', '=', id)
    .selectAll('contact')
    .select('place.path as place_path')

export async function findContact(
  trx: Trx,
  jurisdiction: string,
  id: string,
): Promise<FirstContact | undefined> {
  const row = await withPath(trx, jurisdiction, id).executeTakeFirst()
  return row && contactOf(row)
}

/** Loads a contact and keeps others from changing it until the transaction ends. */
export async function findContactForUpdate(
  trx: Trx,
  jurisdiction: string,
  id: string,
): Promise<FirstContact | undefined> {
  const row = await withPath(trx, jurisdiction, id).forUpdate('contact').executeTakeFirst()
  return row && contactOf(row)
}

/** Writes a new contact; false when its id is taken, and then nothing is written. */
export async function insertContact(trx: Trx, jurisdiction: string, contact: FirstContact): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await firstContactTables(trx)
    .insertInto('accountability.first_contact')
    .values({
      jurisdiction_id: jurisdiction,
      id: contact.id,
      channel: contact.channel,
      kind: contact.kind,
      words: contact.words,
      asked_at: contact.askedAt,
      asked_by: contact.askedBy,
      asked_post_id: contact.askedPostId,
      place_id: contact.placeId,
      person_id: contact.personId,
      ...changing(contact),
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateContact(trx: Trx, jurisdiction: string, contact: FirstContact): Promise<void> {
  await firstContactTables(trx)
    .updateTable('accountability.first_contact')
    .set(changing(contact))
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', contact.id)
    .execute()
}

/** Settles the contacts that were handed over to a matter and wait for somebody to take it up; returns their ids. */
export async function settleHandedOver(
  trx: Trx,
  jurisdiction: string,
  matterId: string,
  at: Date,
): Promise<string[]> {
  const rows = await firstContactTables(trx)
    .updateTable('accountability.first_contact')
    .set({ settled_at: at })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matterId)
    .where('settled_at', 'is', null)
    .where('ending', '=', 'handed-over')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const changing = (contact: FirstContact) => ({
  ending: contact.ending,
  to_post_id: contact.toPostId,
  matter_id: contact.matterId,
  due_at: contact.dueAt,
  settled_at: contact.settledAt,
})

const contactOf = (row: Row): FirstContact => ({
  id: row.id,
  channel: row.channel,
  kind: row.kind,
  words: row.words,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  askedPostId: row.asked_post_id,
  placeId: row.place_id,
  placePath: row.place_path,
  personId: row.person_id,
  ending: row.ending,
  toPostId: row.to_post_id,
  matterId: row.matter_id,
  dueAt: row.due_at,
  settledAt: row.settled_at,
})

/** A line of the record. `id` is made by whoever acts, so that the same line is written once. */
export interface Step {
  readonly id: string
  readonly at: Date
  readonly kind: ContactStep
  readonly userId: string | null
  readonly words: string | null
  readonly details: StepDetails
}

export async function insertStep(
  trx: Trx,
  jurisdiction: string,
  contactId: string,
  step: Step,
): Promise<void> {
  await firstContactTables(trx)
    .insertInto('accountability.first_contact_step')
    .values({
      jurisdiction_id: jurisdiction,
      contact_id: contactId,
      id: step.id,
      at: step.at,
      kind: step.kind,
      user_id: step.userId,
      words: step.words,
      details: sql<StepDetails>`${JSON.stringify(step.details)}::jsonb`,
    })
    .execute()
}

/** The record of a contact, oldest first. */
export function readSteps(trx: Trx, jurisdiction: string, contactId: string): Promise<Step[]> {
  return (
    firstContactTables(trx)
      .selectFrom('accountability.first_contact_step')
      .where('jurisdiction_id', '=', jurisdiction)
      .where('contact_id', '=', contactId)
      .orderBy('at')
      // Lines of one instant come in the order of life, because their ids have none.
      .orderBy(sql`case kind when 'registered' then 0 when 'accepted' then 2 else 1 end`)
      .orderBy('id')
      .select(['id', 'at', 'kind', 'user_id as userId', 'words', 'details'])
      .execute()
  )
}
