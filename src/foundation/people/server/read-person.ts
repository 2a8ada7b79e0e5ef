import { record } from '#foundation/audit/server'
import { type PermissionTable, whyNotAllowed } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import {
  type MaskedPerson,
  maskEmail,
  maskName,
  maskPhone,
  normalisePhone,
  readPhoneMask,
  type UnmaskedPerson,
  whyNotReason,
} from '../index.ts'
import { blindIndex, type ContactField, unseal } from './contact-cipher.ts'
import { findByIndex, readSealed, type SealedPerson } from './person-sql.ts'

/** Those who call or visit residents. Others see masks, but where a room that must reach somebody says otherwise. */
export const peoplePermissions: PermissionTable = {
  'person.unmask': ['grid-worker', 'community-staff', 'department-staff', 'duty-desk'],
}

/** Ids of the people with this phone, typed in any way or masked (`138****5678`); newest first, at most 500. */
export async function findPeopleByPhone(work: Work, phoneOrMask: string): Promise<string[]> {
  const { trx, jurisdiction } = work
  const { secret } = work.tools.settings
  const mask = readPhoneMask(phoneOrMask)
  if (mask !== undefined) {
    return findByIndex(
      trx,
      jurisdiction,
      'phone_mask_index',
      blindIndex(secret, jurisdiction, 'phone-mask', mask),
    )
  }
  const phone = normalisePhone(phoneOrMask)
  if (phone === undefined) return []
  return findByIndex(trx, jurisdiction, 'phone_index', blindIndex(secret, jurisdiction, 'phone', phone))
}

/** People by id as screens show them; ids that are not known here are left out. */
export async function readMasked(work: Work, ids: readonly string[]): Promise<Map<string, MaskedPerson>> {
  const rows = await readSealed(work.trx, work.jurisdiction, ids)
  return new Map(rows.map((row) => [row.id, maskOf(opened(work, row))]))
}

function maskOf(person: UnmaskedPerson): MaskedPerson {
  return {
    ...person,
    name: person.name && maskName(person.name),
    phone: person.phone && maskPhone(person.phone),
    email: person.email && maskEmail(person.email),
  }
}

/** The readable contact, only for writing to that very person; what staff see goes through `unmaskPerson`. */
export async function findContact(work: Work, id: string): Promise<UnmaskedPerson | undefined> {
  const [row] = await readSealed(work.trx, work.jurisdiction, [id])
  return row && opened(work, row)
}

/** What gives the right to see a contact: a permission of the room that has to reach the person. */
interface UnmaskRight {
  readonly table: PermissionTable
  readonly action: string
}

/**
 * Shows a person's contact to staff and records who asked and why. `path` is the place of the matter at hand; the
 * room that knows the matter gives it, so that a grant elsewhere does not do.
 */
export async function unmaskPerson(
  work: Work,
  id: string,
  reason: string,
  path?: string,
  { table, action }: UnmaskRight = { table: peoplePermissions, action: 'person.unmask' },
): Promise<UnmaskedPerson> {
  const denied = whyNotAllowed(table, work.actor, action, path)
  if (denied) throw new Problem(403, denied)
  const refusal = whyNotReason(reason)
  if (refusal) throw invalidInput([{ field: 'reason', ...refusal }])
  const person = await findContact(work, id)
  if (!person) throw new Problem(404, notFound)
  await record(work, {
    action: 'person.unmasked',
    subject: { kind: 'person', id },
    details: { reason: reason.trim() },
  })
  return person
}

const notFound = {
  code: 'person.not-found',
  words: { zh: '没有找到这位居民的联系方式。', en: 'There is no contact of this resident here.' },
}

function opened(work: Work, row: SealedPerson): UnmaskedPerson {
  const open = (field: ContactField, sealed: Buffer | null) =>
    sealed &&
    unseal(work.tools.settings.secret, { jurisdiction: work.jurisdiction, personId: row.id, field }, sealed)
  return {
    id: row.id,
    name: open('name', row.name_cipher),
    phone: open('phone', row.phone_cipher),
    email: open('email', row.email_cipher),
    language: row.language,
  }
}
