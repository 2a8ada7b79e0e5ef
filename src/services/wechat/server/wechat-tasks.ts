import { every, on, type Task } from '#foundation/audit/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { quietMinutes, staleHours } from '../draft.ts'
import { replies } from '../replies.ts'
import { doActs } from './do-acts.ts'
import { insertItems } from './item-sql.ts'
import { sendNews } from './send-news.ts'
import { lockTalkerById, updateTalker } from './talker-sql.ts'
import { tellProgress, toldEvents } from './tell-progress.ts'
import { wechatTables } from './wechat-tables.ts'

/** What was said is kept for a month: long enough to answer for, short enough to be nobody's file. */
const keptDays = 30
const keptNonceMinutes = 15
const atOnce = 200

export const wechatTasks: Task[] = [
  on('wechat.said', 'do-wechat-acts', doActs),
  on([...toldEvents], 'tell-by-wechat', tellProgress),
  every('*/5 * * * *', 'mind-wechat-drafts', (tools) => inEach(tools, 'mind-wechat-drafts', mindDrafts)),
  every('23 * * * *', 'clear-wechat', (tools) => inEach(tools, 'clear-wechat', clear)),
]

async function inEach(tools: Tools, task: string, run: (work: Work) => Promise<void>): Promise<void> {
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    await inWork(tools, jurisdiction, { kind: 'system', task }, run)
  }
}

/** Reminds once, kindly, of a draft that was not sent; after a day staff see it instead. */
async function mindDrafts(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - quietMinutes * 60_000)
  const rows = await wechatTables(work.trx)
    .selectFrom('services.wechat_talker')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('draft_at', '<', before)
    .orderBy('draft_at')
    .limit(atOnce)
    .select(['id', 'draft_at as at', 'reminded'])
    .execute()
  const stale = work.now.getTime() - staleHours * 3_600_000
  for (const { id, at, reminded } of rows) {
    if (at!.getTime() < stale) await setAside(work, id)
    else if (!reminded) await remind(work, id, at!)
  }
}

/** In transactions of its own: what is sent locks the talker too. */
async function remind(work: Work, talkerId: string, at: Date): Promise<void> {
  const { tools, jurisdiction } = work
  await tools.database.inJurisdiction(jurisdiction, (trx) =>
    wechatTables(trx)
      .updateTable('services.wechat_talker')
      .set({ reminded: true })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('id', '=', talkerId)
      .where('draft_at', '=', at)
      .execute(),
  )
  const once = `quiet ${talkerId} ${at.toISOString()}`
  // A reminder that cannot be sent is none; the draft goes to staff when its day is over.
  await sendNews(work, { once, talkerId, words: replies.quiet }).catch(() => {})
}

function setAside({ tools, jurisdiction, ...work }: Work, talkerId: string): Promise<void> {
  return tools.database.inJurisdiction(jurisdiction, async (trx) => {
    const talker = await lockTalkerById(trx, jurisdiction, talkerId)
    if (!talker?.draft) return
    const { draft } = talker
    await insertItems({ ...work, tools, jurisdiction, trx }, talkerId, [{ kind: 'set-aside', draft }])
    await updateTalker(trx, jurisdiction, { ...talker, draft: null })
  })
}

async function clear({ trx, jurisdiction, now }: Work): Promise<void> {
  const before = (millis: number) => new Date(now.getTime() - millis)
  const tables = wechatTables(trx)
  const old = before(keptDays * 86_400_000)
  await tables
    .deleteFrom('services.wechat_nonce')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('at', '<', before(keptNonceMinutes * 60_000))
    .execute()
  for (const table of ['services.wechat_inbox', 'services.wechat_media', 'services.wechat_sent'] as const) {
    await tables.deleteFrom(table).where('jurisdiction_id', '=', jurisdiction).where('at', '<', old).execute()
  }
}
