import type { UnmaskedPerson } from '#foundation/people'
import { peoplePermissions, unmaskPerson } from '#foundation/people/server'
import { isAllowed } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { isOwner } from '../index.ts'
import { noMatter } from './change-matter.ts'
import { findMattersOf } from './matter-sql.ts'

/** Shows the contact of the resident of a matter to those who answer for it or work where it is, and to nobody else. */
export async function unmaskContact(work: Work, personId: string, reason: string): Promise<UnmaskedPerson> {
  const matters = await findMattersOf(work.trx, work.jurisdiction, personId)
  if (matters.some((matter) => isOwner(matter, work))) return unmaskPerson(work, personId, reason)
  const near = matters.find(
    ({ confidential, placePath }) =>
      !confidential && isAllowed(peoplePermissions, work.actor, 'person.unmask', placePath),
  )
  if (!near) throw new Problem(404, noMatter)
  return unmaskPerson(work, personId, reason, near.placePath)
}
