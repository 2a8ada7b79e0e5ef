import type { Trx } from '#foundation/database/server'
import type { LimitUnit } from '#kernel'
import type { Audience, Channel, EntryKind, MatterResult, MatterState } from '../index.ts'

export interface StoredPause {
  from: string
  until: string | null
  limitUntil: string
  reason: 'asked-resident' | 'expert-opinion' | 'with-resident'
}

export type MatterTables = {
  'accountability.matter': {
    jurisdiction_id: string
    id: string
    kind: string
    code: string
    title: string
    state: MatterState
    channel: Channel
    opened_by: string | null
    topic_id: string
    place_id: string
    community_id: string
    owner_post_id: string
    holder_id: string | null
    offered_post_id: string | null
    offered_at: Date | null
    limit_amount: number
    limit_unit: LimitUnit
    pauses: StoredPause[]
    opened_at: Date
    due_at: Date
    answered_at: Date | null
    result: MatterResult | null
    closed_at: Date | null
    changed_at: Date
    reopened: number
    merged_into: string | null
    person_id: string | null
    confidential: boolean
    link_version: number
    version: number
  }
  'accountability.matter_entry': {
    jurisdiction_id: string
    matter_id: string
    id: string
    at: Date
    kind: EntryKind
    audience: Audience
    post_id: string | null
    user_id: string | null
    words: string | null
    file_ids: string[]
    details: Record<string, unknown>
  }
  'accountability.topic': {
    jurisdiction_id: string
    id: string
    kind: string
    name_zh: string
    name_en: string
    group_code: string
    group_zh: string
    group_en: string
    retired: boolean
  }
  'accountability.answer_template': {
    jurisdiction_id: string
    id: string
    title_zh: string
    title_en: string
    text_zh: string
    text_en: string
    retired_at: Date | null
  }
  'accountability.saved_filter': {
    jurisdiction_id: string
    id: string
    user_id: string
    name: string
    filter: unknown
  }
  'accountability.review': {
    jurisdiction_id: string
    matter_id: string
    round: number
    reviewer: string
    grade: number
    solved: boolean | null
    words: string | null
    at: Date
  }
  'foundation.place': { jurisdiction_id: string; id: string; path: string; name_zh: string; name_en: string }
  'organisation.post': {
    jurisdiction_id: string
    id: string
    name_zh: string
    name_en: string
    phone: string
  }
}

export const matterTables = (trx: Trx) => trx.withTables<MatterTables>()
