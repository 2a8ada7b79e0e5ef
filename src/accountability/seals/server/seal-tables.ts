import type { Trx } from '#foundation/database/server'
import type { SealAlgorithm } from '../hash.ts'

type SealTables = {
  'accountability.seal': {
    jurisdiction_id: string
    number: number
    algorithm: SealAlgorithm
    previous: string
    root: string
    size: number
    sealed_at: Date
    covers_until: Date
    head: string
  }
  'accountability.sealed_line': {
    jurisdiction_id: string
    line_kind: 'audit' | 'entry'
    line_id: string
    subject_id: string
    seal_number: number
    position: number
    at: Date
    leaf: Uint8Array
  }
  'accountability.matter': { jurisdiction_id: string; id: string; code: string }
  'accountability.matter_entry': {
    jurisdiction_id: string
    matter_id: string
    id: string
    at: Date
    kind: string
    audience: string
    post_id: string | null
    user_id: string | null
    words: string | null
    file_ids: string[]
    details: unknown
  }
  'foundation.audit_record': {
    jurisdiction_id: string
    id: string
    at: Date
    actor_kind: string
    actor_id: string | null
    action: string
    subject_kind: string
    subject_id: string
    details: unknown
    request_id: string | null
  }
}

export const sealTables = (trx: Trx) => trx.withTables<SealTables>()
