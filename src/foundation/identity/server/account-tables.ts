/** The columns identity itself reads and writes; the rest is the sign-in library's. */
export type AccountTables = {
  'foundation.account_user': {
    id: string
    name: string
    login: string
    email: string | null
    phone: string | null
    two_factor_enabled: boolean
    created_at: Date
    updated_at: Date
  }
  'foundation.account_credential': {
    id: string
    user_id: string
    account_id: string
    provider_id: string
    password: string | null
    created_at: Date
    updated_at: Date
  }
  'foundation.account_session': {
    id: string
    token: string
    user_id: string
    expires_at: Date
    updated_at: Date
  }
  'foundation.account_verification': { identifier: string; value: string }
  'foundation.account_used_code': { user_id: string; code: string; used_at: Date }
  'foundation.account_try': { key: string; tries: number; since: Date }
  'foundation.membership': { user_id: string; works_in: string }
  'foundation.jurisdiction': { id: string; name_zh: string; name_en: string }
}
