import type { Grade } from '#accountability/reviews'
import type { Work } from '#foundation/work/server'
import type { Rating } from '../index.ts'

type ReviewTables = {
  'accountability.review': {
    jurisdiction_id: string
    matter_id: string
    round: number
    grade: Grade
    solved: boolean | null
  }
}

/** The last word of each reviewer on these matters; matters nobody rated are not among them. */
export async function readRatings(
  work: Work,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Rating[]>> {
  const rows = await work.trx
    .withTables<ReviewTables>()
    .selectFrom('accountability.review')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', matterIds)
    .orderBy('round')
    .select(['matter_id as matterId', 'grade', 'solved'])
    .execute()
  // A later round comes later and takes the place of the one before.
  return new Map(rows.map(({ matterId, grade, solved }) => [matterId, [{ grade, solved }]]))
}
