import { extendClock, type Matter, pauseClock } from '#accountability/matters'
import { changeMatter, endOfDay, getMatterForUpdate } from '#accountability/matters/server'
import { postsOf } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { addDays, type Day, type Id, invalidInput, Problem, type Refusal, refuseIf } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  type TimeRequest,
  whyNotAmount,
  whyNotApprove,
  whyNotAskExtension,
  whyNotAskShelving,
  whyNotDecide,
  whyNotReviewOn,
} from '../index.ts'
import {
  insertTimeRequest,
  readExtensionRule,
  readTimeRequests,
  settleTimeRequest,
} from './time-request-sql.ts'

/** The owner asks for more time, before the promised date; nothing moves until the level above has agreed. */
export async function askExtension(
  work: Work,
  matterId: Id,
  asked: { entryId: Id; amount: number; words: string },
): Promise<void> {
  const matter = await getMatterForUpdate(work, matterId)
  const before = await readTimeRequests(work, matterId)
  if (before.some(({ id }) => id === asked.entryId)) return
  const rule = await readExtensionRule(work)
  refuse(whyNotAskExtension(matter, before, rule, work))
  refuseField('amount', whyNotAmount(matter, asked.amount, rule))
  await ask(work, matter, { ...asked, kind: 'extension', reviewOn: null })
}

/** The owner asks to shelve what cannot be solved now, with a plan and the day on which it comes back. */
export async function askShelving(
  work: Work,
  matterId: Id,
  asked: { entryId: Id; reviewOn: Day; words: string },
): Promise<void> {
  const matter = await getMatterForUpdate(work, matterId)
  const before = await readTimeRequests(work, matterId)
  if (before.some(({ id }) => id === asked.entryId)) return
  refuse(whyNotAskShelving(matter, before, work))
  const { calendar } = await getJurisdiction(work)
  refuseField('reviewOn', whyNotReviewOn(asked.reviewOn, work.now, calendar))
  await ask(work, matter, { ...asked, kind: 'shelving', amount: null })
}

/** Who one is not is 403; what the matter is, 409. */
function refuse(refusal: Refusal | undefined): void {
  const denials = ['time.not-owner', 'time.not-above', 'time.own-request']
  refuseIf(refusal, refusal && denials.includes(refusal.code) ? 403 : 409)
}

function refuseField(field: string, refusal: Refusal | undefined): void {
  if (refusal) throw invalidInput([{ field, ...refusal }])
}

async function ask(
  work: Work,
  matter: Matter,
  asked: Pick<TimeRequest, 'kind' | 'amount' | 'reviewOn' | 'words'> & { entryId: Id },
): Promise<void> {
  const { entryId, ...request } = asked
  await insertTimeRequest(work, {
    ...request,
    id: entryId,
    matterId: matter.id,
    askedAt: work.now,
    askedBy: work.actor.kind === 'staff' ? work.actor.userId : null,
    askedPostId: postsOf(work.actor).find((id) => id === matter.ownerPostId) ?? null,
    state: 'pending',
    decidedAt: null,
    decidedWords: null,
  })
  await changeMatter(
    work,
    matter.id,
    entryId,
    () => undefined,
    () => ({
      kind: request.kind === 'extension' ? 'extension-asked' : 'shelving-asked',
      audience: 'staff',
      words: request.words,
      details: { requestId: entryId, amount: request.amount, reviewOn: request.reviewOn },
    }),
  )
}

const noRequest = {
  code: 'time.no-request',
  words: { zh: '没有这项申请。', en: 'There is no such request.' },
}

/** The level above decides: the clock gets the time added, or stands still until the review date; or nothing moves. */
export async function decideTime(
  work: Work,
  matterId: Id,
  decided: { entryId: Id; requestId: Id; approve: boolean; words: string },
): Promise<void> {
  const before = await getMatterForUpdate(work, matterId)
  const { requestId } = decided
  const request = (await readTimeRequests(work, matterId)).find(({ id }) => id === requestId)
  if (!request) throw new Problem(409, noRequest)
  const { calendar } = await getJurisdiction(work)
  const posts = await readPosts(work)
  // A review date is a morning: the day itself is worked again.
  const until = request.reviewOn ? await endOfDay(work, addDays(request.reviewOn, -1)) : work.now
  const ownerPath = posts.find(({ id }) => id === before.ownerPostId)?.path ?? before.placePath
  const whyNot = (matter: Matter) => {
    refuse(whyNotDecide(matter, request, ownerPath, work))
    return decided.approve ? whyNotApprove(matter, request, work.now, calendar) : undefined
  }
  const after = await changeMatter(work, matterId, decided.entryId, whyNot, (matter) =>
    decided.approve ? approved(matter, request, until, work.now) : refused(request, decided.words),
  )
  if (after.version === before.version) return
  await settleTimeRequest(work, matterId, {
    id: requestId,
    state: decided.approve ? 'approved' : 'refused',
    words: decided.words || null,
  })
}

function approved(matter: Matter, request: TimeRequest, until: Date, now: Date) {
  const said = { audience: 'resident' as const, words: request.words }
  if (request.kind === 'extension') {
    const amount = request.amount ?? 0
    return {
      ...said,
      matter: { clock: extendClock(matter.clock, amount) },
      kind: 'extended' as const,
      details: { requestId: request.id, added: { amount, unit: matter.clock.limit.unit } },
    }
  }
  return {
    ...said,
    matter: { clock: pauseClock(matter.clock, 'shelved', until, now) },
    kind: 'shelved' as const,
    details: { requestId: request.id, pause: 'shelved', day: request.reviewOn },
  }
}

const refused = (request: TimeRequest, words: string) => ({
  kind: request.kind === 'extension' ? ('extension-refused' as const) : ('shelving-refused' as const),
  audience: 'staff' as const,
  words,
  details: { requestId: request.id },
})
