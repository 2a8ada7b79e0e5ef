import type { z } from 'zod'
import { record } from '#foundation/audit/server'
import { notifyUsers } from '#foundation/notices/server'
import { postsOf } from '#foundation/permissions'
import { allowEverywhere, getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, invalidInput, Problem } from '#kernel'
import { readHoldings, readPosts } from '#organisation/teams/server'
import type * as contract from '../contract.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { suggestionWritten } from '../relief-words.ts'
import { stateAfter } from '../suggestion.ts'
import { insertAnswer, insertSuggestion, lockSuggestion, setState } from './suggestion-sql.ts'

const subject = (id: string) => ({ kind: 'suggestion', id })

/** Writes a suggestion. A post that is not to be shown is not kept; that somebody wrote it stands in the audit. */
export async function writeSuggestion(
  work: Work,
  { showPost, ...given }: z.output<typeof contract.writeSuggestion.body>,
): Promise<void> {
  const postId = showPost ? await ownPost(work) : null
  if (!(await insertSuggestion(work, { ...given, postId }))) return
  await record(work, {
    action: 'suggestion.written',
    subject: subject(given.id),
    details: { topic: given.topic, showPost },
  })
  await tellLeadership(work, given.id)
}

/** Whoever may answer learns that there is something to answer; never the one who wrote it. */
async function tellLeadership(work: Work, id: string): Promise<void> {
  const roles = reliefPermissions['suggestion.answer'] ?? []
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const self = work.actor.kind === 'staff' ? work.actor.userId : null
  const userIds = holdings.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId)
  await notifyUsers(work, {
    eventId: id,
    userIds: userIds.filter((userId) => userId !== self),
    words: suggestionWritten,
  })
}

/** The leadership of the whole jurisdiction answers, as a post; the latest answer says how the suggestion stands. */
export async function answerSuggestion(
  work: Work,
  id: string,
  { answerId, ...answer }: z.output<typeof contract.answerSuggestion.body>,
): Promise<void> {
  await allowEverywhere(work, reliefPermissions, 'suggestion.answer')
  if ((await lockSuggestion(work, id)) === undefined) throw new Problem(404, noSuggestion)
  const { zone } = (await getJurisdiction(work)).calendar
  if (answer.promisedOn !== null && answer.promisedOn < dayOf(work.now, zone)) {
    const words = { zh: '这一天已经过去，请选今天或以后。', en: 'That day is over; choose today or later.' }
    throw invalidInput([{ field: 'promisedOn', code: 'suggestion.day-over', words }])
  }
  if (!(await insertAnswer(work, id, { ...answer, id: answerId, postId: await ownPost(work) }))) return
  await setState(work, id, stateAfter(answer.outcome))
  const { outcome, promisedOn } = answer
  await record(work, {
    action: 'suggestion.answered',
    subject: subject(id),
    details: { answerId, outcome, promisedOn },
  })
}

/** The narrowest post the actor holds: the one colleagues know them by. */
async function ownPost(work: Work): Promise<string | null> {
  const held = postsOf(work.actor)
  const own = (await readPosts(work)).filter(({ id }) => held.includes(id))
  return own.sort((one, other) => other.path.length - one.path.length)[0]?.id ?? null
}

const noSuggestion = {
  code: 'suggestion.not-found',
  words: { zh: '没有这条意见。', en: 'There is no such suggestion.' },
}
