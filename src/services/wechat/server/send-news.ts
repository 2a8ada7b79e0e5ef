import type { Trx } from '#foundation/database/server'
import type { Tools, Work } from '#foundation/work/server'
import { type Id, say, type Words } from '#kernel'
import type { NoticeTemplate } from '../account.ts'
import type { Expects } from '../conversation.ts'
import { howToSend, type Way } from '../may-send.ts'
import { PlatformFault } from './access-token.ts'
import { callPlatform } from './call-platform.ts'
import { findOpenId, lockTalkerById, type Talker } from './talker-sql.ts'
import { findWechatAccount, type WechatAccount } from './wechat-account.ts'
import { type SentState, type SentWay, wechatTables } from './wechat-tables.ts'

export interface News {
  /** What it is about; news of the same event is sent once. */
  readonly once: string
  readonly talkerId: Id
  readonly words: Words
  /** What the next words of the person may mean after this. */
  readonly expects?: Expects | null
  /** For a subscription notice, which has fields instead of words. */
  readonly about?: { readonly code: string; readonly state: Words; readonly link: string }
}

/** The platform will not take these from us however often they are tried. */
const finalFaults = new Set([40003, 43004, 43101, 45015, 45047, 47003, 48001])

/**
 * Writes to somebody of the account's own accord: in the chat while the platform's limits allow, else by a
 * subscription notice, else not at all; the ledger says which and why. Its lines are committed apart from the task's
 * transaction, because they must outlive a failure. Throws when trying again may help.
 */
export async function sendNews(work: Work, news: News): Promise<SentState> {
  const { tools, jurisdiction } = work
  const account = await findWechatAccount(tools, jurisdiction)
  const claimed = await claim(work, account, news)
  if (typeof claimed === 'string') return claimed
  if (claimed.way === 'none' || !account) return 'not-sent'
  try {
    await callPlatform(tools, account, ...callOf(account, claimed, news))
  } catch (error) {
    const { code, message } = error as PlatformFault
    const final = finalFaults.has(code) || account.secret === null
    await settle(
      tools,
      jurisdiction,
      news.once,
      final ? 'refused' : 'failed',
      account.secret === null ? 'no-secret' : message,
    )
    if (final) return 'refused'
    throw new Error(`wechat news was not sent: ${code}`)
  }
  await settle(tools, jurisdiction, news.once, 'sent', null)
  return 'sent'
}

interface NoAccount {
  readonly way: 'none'
  readonly why: 'no-account'
}
const noAccount: NoAccount = { way: 'none', why: 'no-account' }

interface Claimed {
  readonly way: SentWay
  readonly openId: string
  readonly talker: Talker
}

/** Takes the news as one's own to send, counted with the talker locked; how it stands when that was done before. */
function claim(work: Work, account: WechatAccount | null, news: News): Promise<Claimed | SentState> {
  const { tools, jurisdiction, now } = work
  return tools.database.inJurisdiction(jurisdiction, async (trx) => {
    const talker = await lockTalkerById(trx, jurisdiction, news.talkerId)
    const openId = talker && (await findOpenId(work, trx, news.talkerId))
    if (!talker || !openId) return 'not-sent'
    const tables = wechatTables(trx)
    const sent = await tables
      .selectFrom('services.wechat_sent')
      .where('jurisdiction_id', '=', jurisdiction)
      .where('talker_id', '=', news.talkerId)
      .where('way', '=', 'customer')
      .where('state', 'in', ['sending', 'sent'])
      .orderBy('at', 'desc')
      .limit(10)
      .select('at')
      .execute()
    const { saidAt, tappedAt, language } = talker
    const canNotify = Boolean(account?.notice && news.about)
    const how: Way | NoAccount = !account
      ? noAccount
      : howToSend({ now, saidAt, tappedAt, sentAt: sent.map(({ at }) => at), canNotify })
    const line = {
      at: now,
      way: how.way,
      state: how.way === 'none' ? ('not-sent' as const) : ('sending' as const),
      why: how.way === 'none' ? how.why : null,
      words: say(news.words, language),
    }
    const row = await tables
      .insertInto('services.wechat_sent')
      .values({ jurisdiction_id: jurisdiction, once: news.once, talker_id: news.talkerId, ...line })
      .onConflict((conflict) =>
        conflict
          .columns(['jurisdiction_id', 'once'])
          .doUpdateSet(line)
          .where('services.wechat_sent.state', 'in', ['failed', 'not-sent']),
      )
      .returning('once')
      .executeTakeFirst()
    if (!row) return stateOf(trx, jurisdiction, news.once)
    if (how.way === 'customer' && news.expects !== undefined) {
      await tables
        .updateTable('services.wechat_talker')
        .set({ expects: news.expects && (JSON.stringify(news.expects) as never) })
        .where('jurisdiction_id', '=', jurisdiction)
        .where('id', '=', news.talkerId)
        .execute()
    }
    return { way: how.way, openId, talker }
  })
}

async function stateOf(trx: Trx, jurisdiction: string, once: string): Promise<SentState> {
  const { state } = await wechatTables(trx)
    .selectFrom('services.wechat_sent')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('once', '=', once)
    .select('state')
    .executeTakeFirstOrThrow()
  return state
}

function callOf(
  { notice }: WechatAccount,
  { way, openId, talker }: Claimed,
  { words, about }: News,
): [path: string, body: object] {
  if (way === 'customer' || !notice || !about) {
    const text = { content: say(words, talker.language) }
    return ['/cgi-bin/message/custom/send', { touser: openId, msgtype: 'text', text }]
  }
  return ['/cgi-bin/message/subscribe/bizsend', noticeBody(notice, openId, about, talker)]
}

function noticeBody(
  { templateId, codeField, stateField }: NoticeTemplate,
  openId: string,
  about: NonNullable<News['about']>,
  { language }: Talker,
): object {
  const data = { [codeField]: { value: about.code }, [stateField]: { value: say(about.state, language) } }
  return { touser: openId, template_id: templateId, page: about.link, data }
}

function settle(
  tools: Tools,
  jurisdiction: string,
  once: string,
  state: SentState,
  why: string | null,
): Promise<unknown> {
  return tools.database.inJurisdiction(jurisdiction, (trx) =>
    wechatTables(trx)
      .updateTable('services.wechat_sent')
      .set({ state, why: why?.slice(0, 300) ?? null })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('once', '=', once)
      .execute(),
  )
}
