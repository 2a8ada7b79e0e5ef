import type { Trx } from '#foundation/database/server'
import type { Language } from '#kernel'
import type { NoticeTemplate, WechatMode } from '../account.ts'
import type { CoordinateSystem } from '../china-offset.ts'
import type { Act, Expects } from '../conversation.ts'
import type { ItemReason } from '../item-reason.ts'
import type { GivenPosition, Said } from '../said.ts'

export type SentWay = 'customer' | 'notice' | 'none'
/** `sending` left by a process that died stays: nobody knows whether it arrived. `failed` is tried again. */
export type SentState = 'sending' | 'sent' | 'failed' | 'refused' | 'not-sent'

interface Own {
  jurisdiction_id: string
}
export type WechatTables = {
  'services.wechat_account': Own & {
    app_id: string
    original_id: string
    mode: WechatMode
    token_cipher: Buffer
    aes_key_cipher: Buffer | null
    previous_aes_key_cipher: Buffer | null
    secret_cipher: Buffer | null
    push_crs: CoordinateSystem
    api_url: string
    menu: string
    notice: NoticeTemplate | null
    changed_at: Date
  }
  'services.wechat_access': Own & {
    token_cipher: Buffer | null
    usable_until: Date | null
    fetched_at: Date | null
    resting_until: Date | null
    failure: string | null
    failed_at: Date | null
  }
  'services.wechat_talker': Own & {
    id: string
    open_id_index: Buffer
    open_id_cipher: Buffer
    language: Language
    /** As JSON: its dates come back as text. */
    draft: unknown
    draft_at: Date | null
    reminded: boolean
    expects: Expects | null
    said_at: Date | null
    tapped_at: Date | null
    minute_at: Date
    minute_count: number
  }
  'services.wechat_inbox': Own & {
    once: string
    id: string
    talker_id: string | null
    at: Date
    said: Said | null
    acts: Act[]
    reply: string | null
  }
  'services.wechat_nonce': Own & { nonce: string; at: Date }
  'services.wechat_item': Own & {
    id: string
    talker_id: string
    why: ItemReason
    at: Date
    draft: unknown
    settled_at: Date | null
    settled_by: string | null
    matter_id: string | null
  }
  'services.wechat_media': Own & {
    talker_id: string
    media_id: string
    file_id: string | null
    fault: string | null
    at: Date
  }
  'services.wechat_matter': Own & {
    matter_id: string
    talker_id: string
    missing_photos: number
    given_position: GivenPosition | null
    at: Date
  }
  'services.wechat_sent': Own & {
    once: string
    talker_id: string
    at: Date
    way: SentWay
    state: SentState
    why: string | null
    words: string
  }
}

export const wechatTables = (trx: Trx) => trx.withTables<WechatTables>()
