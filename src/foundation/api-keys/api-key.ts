import type { Refusal, Words } from '#kernel'

/** What a key is for; a key opens nothing else. */
export const keyScopes = ['open311', 'hotline'] as const
export type KeyScope = (typeof keyScopes)[number]

export const keyScopeWords: Readonly<Record<KeyScope, Words>> = {
  open311: { zh: 'Open311 接口（提交与更新诉求）', en: 'Open311 (send requests and updates)' },
  hotline: { zh: '热线工单对接', en: 'Hotline work orders' },
}

/** `llk_<jurisdiction>_<secret>`: readable enough to be found in a leaked file, and it names its jurisdiction. */
export const keyPattern = /^llk_([a-z][a-z0-9-]{1,30})_([A-Za-z0-9_-]{32})$/

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `api-key.${code}`,
  words: { zh, en },
})

export const missingKey = refusal(
  'missing',
  '请附上 api_key；密钥由街道管理员发放。',
  'Send an api_key; the administrator of the jurisdiction issues it.',
)
export const wrongKey = refusal(
  'wrong',
  '这个 api_key 不存在、已停用，或不能用于此处。',
  'This api_key is unknown, was revoked, or is not for this use.',
)
export const overQuota = refusal(
  'over-quota',
  '这个密钥今天的次数已用完，明天零点后再试；需要更多请联系街道管理员。',
  'This key has used up today’s quota. Try after midnight, or ask the administrator for more.',
)

export interface KeyUse {
  readonly scopes: readonly KeyScope[]
  readonly revokedAt: Date | null
  readonly dailyQuota: number
}

/** Why a known key may not be used for this now; `used` is how often it was used today. */
export function whyNotUse(key: KeyUse, scope: KeyScope, used: number): Refusal | undefined {
  if (key.revokedAt !== null || !key.scopes.includes(scope)) return wrongKey
  return used >= key.dailyQuota ? overQuota : undefined
}
