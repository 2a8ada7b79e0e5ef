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
  noMatter,
  readLink,
  readTimeline,
  reopenByResident,
  withdrawMatter,
} from '#accountability/matters/server'
import { type Grade, whyNotReview } from '#accountability/reviews'
import { findReview, rateMatter } from '#accountability/reviews/server'
import { whyNotUrgeByResident } from '#accountability/supervision'
import { findUrgedOn, urgeByResident } from '#accountability/supervision/server'
import { readPhotos } from '#foundation/files/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem, type Refusal, refuseIf } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type ResidentStep, type StepInput, type Tracked, whyNotStep } from '../index.ts'
import { findPublicRequest } from './public-requests.ts'
import { requestTables } from './request-tables.ts'

/** The tracking page of a code; undefined when there is none, or when a key was given that opens nothing. */
export async function readTracked(
  work: Work,
  code: string,
  key: string | null,
): Promise<Tracked | undefined> {
  const matter = await findMatterByCode(work.trx, work.jurisdiction, code)
  if (!matter) return undefined
  const access = key === null ? 'public' : readLink(work.tools.settings, matter, key)?.as
  const request = access && (await findPublicRequest(work, matter.id))
  if (!access || !request) return undefined
  const jurisdiction = await getJurisdiction(work)
  const owner = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)
  const audiences: Audience[] = access === 'resident' ? ['public', 'resident'] : ['public']
  const entries = await readTimeline(work, matter.id, audiences)
  const lead = matter.mergedInto
    ? await findMatter(work.trx, work.jurisdiction, matter.mergedInto)
    : undefined
  const own = access === 'resident' ? await readOwn(work, matter.id) : undefined
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
    clock: matter.clock,
    calendar: jurisdiction.calendarSettings,
    decreed: jurisdiction.decreed,
    words: own?.words ?? request.words,
    photos: own?.photos ?? request.photos,
    entries,
    answer: request.answer,
    question: asked ? asked.words : null,
    why: {
      ...whyNotSteps(matter, access, work.now),
      urge: access === 'resident' ? await whyNotUrge(work, matter) : ownOnly,
    },
    review: access === 'resident' ? ((await findReview(work.trx, work.jurisdiction, matter)) ?? null) : null,
    followers: request.followers,
    mergedIntoCode: lead?.code ?? null,
  }
}

async function readOwn(work: Work, matterId: string) {
  const row = await requestTables(work.trx)
    .selectFrom('services.request as request')
    .innerJoin('accountability.matter_entry as entry', (join) =>
      join
        .onRef('entry.jurisdiction_id', '=', 'request.jurisdiction_id')
        .onRef('entry.matter_id', '=', 'request.matter_id')
        .on('entry.kind', '=', 'opened'),
    )
    .where('request.jurisdiction_id', '=', work.jurisdiction)
    .where('request.matter_id', '=', matterId)
    .select(['request.words', 'entry.file_ids as fileIds'])
    .executeTakeFirstOrThrow()
  return { words: row.words, photos: await readPhotos(work.trx, work.jurisdiction, row.fileIds) }
}

const ownOnly = {
  code: 'request.own-only',
  words: {
    zh: '只有提出诉求的人可以这样做。请打开您收到的专属链接。',
    en: 'Only the person who reported it can do this. Open the link you were given.',
  },
}

function whyNotSteps(matter: Matter, access: Tracked['access'], now: Date): Omit<Tracked['why'], 'urge'> {
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
    rate: own ?? whyNotReview(matter) ?? null,
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
  if (!matter || !readLink(work.tools.settings, matter, key)) throw new Problem(404, noMatter)
  if (readLink(work.tools.settings, matter, key)?.as !== 'resident') throw new Problem(403, ownOnly)
  const wrong = whyNotStep(step, input)
  if (wrong.length > 0) throw invalidInput(wrong)
  const said = { words: input.words?.trim() || null, fileIds: input.fileIds ?? [] }
  const id = matter.id
  if (step === 'reply' || step === 'add') await addToMatter(work, id, input.entryId, said)
  else if (step === 'withdraw') await withdrawMatter(work, id, input.entryId, said)
  else if (step === 'confirm') await confirmMatter(work, id, input.entryId)
  else if (step === 'reopen') await reopenByResident(work, id, input.entryId, said)
  else if (step === 'urge') await urgeByResident(work, id, input.entryId)
  else await rate(work, matter, input)
}

async function rate(work: Work, matter: Matter, input: StepInput): Promise<void> {
  refuseIf(whyNotReview(matter))
  await rateMatter(work, matter, {
    grade: input.grade as Grade,
    solved: input.solved ?? null,
    words: input.words?.trim() || null,
  })
}
