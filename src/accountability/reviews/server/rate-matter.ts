import { sql } from 'kysely'
import type { Matter } from '#accountability/matters'
import { getMatterForUpdate } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { refuseIf } from '#kernel'
import {
  callDueAt,
  type Hearts,
  hearts,
  isUnhappy,
  type Review,
  type Reviewer,
  whyNotReview,
} from '../index.ts'
import { findReviews, type KeptReview } from './review-sql.ts'
import { reviewTables } from './review-tables.ts'
import { tellOfReview } from './tell-of-review.ts'

/**
 * Keeps what a person says of the answer of this round; the caller has checked their link. Sent twice it is kept once;
 * changed before the call-back, the change counts. An unhappy one is owed a call-back within a working day.
 */
export async function rateMatter(
  work: Work,
  given: Matter,
  reviewer: Reviewer,
  review: Review,
): Promise<void> {
  // Locked, so that neither a reopening nor a call-back at this moment is passed by.
  const matter = await getMatterForUpdate(work, given.id)
  const known = (await findReviews(work, [matter.id])).find(
    (each) => each.round === matter.reopened && each.reviewer === reviewer,
  )
  if (known && isSame(known, review)) return
  refuseIf(whyNotReview(matter, known))
  const id = known?.id ?? newId(work.now.getTime())
  await keepReview(work, matter, { ...review, id, reviewer }, known !== undefined)
  await record(work, {
    action: 'matter.rated',
    subject: { kind: 'matter', id: matter.id },
    details: { round: matter.reopened, grade: review.grade, reviewId: id },
  })
  if (isUnhappy(review) && !(known && isUnhappy(known))) await oweCallBack(work, matter, id)
  if (!isUnhappy(review) && known?.callBack?.stage === 'due') await liftCallBack(work, matter.id, id)
}

const isSame = (one: Review, other: Review): boolean =>
  one.grade === other.grade &&
  one.solved === other.solved &&
  one.words === other.words &&
  one.shared === other.shared &&
  hearts.every((heart) => one.hearts[heart] === other.hearts[heart])

async function keepReview(
  work: Work,
  matter: Matter,
  review: Review & Pick<KeptReview, 'id' | 'reviewer'>,
  known: boolean,
): Promise<void> {
  const { grade, solved, words, shared } = review
  const values = {
    grade,
    solved,
    words,
    shared,
    hearts: sql<Hearts>`${JSON.stringify(review.hearts)}::jsonb`,
    at: work.now,
  }
  const table = reviewTables(work.trx)
  const key = { jurisdiction_id: work.jurisdiction, id: review.id }
  if (known) {
    await table
      .updateTable('accountability.review')
      .set(values)
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('id', '=', review.id)
      .execute()
    return
  }
  await table
    .insertInto('accountability.review')
    .values({ ...key, matter_id: matter.id, round: matter.reopened, reviewer: review.reviewer, ...values })
    .execute()
}

/** The clock of a call-back starts when somebody becomes unhappy; saying more of it does not start it again. */
async function oweCallBack(work: Work, matter: Matter, reviewId: string): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  const values = {
    stage: 'due' as const,
    due_at: callDueAt(work.now, calendar),
    told_late_at: null,
    ended_at: null,
  }
  await reviewTables(work.trx)
    .insertInto('accountability.call_back')
    .values({
      jurisdiction_id: work.jurisdiction,
      review_id: reviewId,
      matter_id: matter.id,
      round: matter.reopened,
      tries: 0,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'review_id']).doUpdateSet(values))
    .execute()
  await tellOfReview(work, matter, newId(work.now.getTime()), 'unhappy')
}

async function liftCallBack(work: Work, matterId: string, reviewId: string): Promise<void> {
  await reviewTables(work.trx)
    .updateTable('accountability.call_back')
    .set({ stage: 'lifted', ended_at: work.now })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('review_id', '=', reviewId)
    .execute()
  await record(work, {
    action: 'review.call-lifted',
    subject: { kind: 'matter', id: matterId },
    details: { reviewId },
  })
}
