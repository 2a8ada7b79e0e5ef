import type { MatterTables } from '#accountability/matters/server'
import type { Trx } from '#foundation/database/server'
import type { Day } from '#kernel'
import type { RuleSet } from '../index.ts'

type PledgeTables = {
  'accountability.pledge_version': {
    jurisdiction_id: string
    number: number
    id: string
    in_force_from: Day
    sets: RuleSet[]
    digest: string
    made_at: Date
  }
  'accountability.pledge_signature': {
    jurisdiction_id: string
    id: string
    year: number
    version: number
    holding_id: string
    post_id: string
    user_id: string
    digest: string
    proof: Proof
    signed_at: Date
  }
  'accountability.conduct_complaint': {
    jurisdiction_id: string
    matter_id: string
    rule_id: string | null
    about_post_id: string | null
    opened_at: Date
    shown_at: Date | null
    public_answer: string | null
    published_at: Date | null
  }
} & Pick<MatterTables, 'accountability.matter' | 'accountability.matter_entry'>

/** How the signer showed anew who they are. */
export type Proof = 'password' | 'code'

export const pledgeTables = (trx: Trx) => trx.withTables<PledgeTables>()
