import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Id, refuseIf } from '#kernel'
import { readHoldings } from '#organisation/teams/server'
import { isSigned, type Owed, versionInForce, whyNotSign } from '../index.ts'
import type { Proof } from './pledge-tables.ts'
import { insertSignature, readSignatures } from './signature-sql.ts'
import { readVersions, type StoredVersion } from './version-sql.ts'

/** What everybody owes today: the year, and the version in force; undefined while none is. */
export async function readOwed(work: Work): Promise<(Owed & { inForce: StoredVersion }) | undefined> {
  const { calendar } = await getJurisdiction(work)
  const today = dayOf(work.now, calendar.zone)
  const inForce = versionInForce(await readVersions(work), today)
  return inForce && { year: Number(today.slice(0, 4)), version: inForce.number, inForce }
}

/**
 * Signs the version in force for one's own time at a post, this year. `prove` asks the person to show again who they
 * are, once nothing else is in the way. A second signature of the same year and version changes nothing.
 */
export async function signPledge(
  work: Work,
  given: { readonly id: Id; readonly holdingId: Id; readonly version: number },
  prove: () => Promise<Proof>,
): Promise<void> {
  const userId = work.actor.kind === 'staff' ? work.actor.userId : ''
  const owed = await readOwed(work)
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const holding = holdings.find(({ id }) => id === given.holdingId)
  refuseIf(whyNotSign(holding, userId, given, owed))
  if (!holding || !owed || isSigned(await readSignatures(work, owed), holding.id, owed)) return
  const proof = await prove()
  const { year, version, inForce } = owed
  const { id: holdingId, postId } = holding
  const { digest } = inForce
  const signed = { id: given.id, year, version, holdingId, postId, userId, digest, proof }
  if (!(await insertSignature(work, signed))) return
  await record(work, {
    action: 'pledge.signed',
    subject: { kind: 'post', id: postId },
    details: { year, version, holdingId, proof, digest },
  })
}
