import { sql } from 'kysely'
import type { Matter } from '#accountability/matters'
import { record } from '#foundation/audit/server'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { refuseIf } from '#kernel'
import { type Grade, type Review, whyNotReview } from '../index.ts'

type ReviewTables = {
  'accountability.review': {
    jurisdiction_id: string
    matter_id: string
    round: number
    grade: Grade
    solved: boolean | null
    words: string | null
    at: Date
  }
}

/** Keeps the resident's review of this round; the last one counts, so sending it twice changes nothing. */
export async function rateMatter(work: Work, matter: Matter, review: Review): Promise<void> {
  refuseIf(whyNotReview(matter))
  const values = { grade: review.grade, solved: review.solved, words: review.words, at: work.now }
  const kept = await work.trx
    .withTables<ReviewTables>()
    .insertInto('accountability.review')
    .values({ jurisdiction_id: work.jurisdiction, matter_id: matter.id, round: matter.reopened, ...values })
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'matter_id', 'round']).doUpdateSet(values).where(changed(review)),
    )
    .returning('round')
    .executeTakeFirst()
  if (!kept) return
  await record(work, {
    action: 'matter.rated',
    subject: { kind: 'matter', id: matter.id },
    details: { round: matter.reopened, grade: review.grade },
  })
}

// Sent twice it is kept once, and told once.
const changed = ({ grade, solved, words }: Review) =>
  sql<boolean>`(review.grade, review.solved, review.words) is distinct from
    (${grade}::integer, ${solved}::boolean, ${words}::text)`

/** The review of the matter's present round. */
export async function findReview(
  trx: Trx,
  jurisdiction: string,
  matter: Matter,
): Promise<Review | undefined> {
  return trx
    .withTables<ReviewTables>()
    .selectFrom('accountability.review')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matter.id)
    .where('round', '=', matter.reopened)
    .select(['grade', 'solved', 'words'])
    .executeTakeFirst()
}
