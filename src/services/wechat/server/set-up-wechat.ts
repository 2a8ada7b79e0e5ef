import { sql } from 'kysely'
import { record } from '#foundation/audit/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import { callbackPath } from '../account.ts'
import type { WechatAccountInput, WechatState } from '../contract.ts'
import { menuForPlatform, readMenu } from '../menu.ts'
import { PlatformFault } from './access-token.ts'
import { callPlatform } from './call-platform.ts'
import { forgetWechatAccounts, getWechatAccount } from './wechat-account.ts'
import { sealValue } from './wechat-cipher.ts'
import { wechatTables } from './wechat-tables.ts'

/** Settings and how the connection stands; no secret leaves. */
export async function readWechatState(work: Work): Promise<WechatState> {
  const { trx, jurisdiction, now, tools } = work
  const tables = wechatTables(trx)
  const account = await tables
    .selectFrom('services.wechat_account')
    .where('jurisdiction_id', '=', jurisdiction)
    .selectAll()
    .executeTakeFirst()
  const access = await tables
    .selectFrom('services.wechat_access')
    .where('jurisdiction_id', '=', jurisdiction)
    .selectAll()
    .executeTakeFirst()
  const last = await tables
    .selectFrom('services.wechat_inbox')
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('at', 'desc')
    .limit(1)
    .select('at')
    .executeTakeFirst()
  const notSent = await tables
    .selectFrom('services.wechat_sent')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('state', 'in', ['not-sent', 'refused', 'failed'])
    .where('at', '>=', new Date(now.getTime() - 7 * 86_400_000))
    .groupBy('why')
    .select(['why', sql<number>`count(*)::int`.as('count')])
    .execute()
  return {
    account: account
      ? {
          appId: account.app_id,
          originalId: account.original_id,
          mode: account.mode,
          pushCrs: account.push_crs,
          apiUrl: account.api_url,
          menu: account.menu,
          notice: account.notice,
          hasAesKey: account.aes_key_cipher !== null,
          hasPreviousAesKey: account.previous_aes_key_cipher !== null,
          hasSecret: account.secret_cipher !== null,
        }
      : null,
    callbackUrl: new URL(callbackPath(jurisdiction), tools.settings.publicUrl).href,
    lastCallbackAt: last?.at ?? null,
    lastTokenAt: access?.fetched_at ?? null,
    restingUntil: access?.resting_until && access.resting_until > now ? access.resting_until : null,
    failure: access?.failure ? { at: access.failed_at!, words: access.failure } : null,
    notSent: notSent.map(({ why, count }) => ({ why: why ?? '', count })),
  }
}

/** Saves the account; a secret that is left empty stays as it was. */
export async function saveWechatAccount(work: Work, input: WechatAccountInput): Promise<void> {
  const { trx, jurisdiction, now, tools } = work
  const menu = readMenu(input.menu)
  if ('wrong' in menu) throw invalidInput([menu.wrong])
  const tables = wechatTables(trx)
  const known = await tables
    .selectFrom('services.wechat_account')
    .where('jurisdiction_id', '=', jurisdiction)
    .forUpdate()
    .select(['token_cipher', 'aes_key_cipher', 'previous_aes_key_cipher', 'secret_cipher', 'app_id'])
    .executeTakeFirst()
  const sealed = (field: string, text: string, before: Buffer | null | undefined) =>
    text === '' ? (before ?? null) : sealValue(tools.settings.secret, [jurisdiction, field], text)
  const token = sealed('token', input.token, known?.token_cipher)
  const aesKey = sealed('aes-key', input.aesKey, known?.aes_key_cipher)
  const missing = [
    ...(token ? [] : [{ field: 'token', ...needed }]),
    ...(aesKey || input.mode === 'plain' ? [] : [{ field: 'aesKey', ...needed }]),
  ]
  if (missing.length > 0 || !token) throw invalidInput(missing)
  const row = {
    app_id: input.appId,
    original_id: input.originalId,
    mode: input.mode,
    token_cipher: token,
    aes_key_cipher: aesKey,
    previous_aes_key_cipher: sealed('previous-aes-key', input.previousAesKey, known?.previous_aes_key_cipher),
    secret_cipher: sealed('secret', input.secret, known?.secret_cipher),
    push_crs: input.pushCrs,
    api_url: input.apiUrl,
    menu: input.menu,
    notice: input.notice && (JSON.stringify(input.notice) as never),
    changed_at: now,
  }
  await tables
    .insertInto('services.wechat_account')
    .values({ jurisdiction_id: jurisdiction, ...row })
    .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(row))
    .execute()
  // What was got with other credentials is worth nothing now.
  await tables.deleteFrom('services.wechat_access').where('jurisdiction_id', '=', jurisdiction).execute()
  await record(work, {
    action: 'wechat.set-up',
    subject: { kind: 'jurisdiction', id: jurisdiction },
    details: { appId: input.appId, mode: input.mode, apiUrl: input.apiUrl },
  })
  forgetWechatAccounts(tools.database)
}

const needed = {
  code: 'wechat.needed',
  words: { zh: '请填写这一项。', en: 'Please fill this in.' },
}

export async function pushMenu(work: Work): Promise<void> {
  const account = await getWechatAccount(work.tools, work.jurisdiction)
  const read = readMenu(account.menu)
  if ('wrong' in read) throw invalidInput([read.wrong])
  try {
    await callPlatform(work.tools, account, '/cgi-bin/menu/create', menuForPlatform(read.menu))
  } catch (error) {
    throw platformSays(error)
  }
  await record(work, {
    action: 'wechat.menu-pushed',
    subject: { kind: 'jurisdiction', id: work.jurisdiction },
  })
}

/** What the platform objected to, for whoever pressed the button; anything else is a bug. */
export function platformSays(error: unknown): unknown {
  if (!(error instanceof PlatformFault)) return error
  return new Problem(409, {
    code: 'wechat.platform',
    words: {
      zh: `公众平台没有接受：${error.message}`,
      en: `The platform did not take it: ${error.message}`,
    },
  })
}
