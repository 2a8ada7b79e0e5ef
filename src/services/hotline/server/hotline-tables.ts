import type { Generated } from 'kysely'
import type { MatterResult, MatterState } from '#accountability/matters'
import type { Trx } from '#foundation/database/server'
import type { Urgency } from '../hotline-order.ts'
import type { ReturnTime } from '../return-order.ts'

type HotlineTables = {
  'services.hotline_order': {
    jurisdiction_id: string
    number: string
    matter_id: string
    kind: string
    urgency: Urgency
    called_at: Date | null
    dispatched_at: Date | null
    due_at: Date | null
    taken_at: Date
    return_until: Date
    returned_at: Generated<Date | null>
    return_reason: Generated<string | null>
  }
  'services.hotline_setting': { jurisdiction_id: string; return_within: ReturnTime }
  'accountability.matter': {
    jurisdiction_id: string
    id: string
    code: string
    title: string
    state: MatterState
    result: MatterResult | null
    owner_post_id: string
    due_at: Date
    accepted_at: Date | null
    answered_at: Date | null
    changed_at: Date
  }
  'accountability.matter_entry': {
    jurisdiction_id: string
    matter_id: string
    id: string
    kind: string
    words: string | null
  }
}

export const hotlineTables = (trx: Trx) => trx.withTables<HotlineTables>()
