import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import type { Owed, Signature } from '../index.ts'
import { type Proof, pledgeTables } from './pledge-tables.ts'

/** The signatures of a year under a version. */
export async function readSignatures(
  work: Work,
  owed: Owed,
): Promise<(Signature & { readonly id: Id; readonly signedAt: Date })[]> {
  return pledgeTables(work.trx)
    .selectFrom('accountability.pledge_signature')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('year', '=', owed.year)
    .where('version', '=', owed.version)
    .select(['id', 'holding_id as holdingId', 'year', 'version', 'signed_at as signedAt'])
    .execute()
}

export interface NewSignature extends Owed {
  readonly id: Id
  readonly holdingId: Id
  readonly postId: Id
  readonly userId: string
  readonly digest: string
  readonly proof: Proof
}

/** Writes a signature; false when this holding had signed already. */
export async function insertSignature(work: Work, signed: NewSignature): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await pledgeTables(work.trx)
    .insertInto('accountability.pledge_signature')
    .values({
      jurisdiction_id: work.jurisdiction,
      id: signed.id,
      year: signed.year,
      version: signed.version,
      holding_id: signed.holdingId,
      post_id: signed.postId,
      user_id: signed.userId,
      digest: signed.digest,
      proof: signed.proof,
      signed_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
