import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Language, Problem, say } from '#kernel'
import { type Act, converse, type Turn } from '../conversation.ts'
import { replies } from '../replies.ts'
import type { Said } from '../said.ts'
import { forgetTalker } from './forget-talker.ts'
import { insertItems } from './item-sql.ts'
import type { Incoming } from './read-message.ts'
import { insertTalker, lockTalker, type Talker, updateTalker } from './talker-sql.ts'
import { wechatTables } from './wechat-tables.ts'

/** More than anybody types or taps in a minute. */
const mostAMinute = 30

/** Sent about a page, a scan or a template: nothing was said, so nothing is answered. */
const silent =
  /^event (location|view|view_miniprogram|scan|templatesendjobfinish|subscribe_msg_\w+|scancode_\w+|pic_\w+|location_select)$/

/**
 * Takes a message: once, whatever tries there are of it; its turn of the talk and what it leaves to do are kept in the
 * same transaction. Returns the answer, which is the same for every try; null answers nothing.
 */
export async function takeMessage(work: Work, incoming: Incoming, nonce: string): Promise<string | null> {
  const { trx, jurisdiction, now } = work
  const once = onceOf(incoming)
  // One journey, in this order: the answer to an earlier try is looked for with the talker locked.
  const look = () => Promise.all([lockTalker(work, incoming.openId), findAnswer(work, once)])
  const guarded = Promise.all([
    // The platform waits five seconds: better it tries again than that a session stands and waits.
    sql`set local statement_timeout = 2000`.execute(trx),
    keepNonce(work, nonce),
  ])
  const [, looked] = await Promise.all([guarded, look()])
  let [talker, answered] = looked
  if (!talker) {
    await insertTalker(work, incoming.openId)
    ;[talker, answered] = await look()
  }
  if (answered) return answered.reply
  if (!talker) throw new Error('a talker vanished under its lock')
  const id = newId(now.getTime())
  const heard = heardFrom(talker, incoming.said, now)
  const turn = await turnOf(work, heard, incoming.said)
  const language = heard.language
  const reply = turn.reply && say(turn.reply, language)
  const gone = turn.acts.some(({ kind }) => kind === 'forget')
  const kept = wechatTables(trx)
    .insertInto('services.wechat_inbox')
    .values({
      jurisdiction_id: jurisdiction,
      once,
      id,
      talker_id: gone ? null : talker.id,
      at: now,
      said: gone ? null : (JSON.stringify(incoming.said) as never),
      acts: JSON.stringify(gone ? [] : turn.acts) as never,
      reply,
    })
    .execute()
  if (gone) {
    await kept
    await forgetTalker(work, talker.id)
    return null
  }
  const later = incoming.said.kind === 'photo' || turn.acts.some(isLater)
  await Promise.all([
    kept,
    updateTalker(trx, jurisdiction, { ...heard, draft: turn.draft, expects: turn.expects }),
    insertItems(work, talker.id, turn.acts, heard.minuteCount === mostAMinute + 1),
    later && record(work, { action: 'wechat.said', subject: { kind: 'wechat-message', id } }),
  ])
  return reply
}

function findAnswer(work: Work, once: string): Promise<{ reply: string | null } | undefined> {
  return wechatTables(work.trx)
    .selectFrom('services.wechat_inbox')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('once', '=', once)
    .select('reply')
    .executeTakeFirst()
}

/** What is done after the answer. */
const isLater = ({ kind }: Act): boolean => kind !== 'set-aside' && kind !== 'to-inbox' && kind !== 'forget'

async function turnOf(work: Work, talker: Talker, said: Said): Promise<Turn> {
  const { draft, expects } = talker
  const nothing: Turn = { draft, expects, reply: null, acts: [] }
  if (said.kind === 'other' && silent.test(said.type)) return nothing
  if (talker.minuteCount > mostAMinute && said.kind !== 'unfollow')
    return { ...nothing, reply: replies.tooFast }
  const { name, dutyPhone } = await getJurisdiction(work)
  return converse(
    { draft, expects, now: work.now, newId: newId(work.now.getTime()), office: name, dutyPhone },
    said,
  )
}

/** The talker after they said something: when, in which language, and how much within a minute. */
function heardFrom(talker: Talker, said: Said, now: Date): Talker {
  const sameMinute = now.getTime() - talker.minuteAt.getTime() < 60_000
  const tap =
    said.kind === 'menu' || said.kind === 'follow' || (said.kind === 'other' && said.type.endsWith('scan'))
  const words = said.kind === 'text' || said.kind === 'voice' ? said.words : null
  const spoke = said.kind !== 'other' || !said.type.startsWith('event')
  return {
    ...talker,
    language: languageOf(words) ?? talker.language,
    saidAt: tap || !spoke ? talker.saidAt : now,
    tappedAt: tap ? now : talker.tappedAt,
    minuteAt: sameMinute ? talker.minuteAt : now,
    minuteCount: sameMinute ? talker.minuteCount + 1 : 1,
  }
}

/** Somebody who writes English is answered in English; numbers and signs tell nothing. */
function languageOf(words: string | null): Language | undefined {
  if (words === null) return undefined
  if (/\p{Script=Han}/u.test(words)) return 'zh'
  return /[a-z]{2}/i.test(words) && !/\d/.test(words) ? 'en' : undefined
}

/** Hashed, because that of an event holds the platform's id of a person. */
const onceOf = ({ once }: Incoming): string => createHash('sha256').update(once).digest('base64url')

async function keepNonce(work: Work, nonce: string): Promise<void> {
  const { numInsertedOrUpdatedRows } = await wechatTables(work.trx)
    .insertInto('services.wechat_nonce')
    .values({ jurisdiction_id: work.jurisdiction, nonce, at: work.now })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'nonce']).doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return
  throw new Problem(403, {
    code: 'wechat.replayed',
    words: { zh: '这次调用已经收到过。', en: 'This call was received before.' },
  })
}
