import type { Trx } from '#foundation/database/server'
import type { Day } from '#kernel'
import type { HeldKey } from '../held-tables.ts'
import type { Rhythm } from '../report-request.ts'
import type { Outcome, SuggestionState, SuggestionTopic } from '../suggestion.ts'

type ReliefTables = {
  'accountability.report_request': {
    jurisdiction_id: string
    id: string
    office: string
    title: string
    columns: string[]
    basis: string | null
    rhythm: Rhythm
    first_due_on: Day
    until_on: Day | null
    answers: HeldKey[]
    registered_at: Date
  }
  'accountability.report_filling': {
    jurisdiction_id: string
    request_id: string
    id: string
    filled_on: Day
    minutes: number
    entered_at: Date
    withdrawn_at: Date | null
  }
  'accountability.suggestion': {
    jurisdiction_id: string
    id: string
    topic: SuggestionTopic
    words: string
    post_id: string | null
    at: Date
    state: SuggestionState
  }
  'accountability.suggestion_answer': {
    jurisdiction_id: string
    suggestion_id: string
    id: string
    at: Date
    post_id: string | null
    outcome: Outcome
    words: string
    promised_on: Day | null
  }
}

export const reliefTables = (trx: Trx) => trx.withTables<ReliefTables>()
