import { getMatterForUpdate, reopenMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Day, instantAt, invalidInput, Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type CallStep, isOwed, stageAfter, whyNotCallStep, whyNotRemedyBy } from '../index.ts'
import { changeReview, getReview } from './change-review.ts'
import type { KeptReview } from './review-sql.ts'
import { reviewTables } from './review-tables.ts'
import { tellOfReview } from './tell-of-review.ts'

/** Somebody above the owner called: what the resident said, or that nobody answered. */
export async function callBack(
  work: Work,
  id: string,
  call: { entryId: string; reached: boolean; words: string },
): Promise<void> {
  const step = call.reached ? 'reached' : 'missed'
  await changeReview(
    work,
    id,
    {
      entryId: call.entryId,
      kind: call.reached ? 'called-back' : 'call-missed',
      action: call.reached ? 'review.called-back' : 'review.call-missed',
      words: call.words,
    },
    (review, matter) => whyNotCallStep(review, matter, step, work),
    (review) => move(work, review, step, { tries: (review.callBack?.tries ?? 0) + 1 }),
  )
}

/** Promises to put it right: what, which post, by the close of which day. The resident reads it. */
export async function promiseRemedy(
  work: Work,
  id: string,
  promise: { entryId: string; words: string; postId: string; by: Day },
): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  const noDay = whyNotRemedyBy(promise.by, work.now, calendar)
  const known = (await readPosts(work)).some((post) => post.id === promise.postId)
  const wrong = [...(known ? [] : [noPost]), ...(noDay ? [noDay] : [])]
  if (wrong.length > 0) throw invalidInput(wrong)
  const by = instantAt(promise.by, calendar.openHours.at(-1)![1], calendar.zone)
  const { postId } = promise
  await changeReview(
    work,
    id,
    {
      entryId: promise.entryId,
      kind: 'put-right-promised',
      action: 'review.put-right-promised',
      words: promise.words,
      details: { toPostId: postId, by: by.toISOString() },
    },
    (review, matter) => whyNotCallStep(review, matter, 'promise', work),
    async (review, matter) => {
      await move(work, review, 'promise', {
        due_at: by,
        remedy: promise.words,
        remedy_post_id: postId,
        remedy_by: by,
        told_late_at: null,
      })
      await tellOfReview(work, matter, promise.entryId, 'promised', [postId])
    },
  )
}

const noPost = {
  field: 'postId',
  code: 'review.no-post',
  words: { zh: '请选由哪个岗位补救。', en: 'Choose the post that puts it right.' },
}

export async function remedyDone(
  work: Work,
  id: string,
  done: { entryId: string; words: string },
): Promise<void> {
  await changeReview(
    work,
    id,
    { entryId: done.entryId, kind: 'put-right-done', action: 'review.put-right', words: done.words },
    (review, matter) => whyNotCallStep(review, matter, 'done', work),
    (review) => move(work, review, 'done', {}),
  )
}

/** The resident is content after the call, or nothing more can be done for somebody nobody reaches. */
export async function settleCallBack(
  work: Work,
  id: string,
  end: { entryId: string; words: string },
): Promise<void> {
  await changeReview(
    work,
    id,
    { entryId: end.entryId, kind: 'call-back-settled', action: 'review.settled', words: end.words },
    (review, matter) => whyNotCallStep(review, matter, 'settle', work),
    (review) => move(work, review, 'settle', {}),
  )
}

/** Reopens the matter through its own door (重办): a new round, and the clock goes on where it stood. */
export async function redoMatter(
  work: Work,
  id: string,
  redo: { entryId: string; words: string },
): Promise<void> {
  const { matterId } = await getReview(work, id)
  const before = await getMatterForUpdate(work, matterId)
  const review = await getReview(work, id)
  const after = await reopenMatter(work, matterId, redo.entryId, redo.words)
  if (after.version === before.version) return
  // Asked about the matter as it was; a refusal undoes the reopening with the transaction.
  const refused = whyNotCallStep(review, before, 'redo', work)
  if (refused) throw new Problem(refused.code === 'permission.denied' ? 403 : 409, refused)
  await move(work, review, 'redo', {})
  await record(work, {
    action: 'review.redone',
    subject: { kind: 'matter', id: matterId },
    details: { reviewId: id, round: review.round },
  })
}

interface Moved {
  readonly tries?: number
  readonly due_at?: Date
  readonly remedy?: string
  readonly remedy_post_id?: string
  readonly remedy_by?: Date
  readonly told_late_at?: null
}

async function move(work: Work, review: KeptReview, step: CallStep, more: Moved): Promise<void> {
  const { stage, tries } = review.callBack!
  const next = stageAfter(stage, step, tries)!
  await reviewTables(work.trx)
    .updateTable('accountability.call_back')
    .set({ stage: next, ended_at: isOwed(next) ? null : work.now, ...more })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('review_id', '=', review.id)
    .execute()
}
