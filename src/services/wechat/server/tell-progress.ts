import { stateWords } from '#accountability/matters'
import { findMatter, findNews, residentLink } from '#accountability/matters/server'
import type { Happened } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { promiseInWords, type Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { readTracked } from '#services/requests/server'
import type { Expects } from '../conversation.ts'
import { news } from '../news-words.ts'
import { sendNews } from './send-news.ts'
import { wechatTables } from './wechat-tables.ts'

/** What is told of a matter that came by WeChat. */
export const toldEvents = [
  'matter.opened',
  'matter.asked',
  'matter.told',
  'matter.answered',
  'matter.reopened',
] as const

/** Tells whoever sent a matter by WeChat what became of it, in the chat where they are. */
export async function tellProgress(work: Work, { eventId, action, subjectId }: Happened): Promise<void> {
  const link = await wechatTables(work.trx)
    .selectFrom('services.wechat_matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', subjectId)
    .select(['talker_id as talkerId', 'missing_photos as missing'])
    .executeTakeFirst()
  if (!link || !(await findNews(work, subjectId, eventId))) return
  const told = await whatToTell(work, action, subjectId, link.missing)
  if (!told) return
  await sendNews(work, { once: `matter ${eventId}`, talkerId: link.talkerId, ...told })
}

async function whatToTell(work: Work, action: string, matterId: string, missing: number) {
  const { settings } = work.tools
  const matter = await findMatter(work.trx, work.jurisdiction, matterId)
  if (!matter) return undefined
  const { code, dueAt } = matter
  const path = residentLink(settings, matter)
  const link = new URL(path, settings.publicUrl).href
  const about = { code, state: stateWords[matter.state], link }
  const { calendar, name } = await getJurisdiction(work)
  const promise = promiseInWords(dueAt, work.now, calendar)
  const say = (words: Words, expects?: Expects) => ({ words, about, ...(expects ? { expects } : {}) })
  if (action === 'matter.opened') {
    const owner = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)?.name ?? name
    return say(news.received({ code, owner, promise, link, missing }))
  }
  if (action === 'matter.reopened') return say(news.reopened(code, promise))
  const tracked = await readTracked(work, code, path.split('/').at(-1)!)
  if (action === 'matter.asked' && tracked?.question) {
    return say(news.asked(code, tracked.question), { kind: 'reply', code })
  }
  if (action === 'matter.answered' && tracked?.answer) {
    return say(news.answered(code, tracked.answer, link), { kind: 'grade', code })
  }
  return say(news.told(code, link))
}
