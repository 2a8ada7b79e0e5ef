import type { EntryKind, Matter } from '#accountability/matters'
import { changeMatter, getMatterForUpdate, noMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import type { Work } from '#foundation/work/server'
import { Problem, type Refusal } from '#kernel'
import { resident } from '../index.ts'
import { findReviewById, type KeptReview } from './review-sql.ts'

/** What a step about a review leaves behind: a line in the matter's timeline, and an event. */
interface Step {
  readonly entryId: string
  readonly kind: EntryKind
  /** The event, for example `review.called-back`. */
  readonly action: string
  /** The resident reads them, too. */
  readonly words?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * The one way a step about a review is taken: lock its matter, see that it was not taken before (`entryId`), ask the
 * rule, tell the timeline, save, record the event.
 */
export async function changeReview(
  work: Work,
  id: string,
  step: Step,
  whyNot: (review: KeptReview, matter: Matter) => Refusal | undefined,
  save: (review: KeptReview, matter: Matter) => Promise<unknown>,
): Promise<void> {
  const { matterId } = await getReview(work, id)
  // Locked before the review is read, so that two who act at once are one after the other.
  const before = await getMatterForUpdate(work, matterId)
  const review = await getReview(work, id)
  const after = await changeMatter(
    work,
    matterId,
    step.entryId,
    (matter) => whyNot(review, matter),
    () => ({
      kind: step.kind,
      // Who follows a matter is nobody the resident has to know of.
      audience: review.reviewer === resident ? 'resident' : 'staff',
      words: step.words ?? null,
      details: { reviewId: id, round: review.round, ...step.details },
    }),
  )
  if (after.version === before.version) return
  await save(review, after)
  await record(work, {
    action: step.action,
    subject: { kind: 'matter', id: matterId },
    details: { reviewId: id, round: review.round, ...step.details },
  })
}

/** A review that is there; whether the actor may see it is a question of its matter. */
export async function getReview(work: Work, id: string): Promise<KeptReview> {
  const review = await findReviewById(work, id)
  if (!review) throw new Problem(404, noMatter)
  return review
}
