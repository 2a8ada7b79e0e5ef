import type { Trx } from '#foundation/database/server'
import type { Tools } from '#foundation/work/server'
import type { WechatAccount } from './wechat-account.ts'
import { sealValue, unsealValue } from './wechat-cipher.ts'
import { wechatTables } from './wechat-tables.ts'

/** The platform renews a token in its last five minutes; both live then, so ours is never stale. */
const earlyMs = 5 * 60_000
/** No call to the platform may take longer: the token's row is locked meanwhile. */
const patienceMs = 4_000

/** What the platform answered instead of what was asked; `code` is its own number, 0 where it did not answer. */
export class PlatformFault extends Error {
  override readonly name = 'PlatformFault'
  readonly code: number

  constructor(code: number, message: string) {
    super(`${code} ${message}`)
    this.code = code
  }
}

/**
 * The one token of the account, whoever asks for it: read from its row, and fetched under the row's lock when it is
 * nearly over. `spent` is a token the platform refused: when the row still holds it, it is fetched anew.
 */
export async function accessToken(tools: Tools, account: WechatAccount, spent?: string): Promise<string> {
  const { jurisdiction } = account
  const usable = await tools.database.inJurisdiction(jurisdiction, (trx) =>
    readToken(tools, trx, jurisdiction),
  )
  if (usable && usable !== spent) return usable
  const outcome = await tools.database.inJurisdiction(jurisdiction, async (trx) => {
    await wechatTables(trx)
      .insertInto('services.wechat_access')
      .values({ jurisdiction_id: jurisdiction, ...empty })
      .onConflict((conflict) => conflict.column('jurisdiction_id').doNothing())
      .execute()
    const now = await readToken(tools, trx, jurisdiction, 'locked')
    if (now && now !== spent) return now
    const fetched = await fetchToken(account, false)
    // The same again means the platform itself does not know it any more: only force helps (20 a day).
    const got =
      !(fetched instanceof PlatformFault) && fetched.token === spent
        ? await fetchToken(account, true)
        : fetched
    if (got instanceof PlatformFault) return got
    const at = tools.now()
    await wechatTables(trx)
      .updateTable('services.wechat_access')
      .set({
        token_cipher: sealValue(tools.settings.secret, [jurisdiction, 'access-token'], got.token),
        // By our own clock from now on, so that a clock that is wrong does not matter.
        usable_until: new Date(at.getTime() + got.seconds * 1000 - earlyMs),
        fetched_at: at,
        failure: null,
      })
      .where('jurisdiction_id', '=', jurisdiction)
      .execute()
    return got.token
  })
  if (outcome instanceof PlatformFault) {
    await keepFailure(tools, jurisdiction, outcome)
    throw outcome
  }
  return outcome
}

const empty = {
  token_cipher: null,
  usable_until: null,
  fetched_at: null,
  resting_until: null,
  failure: null,
  failed_at: null,
}

async function readToken(
  tools: Tools,
  trx: Trx,
  jurisdiction: string,
  how: 'read' | 'locked' = 'read',
): Promise<string | undefined> {
  const query = wechatTables(trx)
    .selectFrom('services.wechat_access')
    .where('jurisdiction_id', '=', jurisdiction)
    .select(['token_cipher as sealed', 'usable_until as until'])
  const row = await (how === 'locked' ? query.forUpdate() : query).executeTakeFirst()
  if (!row?.sealed || !row.until || row.until <= tools.now()) return undefined
  return unsealValue(tools.settings.secret, [jurisdiction, 'access-token'], row.sealed)
}

async function fetchToken(
  { apiUrl, appId, secret }: WechatAccount,
  force: boolean,
): Promise<{ token: string; seconds: number } | PlatformFault> {
  const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force }
  try {
    const answer = await fetch(new URL('/cgi-bin/stable_token', apiUrl), {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    })
    const told = (await answer.json()) as Record<string, unknown>
    if (typeof told.access_token === 'string') {
      return { token: told.access_token, seconds: Number(told.expires_in) || 7200 }
    }
    return new PlatformFault(Number(told.errcode) || 0, saidBy(told.errmsg))
  } catch (error) {
    return new PlatformFault(0, (error as Error).message)
  }
}

/** The platform's own words, if they are words. */
export const saidBy = (errmsg: unknown): string => (typeof errmsg === 'string' ? errmsg : '')

/** What the platform objected to, for the console; with `restingMs`, that it is left alone for a while. */
export async function keepFailure(
  tools: Tools,
  jurisdiction: string,
  { message }: PlatformFault,
  restingMs = 0,
): Promise<void> {
  const at = tools.now()
  const told = {
    failure: message.slice(0, 300),
    failed_at: at,
    ...(restingMs > 0 ? { resting_until: new Date(at.getTime() + restingMs) } : {}),
  }
  await tools.database.inJurisdiction(jurisdiction, (trx) =>
    wechatTables(trx)
      .insertInto('services.wechat_access')
      .values({ jurisdiction_id: jurisdiction, ...empty, ...told })
      .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(told))
      .execute(),
  )
}

export async function isResting(tools: Tools, jurisdiction: string): Promise<boolean> {
  const row = await tools.database.inJurisdiction(jurisdiction, (trx) =>
    wechatTables(trx)
      .selectFrom('services.wechat_access')
      .where('jurisdiction_id', '=', jurisdiction)
      .select('resting_until as until')
      .executeTakeFirst(),
  )
  return row?.until ? row.until > tools.now() : false
}
