import type { Trx } from '#foundation/database/server'
import type { AppealKind, AppealState, CallStage, Grade, Hearts, Reviewer } from '../index.ts'

type ReviewTables = {
  'accountability.review': {
    jurisdiction_id: string
    id: string
    matter_id: string
    round: number
    reviewer: Reviewer
    grade: Grade
    solved: boolean | null
    words: string | null
    hearts: Hearts
    shared: boolean
    at: Date
    reply: string | null
    reply_post_id: string | null
    replied_at: Date | null
  }
  'accountability.call_back': {
    jurisdiction_id: string
    review_id: string
    matter_id: string
    round: number
    stage: CallStage
    due_at: Date
    tries: number
    remedy: string | null
    remedy_post_id: string | null
    remedy_by: Date | null
    told_late_at: Date | null
    ended_at: Date | null
  }
  'accountability.review_appeal': {
    jurisdiction_id: string
    review_id: string
    matter_id: string
    kind: AppealKind
    words: string
    post_id: string
    at: Date
    state: Exclude<AppealState, 'none'>
    decided_words: string | null
    decided_post_id: string | null
    decided_at: Date | null
    objection: string | null
    objected_at: Date | null
  }
  'accountability.matter': {
    jurisdiction_id: string
    id: string
    code: string
    title: string
    place_id: string
    owner_post_id: string
  }
}

export const reviewTables = (trx: Trx) => trx.withTables<ReviewTables>()
