import type { MatterTables } from '#accountability/matters/server'
import type { Trx } from '#foundation/database/server'
import type { Day } from '#kernel'
import type { Dimension, ItemOutcome, ResultOutcome, Way } from '../check.ts'
import type { FindingState, FindingStep } from '../finding.ts'

type CheckTables = Pick<MatterTables, 'accountability.matter'> & {
  'accountability.check_sample': {
    jurisdiction_id: string
    id: string
    place_id: string
    from_day: Day
    until_day: Day
    by_what: Dimension[]
    candidates: number
    size: number
    seed: string
    drawn_at: Date
    post_id: string | null
  }
  'accountability.check_candidate': {
    jurisdiction_id: string
    sample_id: string
    matter_id: string
    stratum: string
  }
  'accountability.check_item': {
    jurisdiction_id: string
    id: string
    sample_id: string
    matter_id: string
    stratum: string
    outcome: ItemOutcome | null
  }
  'accountability.check_result': {
    jurisdiction_id: string
    item_id: string
    id: string
    at: Date
    way: Way
    outcome: ResultOutcome
    words: string | null
    post_id: string | null
    user_id: string | null
  }
  'accountability.finding': {
    jurisdiction_id: string
    id: string
    item_id: string
    matter_id: string
    place_id: string
    post_id: string
    what: string
    state: FindingState
    due_at: Date
  }
  'accountability.finding_step': {
    jurisdiction_id: string
    finding_id: string
    id: string
    at: Date
    kind: FindingStep
    words: string | null
    due_at: Date | null
    post_id: string | null
    user_id: string | null
  }
  'accountability.ageing_notice': { jurisdiction_id: string; week: Day; user_id: string; at: Date }
}

export const checkTables = (trx: Trx) => trx.withTables<CheckTables>()
