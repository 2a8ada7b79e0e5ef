import type { Words } from '#kernel'
import type { AppealKind, AppealState } from './appeal.ts'
import type { CallStage } from './call-back.ts'
import type { Grade, Review } from './review.ts'

/** A review as its own author sees it, with what the office has done about it; posts are named, never people. */
export interface OwnReview extends Review {
  readonly round: number
  readonly at: Date
  readonly callBack: {
    readonly stage: CallStage
    readonly dueAt: Date
    readonly remedy: { readonly words: string; readonly post: Words; readonly by: Date } | null
  } | null
  readonly appeal: {
    readonly state: Exclude<AppealState, 'none'>
    readonly kind: AppealKind
    readonly decidedBy: Words | null
    readonly decidedWords: string | null
    readonly objection: string | null
  } | null
  readonly reply: Reply | null
}

export interface Reply {
  readonly words: string
  readonly post: Words
  readonly at: Date
}

/** What of a review everybody may read: its author agreed to it. */
export interface SharedReview {
  readonly grade: Grade
  readonly words: string | null
  readonly at: Date
  readonly reply: Reply | null
}
