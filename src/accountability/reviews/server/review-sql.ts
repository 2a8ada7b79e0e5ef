import type { Work } from '#foundation/work/server'
import {
  type AppealKind,
  type AppealState,
  type CallStage,
  type Review,
  type Reviewer,
  type ReviewFacts,
  resident,
} from '../index.ts'
import { reviewTables } from './review-tables.ts'

/** A review as it is kept, with what was done about it. */
export interface KeptReview extends Review, ReviewFacts {
  readonly id: string
  readonly matterId: string
  readonly reviewer: Reviewer
  readonly at: Date
  readonly callBack: CallBack | null
  readonly appeal: Appeal | null
  readonly reply: { readonly words: string; readonly postId: string; readonly at: Date } | null
}

export interface CallBack {
  readonly stage: CallStage
  readonly dueAt: Date
  readonly tries: number
  readonly remedy: string | null
  readonly remedyPostId: string | null
  readonly remedyBy: Date | null
}

export interface Appeal {
  readonly state: Exclude<AppealState, 'none'>
  readonly kind: AppealKind
  readonly words: string
  readonly postId: string
  readonly at: Date
  readonly decidedWords: string | null
  readonly decidedPostId: string | null
  readonly decidedAt: Date | null
  readonly objection: string | null
}

/** Reviews with their call-back and appeal, as one statement; the caller says which. */
export const keptReviews = (work: Work) =>
  reviewTables(work.trx)
    .selectFrom('accountability.review as review')
    .leftJoin('accountability.call_back as call', (join) =>
      join
        .onRef('call.jurisdiction_id', '=', 'review.jurisdiction_id')
        .onRef('call.review_id', '=', 'review.id'),
    )
    .leftJoin('accountability.review_appeal as appeal', (join) =>
      join
        .onRef('appeal.jurisdiction_id', '=', 'review.jurisdiction_id')
        .onRef('appeal.review_id', '=', 'review.id'),
    )
    .where('review.jurisdiction_id', '=', work.jurisdiction)
    .select([
      'review.id',
      'review.matter_id as matterId',
      'review.round',
      'review.reviewer',
      'review.grade',
      'review.solved',
      'review.words',
      'review.hearts',
      'review.shared',
      'review.at',
      'review.reply',
      'review.reply_post_id as replyPostId',
      'review.replied_at as repliedAt',
      'call.stage',
      'call.due_at as dueAt',
      'call.tries',
      'call.remedy',
      'call.remedy_post_id as remedyPostId',
      'call.remedy_by as remedyBy',
      'appeal.state as appealState',
      'appeal.kind as appealKind',
      'appeal.words as appealWords',
      'appeal.post_id as appealPostId',
      'appeal.at as appealedAt',
      'appeal.decided_words as decidedWords',
      'appeal.decided_post_id as decidedPostId',
      'appeal.decided_at as decidedAt',
      'appeal.objection',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof keptReviews>['execute']>>[number]

export function reviewOf(row: Row): KeptReview {
  const { reply, replyPostId, repliedAt, stage, dueAt, tries, appealState, appealKind, appealWords } = row
  const { appealPostId, appealedAt } = row
  return {
    id: row.id,
    matterId: row.matterId,
    round: row.round,
    reviewer: row.reviewer,
    grade: row.grade,
    solved: row.solved,
    words: row.words,
    hearts: row.hearts,
    shared: row.shared,
    at: row.at,
    reply:
      reply !== null && replyPostId && repliedAt
        ? { words: reply, postId: replyPostId, at: repliedAt }
        : null,
    callBack:
      stage && dueAt && tries !== null
        ? {
            stage,
            dueAt,
            tries,
            remedy: row.remedy,
            remedyPostId: row.remedyPostId,
            remedyBy: row.remedyBy,
          }
        : null,
    appeal:
      appealState && appealKind && appealWords !== null && appealPostId && appealedAt
        ? {
            state: appealState,
            kind: appealKind,
            words: appealWords,
            postId: appealPostId,
            at: appealedAt,
            decidedWords: row.decidedWords,
            decidedPostId: row.decidedPostId,
            decidedAt: row.decidedAt,
            objection: row.objection,
          }
        : null,
  }
}

/** All reviews of some matters, oldest round first and in it the resident's own; one statement however many matters. */
export async function findReviews(work: Work, matterIds: readonly string[]): Promise<KeptReview[]> {
  if (matterIds.length === 0) return []
  const rows = await keptReviews(work)
    .where('review.matter_id', 'in', matterIds)
    .orderBy('review.round')
    // The resident's own stands before those of followers, whose ids are figures and a to f.
    .orderBy('review.reviewer', 'desc')
    .execute()
  return rows.map(reviewOf)
}

export async function findReviewById(work: Work, id: string): Promise<KeptReview | undefined> {
  const row = await keptReviews(work).where('review.id', '=', id).executeTakeFirst()
  return row && reviewOf(row)
}

/** Why a review does not count. */
export interface Exclusion {
  readonly kind: AppealKind
  readonly words: string
  /** The post that decided it. */
  readonly postId: string
  readonly at: Date
}

/** A review as figures take it. */
export interface CountedReview {
  readonly matterId: string
  readonly round: number
  /** Of somebody who follows the matter, not of who reported it. */
  readonly byFollower: boolean
  readonly grade: Review['grade']
  readonly solved: boolean | null
  readonly hearts: Review['hearts']
  readonly at: Date
  /** Set when an appeal was upheld: it is shown, and left out of numerator and denominator. */
  readonly excluded: Exclusion | null
}

/** Every review of some matters for figures, with why it is left out; one statement however many matters. */
export async function readReviews(work: Work, matterIds: readonly string[]): Promise<CountedReview[]> {
  return (await findReviews(work, matterIds)).map(({ appeal, reviewer, ...review }) => ({
    matterId: review.matterId,
    round: review.round,
    byFollower: reviewer !== resident,
    grade: review.grade,
    solved: review.solved,
    hearts: review.hearts,
    at: review.at,
    excluded:
      appeal?.state === 'upheld' && appeal.decidedWords !== null && appeal.decidedPostId && appeal.decidedAt
        ? {
            kind: appeal.kind,
            words: appeal.decidedWords,
            postId: appeal.decidedPostId,
            at: appeal.decidedAt,
          }
        : null,
  }))
}
