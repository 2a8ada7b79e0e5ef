import {
  type Audience,
  type Matter,
  whyNotAdd,
  whyNotConfirm,
  whyNotReopenByResident,
  whyNotWithdraw,
} from '#accountability/matters'
import {
  addToMatter,
  confirmMatter,
  findMatter,
  findMatterByCode,
  type LinkAccess,
  noMatter,
  readLink,
  readTimeline,
  reopenByResident,
  withdrawMatter,
} from '#accountability/matters/server'
import { type Grade, resident, type SharedReview, whyNotObject, whyNotReview } from '#accountability/reviews'
import {
  objectToExclusion,
  rateMatter,
  readOwnReviews,
  readSharedReviews,
} from '#accountability/reviews/server'
import { whyNotUrgeByResident } from '#accountability/supervision'
import { findUrgedOn, urgeByResident } from '#accountability/supervision/server'
import { readPhotos } from '#foundation/files/server'
import { maskPersonalData } from '#foundation/people'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem, type Refusal, refuseIf } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type ResidentStep, type StepInput, type Tracked, whyNotStep } from '../index.ts'
import { findPublicRequest } from './public-requests.ts'
import { requestTables } from './request-tables.ts'
import { trackedBySpine } from './tracked-by-spine.ts'

/** The tracking page of a code; undefined when there is none, or when a key was given that opens nothing. */
export async function readTracked(
  work: Work,
  code: string,
  key: string | null,
): Promise<Tracked | undefined> {
  const matter = await findMatterByCode(work.trx, work.jurisdiction, code)
  if (!matter) return undefined
  if (key === null && matter.confidential) throw new Problem(403, linkOnly)
  const link = key === null ? undefined : readLink(work.tools.settings, matter, key)
  const access = key === null ? 'public' : link?.as
  const request =
    access && ((await findPublicRequest(work, matter.id)) ?? (await trackedBySpine(work, matter)))
  if (!access || !request) return undefined
  const jurisdiction = await getJurisdiction(work)
  const owner = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)
  const audiences: Audience[] = access === 'resident' ? ['public', 'resident'] : ['public']
  const entries = await readTimeline(work, matter.id, audiences)
  const lead = matter.mergedInto
    ? await findMatter(work.trx, work.jurisdiction, matter.mergedInto)
    : undefined
  const own = access === 'resident' ? await readOwn(work, matter.id) : undefined
  const reviews = link ? await readOwnReviews(work, matter.id, reviewerOf(link)) : []
  const review = reviews.find(({ round }) => round === matter.reopened) ?? null
  const asked = matter.state === 'waiting' && entries.findLast((entry) => entry.kind === 'asked')
  return {
    access,
    id: matter.id,
    jurisdiction: jurisdiction.id,
    jurisdictionName: jurisdiction.name,
    dutyPhone: jurisdiction.dutyPhone,
    code: matter.code,
    state: matter.state,
    result: matter.result,
    category: request.category,
    place: request.place,
    owner: owner?.name ?? jurisdiction.name,
    ownerPhone: owner?.phone || jurisdiction.dutyPhone,
    openedAt: matter.clock.startedAt,
    dueAt: matter.dueAt,
    answeredAt: matter.answeredAt,
    closedAt: matter.closedAt,
    limit: matter.clock.limit,
    pauses: matter.clock.pauses,
    calendar: jurisdiction.calendarSettings,
    decreed: jurisdiction.decreed,
    words: own?.words ?? request.words,
    photos: own?.photos ?? request.photos,
    entries,
    answer: request.answer,
    question: asked ? asked.words : null,
    why: {
      ...whyNotSteps(matter, access, work.now),
      rate: link ? (whyNotReview(matter, review ?? undefined) ?? null) : ownOnly,
      object: link ? (whyNotObject(reviews.at(-1) ?? { appeal: null }) ?? null) : ownOnly,
      urge: access === 'resident' ? await whyNotUrge(work, matter) : ownOnly,
    },
    review,
    ownReviews: reviews,
    sharedReviews: request.words === null ? null : masked(await readSharedReviews(work, matter.id)),
    followers: request.followers,
    mergedIntoCode: lead?.code ?? null,
  }
}

/** Whether a key opens a page of this code. */
export async function opensPage(work: Work, code: string, key: string): Promise<boolean> {
  const matter = await findMatterByCode(work.trx, work.jurisdiction, code)
  return matter !== undefined && readLink(work.tools.settings, matter, key) !== undefined
}

/** Whose review it is that comes through a link. */
const reviewerOf = (link: LinkAccess): string => (link.as === 'resident' ? resident : link.followerId)

// Their authors agreed to the words, not to a phone number in them.
const masked = (reviews: readonly SharedReview[]): SharedReview[] =>
  reviews.map((review) => ({ ...review, words: review.words && maskPersonalData(review.words) }))

async function readOwn(work: Work, matterId: string) {
  const row = await requestTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .where('kind', '=', 'opened')
    .select(['words', 'file_ids as fileIds'])
    .executeTakeFirstOrThrow()
  return { words: row.words, photos: await readPhotos(work.trx, work.jurisdiction, row.fileIds) }
}

const linkOnly = {
  code: 'request.link-only',
  words: {
    zh: '这一件是保密的。请用提交时拿到的专属链接或二维码打开。',
    en: 'This one is confidential. Open it with the link or QR code you were given when you sent it.',
  },
}

const ownOnly = {
  code: 'request.own-only',
  words: {
    zh: '只有提出诉求的人可以这样做。请打开您收到的专属链接。',
    en: 'Only the person who reported it can do this. Open the link you were given.',
  },
}

function whyNotSteps(
  matter: Matter,
  access: Tracked['access'],
  now: Date,
): Omit<Tracked['why'], 'urge' | 'rate' | 'object'> {
  const own = access === 'resident' ? undefined : ownOnly
  const notAsked = {
    code: 'request.not-asked',
    words: { zh: '现在没有需要您回复的问题。', en: 'There is no question for you now.' },
  }
  return {
    reply: own ?? (matter.state === 'waiting' ? null : notAsked),
    add: own ?? whyNotAdd(matter) ?? null,
    withdraw: own ?? whyNotWithdraw(matter) ?? null,
    confirm: own ?? whyNotConfirm(matter) ?? null,
    reopen: own ?? whyNotReopenByResident(matter, now) ?? null,
  }
}

async function whyNotUrge(work: Work, matter: Matter): Promise<Refusal | null> {
  const { calendar } = await getJurisdiction(work)
  const urgedOn = await findUrgedOn(work, matter.id, 'resident')
  return whyNotUrgeByResident(matter, urgedOn, work.now, calendar) ?? null
}

/**
 * Takes a step on the resident's own page. The key decides who it is, whoever else is signed in in this browser; the
 * rules decide what may be done now.
 */
export async function residentStep(
  given: Work,
  code: string,
  key: string,
  step: ResidentStep,
  input: StepInput,
): Promise<void> {
  const work: Work = { ...given, actor: { kind: 'resident' } }
  const matter = await findMatterByCode(work.trx, work.jurisdiction, code)
  const link = matter && readLink(work.tools.settings, matter, key)
  if (!link) throw new Problem(404, noMatter)
  const rating = step === 'rate' || step === 'object'
  if (link.as !== 'resident' && !rating) throw new Problem(403, ownOnly)
  const wrong = whyNotStep(step, input)
  if (wrong.length > 0) throw invalidInput(wrong)
  const said = { words: input.words?.trim() || null, fileIds: input.fileIds ?? [] }
  const id = matter.id
  if (step === 'reply' || step === 'add') await addToMatter(work, id, input.entryId, said)
  else if (step === 'withdraw') await withdrawMatter(work, id, input.entryId, said)
  else if (step === 'confirm') await confirmMatter(work, id, input.entryId)
  else if (step === 'reopen') await reopenByResident(work, id, input.entryId, said)
  else if (step === 'urge') await urgeByResident(work, id, input.entryId)
  else if (step === 'object') await object(work, id, reviewerOf(link), input)
  else await rate(work, matter, reviewerOf(link), input)
}

async function rate(work: Work, matter: Matter, reviewer: string, input: StepInput): Promise<void> {
  await rateMatter(work, matter, reviewer, {
    grade: input.grade as Grade,
    solved: input.solved ?? null,
    words: input.words?.trim() || null,
    hearts: input.hearts ?? {},
    shared: input.shared ?? false,
  })
}

/** What the author of a review that was left out says to that. */
async function object(work: Work, matterId: string, reviewer: string, input: StepInput): Promise<void> {
  const last = (await readOwnReviews(work, matterId, reviewer)).at(-1)
  refuseIf(whyNotObject(last ?? { appeal: null }))
  await objectToExclusion(work, last!.id, { entryId: input.entryId, words: input.words!.trim() })
}
