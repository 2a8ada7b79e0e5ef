import type { Database } from '#foundation/database/server'
import { readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { Problem } from '#kernel'
import type { NoticeTemplate, WechatMode } from '../account.ts'
import type { CoordinateSystem } from '../china-offset.ts'
import type { AccountKeys } from './seal-message.ts'
import { unsealValue } from './wechat-cipher.ts'
import { wechatTables } from './wechat-tables.ts'

/** A jurisdiction's account, its secrets opened: never leaves the server. */
export interface WechatAccount extends AccountKeys {
  readonly jurisdiction: string
  readonly originalId: string
  readonly mode: WechatMode
  /** Null: the account hears and answers, but cannot speak of its own accord. */
  readonly secret: string | null
  readonly pushCrs: CoordinateSystem
  readonly apiUrl: string
  readonly menu: string
  readonly notice: NoticeTemplate | null
}

// Read at every message and changed a few times a year: each process may be this old.
const freshMillis = 5_000
const caches = new WeakMap<Database, Map<string, { at: number; account: WechatAccount | null }>>()

/** The account of a jurisdiction, at most five seconds old; null when none is set up. */
export async function findWechatAccount(tools: Tools, jurisdiction: string): Promise<WechatAccount | null> {
  // What is no jurisdiction is not remembered: anybody can ask for any name.
  if (!(await readJurisdictions(tools.database)).has(jurisdiction)) return null
  const cache = caches.get(tools.database) ?? new Map()
  caches.set(tools.database, cache)
  const known = cache.get(jurisdiction)
  if (known && performance.now() - known.at < freshMillis) return known.account
  const account = await tools.database.inJurisdiction(jurisdiction, async (trx) => {
    const row = await wechatTables(trx)
      .selectFrom('services.wechat_account')
      .where('jurisdiction_id', '=', jurisdiction)
      .selectAll()
      .executeTakeFirst()
    if (!row) return null
    const opened = (field: string, sealed: Buffer | null) =>
      sealed && unsealValue(tools.settings.secret, [jurisdiction, field], sealed)
    const aesKeys = [
      opened('aes-key', row.aes_key_cipher),
      opened('previous-aes-key', row.previous_aes_key_cipher),
    ]
    return {
      jurisdiction,
      appId: row.app_id,
      originalId: row.original_id,
      mode: row.mode,
      token: opened('token', row.token_cipher)!,
      aesKeys: aesKeys.filter((key) => key !== null),
      secret: opened('secret', row.secret_cipher),
      pushCrs: row.push_crs,
      apiUrl: row.api_url,
      menu: row.menu,
      notice: row.notice,
    }
  })
  cache.set(jurisdiction, { at: performance.now(), account })
  return account
}

/** Forgets what this process knows, after it changed something itself. */
export const forgetWechatAccounts = (database: Database): boolean => caches.delete(database)

export async function getWechatAccount(tools: Tools, jurisdiction: string): Promise<WechatAccount> {
  const account = await findWechatAccount(tools, jurisdiction)
  if (account) return account
  throw new Problem(404, {
    code: 'wechat.no-account',
    words: { zh: '这里还没有接入公众号。', en: 'No WeChat account is set up here.' },
  })
}
