import { record } from '#foundation/audit/server'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Id, Problem } from '#kernel'
import type { WechatItem } from '../contract.ts'
import { type Draft, newDraft, wordsOf } from '../draft.ts'
import type { Said } from '../said.ts'
import { type Item, lockItem, selectOpenItems, settleItem } from './item-sql.ts'
import { sendDraft } from './send-draft.ts'
import { sendNews } from './send-news.ts'
import { wechatTables } from './wechat-tables.ts'

const mostItems = 100
const mostLines = 40

export async function listInbox(work: Work): Promise<WechatItem[]> {
  return (await selectOpenItems(work.trx, work.jurisdiction, mostItems)).map(bodyOf)
}

/** One of them with what was said around it, the oldest first. */
export async function readItem(work: Work, id: Id) {
  const item = await getItem(work, id)
  const heard = await wechatTables(work.trx)
    .selectFrom('services.wechat_inbox')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('talker_id', '=', item.talkerId)
    .orderBy('at', 'desc')
    .limit(mostLines)
    .select(['at', 'said', 'reply'])
    .execute()
  const sent = await wechatTables(work.trx)
    .selectFrom('services.wechat_sent')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('talker_id', '=', item.talkerId)
    .where('state', '=', 'sent')
    .orderBy('at', 'desc')
    .limit(mostLines)
    .select(['at', 'words'])
    .execute()
  const account = (at: Date, words: string) => ({ at, from: 'account' as const, words })
  const lines = [
    ...heard.flatMap(({ at, said, reply }) => [
      ...(said ? [{ at, from: 'resident' as const, words: spoken(said) }] : []),
      ...(reply ? [account(at, reply)] : []),
    ]),
    ...sent.map(({ at, words }) => account(at, words)),
  ]
  lines.sort((a, b) => a.at.getTime() - b.at.getTime())
  return { ...bodyOf(item), chat: lines.slice(-mostLines) }
}

function spoken(said: Said): string {
  switch (said.kind) {
    case 'text':
      return said.words
    case 'voice':
      return said.words === null ? '［语音］' : `［语音］${said.words}`
    case 'photo':
      return '［照片］'
    case 'position':
      return `［位置］${said.label ?? `${said.point.lat.toFixed(5)}, ${said.point.lon.toFixed(5)}`}`
    case 'menu':
      return `［菜单］${said.key}`
    case 'other':
      return `［${said.type}］`
    case 'follow':
    case 'unfollow':
      return '［关注］'
  }
}

/** Writes to the person in the chat, within the platform's limits; the same `entryId` twice is sent once. */
export async function replyToTalker(work: Work, id: Id, entryId: Id, words: string): Promise<void> {
  const item = await getItem(work, id)
  const news = { once: `reply ${entryId}`, talkerId: item.talkerId, words: { zh: words, en: words } }
  const state = await sendNews(work, news).catch(() => {
    throw new Problem(503, silent)
  })
  if (state !== 'sent') throw new Problem(409, closed)
  await record(work, { action: 'wechat.replied', subject: { kind: 'wechat-item', id } })
}

const silent = {
  code: 'wechat.silent',
  words: {
    zh: '公众平台没有回应，没有发出去。请过一会儿再试。',
    en: 'The platform did not answer and nothing was sent. Please try again in a while.',
  },
}
const closed = {
  code: 'wechat.closed',
  words: {
    zh: '现在发不出去：对方 48 小时没有说话，或已经连发 5 条。请等对方再说话，或改打电话。',
    en: 'This cannot be sent now: they were silent for 48 hours, or five messages went out already. Wait until they write, or phone.',
  },
}

/** Makes a request of what was told; where no place was, it is the whole jurisdiction's. Twice is once. */
export async function requestFromItem(work: Work, id: Id, words: string): Promise<Id> {
  const item = await getItem(work, id)
  if (item.matterId) return item.matterId
  const told: Draft = item.draft ?? newDraft(item.id, work.now)
  const draft = { ...told, words: [words] }
  const { root } = await readPlaceTree(work)
  const placed = draft.point !== null || draft.address !== null
  const matterId = await sendDraft(work, item.talkerId, draft, placed ? {} : { placeId: root?.id })
  await settle(work, item, matterId)
  return matterId
}

export async function markDone(work: Work, id: Id): Promise<void> {
  const item = await getItem(work, id)
  if (!item.settledAt) await settle(work, item, null)
}

async function settle(work: Work, { id }: Item, matterId: Id | null): Promise<void> {
  const by = work.actor.kind === 'staff' ? work.actor.userId : null
  await settleItem(work.trx, work.jurisdiction, id, { at: work.now, by, matterId })
  await record(work, {
    action: 'wechat.settled',
    subject: { kind: 'wechat-item', id },
    details: matterId ? { matterId } : {},
  })
}

async function getItem(work: Work, id: Id): Promise<Item> {
  const item = await lockItem(work.trx, work.jurisdiction, id)
  if (item) return item
  throw new Problem(404, {
    code: 'wechat.no-item',
    words: { zh: '没有这一条；对方可能已取消关注。', en: 'It is gone; the person may have unfollowed.' },
  })
}

const bodyOf = ({ id, why, at, draft }: Item): WechatItem => ({
  id,
  why,
  at,
  words: draft && draft.words.length > 0 ? wordsOf(draft) : null,
  photos: draft?.mediaIds.length ?? 0,
  placed: draft !== null && (draft.point !== null || draft.address !== null),
})
