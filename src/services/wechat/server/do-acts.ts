import { isOpen, stateWords } from '#accountability/matters'
import { findMatter, findMatterByCode, residentLink } from '#accountability/matters/server'
import type { Happened } from '#foundation/audit/server'
import { notifyUsers } from '#foundation/notices/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Id, Problem, promiseInWords, type Words } from '#kernel'
import { readHoldings, readPosts } from '#organisation/teams/server'
import type { StepInput } from '#services/requests'
import { residentStep } from '#services/requests/server'
import type { Act } from '../conversation.ts'
import type { Draft } from '../draft.ts'
import { news, personWanted } from '../news-words.ts'
import { fetchPhoto } from './fetch-photo.ts'
import { insertItems } from './item-sql.ts'
import { sendDraft } from './send-draft.ts'
import { sendNews } from './send-news.ts'
import { lockTalkerById, updateTalker } from './talker-sql.ts'
import { wechatTables } from './wechat-tables.ts'

/** What a message left to do after its answer; told again it does nothing twice. */
export async function doActs(work: Work, { eventId, subjectId }: Happened): Promise<void> {
  const message = await wechatTables(work.trx)
    .selectFrom('services.wechat_inbox')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', subjectId)
    .select(['talker_id as talkerId', 'said', 'acts'])
    .executeTakeFirst()
  // Whoever unfollowed meanwhile is forgotten, with what they wanted.
  if (!message?.talkerId) return
  const { talkerId, said, acts } = message
  if (said?.kind === 'photo') await fetchPhoto(work, talkerId, said.mediaId)
  const tell = (words: Words) => sendNews(work, { once: `said ${eventId}`, talkerId, words })
  for (const act of acts) await doAct(work, talkerId, eventId, act, tell)
}

type Tell = (words: Words) => Promise<unknown>

async function doAct(work: Work, talkerId: Id, eventId: Id, act: Act, tell: Tell): Promise<unknown> {
  switch (act.kind) {
    case 'send':
      return send(work, talkerId, draftFrom(act.draft), tell)
    case 'look-up':
      return tell((await standingOf(work, talkerId, act.code)) ?? news.noSuchCode(act.code))
    case 'my-matters':
      return tell(await ownMatters(work, talkerId))
    case 'want-person':
      return callDesk(work, eventId)
    case 'tell-matter':
      return step(
        work,
        act.code,
        'tell',
        { entryId: eventId, words: act.words },
        tell,
        news.passedOn(act.code),
      )
    case 'grade':
      return step(work, act.code, 'rate', { entryId: eventId, grade: act.grade }, tell, news.graded)
    // Kept for people, or done in the turn itself.
    case 'set-aside':
    case 'to-inbox':
    case 'forget':
      return undefined
  }
}

// Acts are kept as JSON.
const draftFrom = (draft: Draft): Draft => ({
  ...draft,
  startedAt: new Date(draft.startedAt),
  touchedAt: new Date(draft.touchedAt),
})

/** The receipt follows when the matter is there; what cannot be taken goes back to the talk, with the reason. */
async function send(work: Work, talkerId: Id, draft: Draft, tell: Tell): Promise<void> {
  try {
    await sendDraft(work, talkerId, draft)
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    await giveBack(work, talkerId, draft)
    const words = error.fields[0]?.words ?? error.words
    const { zh, en } = news.stillHere
    await tell({ zh: `${words.zh}\n${zh}`, en: `${words.en}\n${en}` })
  }
}

/** Without its place, which is what was wrong; in a transaction of its own, for the reason is told after it. */
function giveBack({ tools, jurisdiction, now, ...work }: Work, talkerId: Id, draft: Draft): Promise<void> {
  return tools.database.inJurisdiction(jurisdiction, async (trx) => {
    const talker = await lockTalkerById(trx, jurisdiction, talkerId)
    if (!talker || talker.draft?.id === draft.id) return
    if (talker.draft) {
      await insertItems({ ...work, tools, jurisdiction, now, trx }, talkerId, [{ kind: 'set-aside', draft }])
      return
    }
    const mended = { ...draft, point: null, given: null, address: null, askedPlace: true, touchedAt: now }
    await updateTalker(trx, jurisdiction, { ...talker, draft: mended })
  })
}

/** How a matter stands, for whoever has its number; its link is only for those whose it is. */
async function standingOf(work: Work, talkerId: Id, code: string): Promise<Words | undefined> {
  const matter = await findMatterByCode(work.trx, work.jurisdiction, code)
  if (!matter || matter.confidential) return undefined
  const { calendar, name } = await getJurisdiction(work)
  const own = await wechatTables(work.trx)
    .selectFrom('services.wechat_matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matter.id)
    .where('talker_id', '=', talkerId)
    .select('at')
    .executeTakeFirst()
  const { settings } = work.tools
  const owner = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)
  return news.standing({
    code: matter.code,
    state: stateWords[matter.state],
    owner: owner?.name ?? name,
    promise: isOpen(matter) ? promiseInWords(matter.dueAt, work.now, calendar) : null,
    link: own ? new URL(residentLink(settings, matter), settings.publicUrl).href : null,
  })
}

const mostShown = 3

async function ownMatters(work: Work, talkerId: Id): Promise<Words> {
  const rows = await wechatTables(work.trx)
    .selectFrom('services.wechat_matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('talker_id', '=', talkerId)
    .orderBy('at', 'desc')
    .limit(mostShown)
    .select('matter_id as id')
    .execute()
  const standings: Words[] = []
  for (const { id } of rows) {
    const matter = await findMatter(work.trx, work.jurisdiction, id)
    const standing = matter && (await standingOf(work, talkerId, matter.code))
    if (standing) standings.push(standing)
  }
  if (standings.length === 0) return news.noMatters
  const joined = (language: 'zh' | 'en') => standings.map((each) => each[language]).join('\n\n')
  return { zh: joined('zh'), en: joined('en') }
}

/** Everybody at the duty desk of the whole jurisdiction sees that somebody waits. */
async function callDesk(work: Work, eventId: Id): Promise<void> {
  const { root } = await readPlaceTree(work)
  const desks = (await readPosts(work)).filter(
    ({ duty, placeId }) => duty === 'duty-desk' && placeId === root?.id,
  )
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const userIds = holdings
    .filter(({ postId }) => desks.some(({ id }) => id === postId))
    .map(({ userId }) => userId)
  await notifyUsers(work, { eventId, userIds, words: personWanted })
}

/** A step of the resident, as on their own page. */
async function step(
  work: Work,
  code: string,
  which: 'tell' | 'rate',
  input: StepInput,
  tell: Tell,
  thanks: Words,
): Promise<unknown> {
  const matter = await findMatterByCode(work.trx, work.jurisdiction, code)
  if (!matter) return undefined
  const key = residentLink(work.tools.settings, matter).split('/').at(-1)!
  const stepName = which === 'rate' ? 'rate' : matter.state === 'waiting' ? 'reply' : 'add'
  try {
    await residentStep(work, code, key, stepName, input)
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    return tell(error.words)
  }
  return tell(thanks)
}
