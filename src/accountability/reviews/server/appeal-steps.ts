import { postsOf } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { type AppealKind, whyNotAppeal, whyNotDecide, whyNotObject } from '../index.ts'
import { changeReview } from './change-review.ts'
import { nearestPost } from './nearest-post.ts'
import { reviewTables } from './review-tables.ts'
import { tellOfReview } from './tell-of-review.ts'

/** The owner's post says why a review is wrong. */
export async function appealReview(
  work: Work,
  id: string,
  appeal: { entryId: string; kind: AppealKind; words: string },
): Promise<void> {
  await changeReview(
    work,
    id,
    {
      entryId: appeal.entryId,
      kind: 'review-appealed',
      action: 'review.appealed',
      words: appeal.words,
      details: { appeal: appeal.kind },
    },
    (review, matter) => whyNotAppeal(review, matter, work),
    async (review, matter) => {
      const mine = postsOf(work.actor).includes(matter.ownerPostId)
      await reviewTables(work.trx)
        .insertInto('accountability.review_appeal')
        .values({
          jurisdiction_id: work.jurisdiction,
          review_id: id,
          matter_id: review.matterId,
          kind: appeal.kind,
          words: appeal.words,
          post_id: mine ? matter.ownerPostId : nearestPost(work.actor, matter.ownerPostId),
          at: work.now,
          state: 'open',
        })
        .execute()
      await tellOfReview(work, matter, appeal.entryId, 'appealed')
    },
  )
}

/** Upheld, the review is left out of the figures with reason and post; rejected, it stands. It is never deleted. */
export async function decideAppeal(
  work: Work,
  id: string,
  decision: { entryId: string; upheld: boolean; words: string },
): Promise<void> {
  const state = decision.upheld ? ('upheld' as const) : ('rejected' as const)
  await changeReview(
    work,
    id,
    {
      entryId: decision.entryId,
      kind: decision.upheld ? 'review-excluded' : 'review-stands',
      action: 'review.appeal-decided',
      words: decision.words,
      details: { state },
    },
    (review, matter) => whyNotDecide(review, matter, work),
    async (review, matter) => {
      await reviewTables(work.trx)
        .updateTable('accountability.review_appeal')
        .set({
          state,
          decided_words: decision.words,
          decided_post_id: nearestPost(work.actor, matter.ownerPostId),
          decided_at: work.now,
        })
        .where('jurisdiction_id', '=', work.jurisdiction)
        .where('review_id', '=', id)
        .execute()
      if (decision.upheld) await liftCalls(work, id)
      await tellOfReview(work, matter, decision.entryId, state, [review.appeal!.postId])
    },
  )
}

/** A review that was wrong is owed no call any more; what was promised already stays promised. */
async function liftCalls(work: Work, id: string): Promise<void> {
  await reviewTables(work.trx)
    .updateTable('accountability.call_back')
    .set({ stage: 'lifted', ended_at: work.now })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('review_id', '=', id)
    .where('stage', 'in', ['due', 'called', 'unreached'])
    .execute()
}

/** The author of a review answers to its being left out; the caller has checked their link. */
export async function objectToExclusion(
  work: Work,
  id: string,
  objection: { entryId: string; words: string },
): Promise<void> {
  await changeReview(
    work,
    id,
    {
      entryId: objection.entryId,
      kind: 'review-objected',
      action: 'review.objected',
      words: objection.words,
    },
    (review) => whyNotObject(review),
    async (review, matter) => {
      await reviewTables(work.trx)
        .updateTable('accountability.review_appeal')
        .set({ objection: objection.words, objected_at: work.now })
        .where('jurisdiction_id', '=', work.jurisdiction)
        .where('review_id', '=', id)
        .execute()
      await tellOfReview(work, matter, objection.entryId, 'objected', [review.appeal!.postId])
    },
  )
}
