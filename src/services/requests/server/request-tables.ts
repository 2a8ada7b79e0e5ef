import type { MatterResult, MatterState } from '#accountability/matters'
import type { Trx } from '#foundation/database/server'
import type { Duty } from '#organisation/teams'
import type { Level } from '../index.ts'

export type RequestTables = {
  'services.category': {
    jurisdiction_id: string
    id: string
    code: string
    group_code: string
    name_zh: string
    name_en: string
    hint_zh: string
    hint_en: string
    keywords: { zh: string[]; en: string[] }
    gbt: string[]
    duty: Duty
    level: Level
    publish_words: boolean
    emergency_zh: string | null
    emergency_en: string | null
    retired_at: Date | null
  }
  'services.request': {
    jurisdiction_id: string
    matter_id: string
    category_id: string
    community_id: string
    words: string
    address: string | null
    lon: number | null
    lat: number | null
    public_lon: number | null
    public_lat: number | null
    public_place_zh: string
    public_place_en: string
    words_public: boolean
    photos_public: boolean
    source: string | null
    opened_at: Date
  }
  'services.follower': {
    jurisdiction_id: string
    id: string
    matter_id: string
    person_id: string | null
    words: string | null
    at: Date
  }
  'accountability.matter': {
    jurisdiction_id: string
    id: string
    code: string
    title: string
    state: MatterState
    result: MatterResult | null
    place_id: string
    owner_post_id: string
    person_id: string | null
    opened_at: Date
    due_at: Date
    answered_at: Date | null
    merged_into: string | null
    changed_at: Date
  }
  'accountability.matter_entry': {
    jurisdiction_id: string
    matter_id: string
    id: string
    kind: string
    words: string | null
    file_ids: string[]
  }
}

export const requestTables = (trx: Trx) => trx.withTables<RequestTables>()
