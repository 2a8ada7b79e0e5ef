import { newId } from '#foundation/database/server'
import { attachPhotos } from '#foundation/files/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dueAt, invalidInput } from '#kernel'
import { pauseClock, resumeClock, whyNotPause } from '../clock.ts'
import {
  type Matter,
  type MatterResult,
  readTrackingCode,
  whyNotAnswer,
  whyNotAsk,
  whyNotMerge,
  whyNotNote,
  whyNotReopenByStaff,
  whyNotUnmerge,
} from '../index.ts'
import { reopenUntil } from '../matter.ts'
import { changeMatter, getMatterForUpdate, saveChange } from './change-matter.ts'
import { findMatterByCode, findMatterForUpdate, readMerged } from './matter-sql.ts'
import { getMatter } from './read-matter.ts'

/** Asks the resident; the clock pauses until the reply, at most `workingDays`, and goes on by itself after that. */
export async function askResident(
  work: Work,
  id: string,
  entryId: string,
  asked: { words: string; workingDays: number },
): Promise<Matter> {
  const { calendar } = await getJurisdiction(work)
  const until = dueAt(work.now, { amount: asked.workingDays, unit: 'working-days' }, [], calendar)
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotAsk(matter, work) ?? whyNotPause(matter.clock, until, work.now),
    (matter) => ({
      matter: { state: 'waiting', clock: pauseClock(matter.clock, 'asked-resident', until, work.now) },
      kind: 'asked',
      audience: 'resident',
      words: asked.words,
      details: { until: until.toISOString() },
    }),
  )
}

/** A note for colleagues, or word to the resident how far it is; neither touches the clock. */
export async function noteMatter(
  work: Work,
  id: string,
  entryId: string,
  note: { words: string; toResident: boolean; fileIds: readonly string[] },
): Promise<Matter> {
  const matter = await changeMatter(
    work,
    id,
    entryId,
    (found) => whyNotNote(found, work),
    () => ({
      kind: note.toResident ? 'told' : 'noted',
      audience: note.toResident ? 'resident' : 'staff',
      words: note.words,
      fileIds: note.fileIds,
    }),
  )
  await attachPhotos(work, { kind: 'matter', id }, note.fileIds)
  return matter
}

export interface Answer {
  readonly result: MatterResult
  readonly words: string
  readonly whose?: string | undefined
  readonly fileIds: readonly string[]
}

/** Answers the matter and with it every matter merged into it: each resident reads and rates their own. */
export async function answerMatter(work: Work, id: string, entryId: string, answer: Answer): Promise<Matter> {
  const words = answer.whose ? `${answer.words}\n${answer.whose}` : answer.words
  const change = (matter: Matter) => ({
    matter: {
      state: 'answered' as const,
      result: answer.result,
      answeredAt: work.now,
      clock: restWithResident(matter, work.now),
    },
    kind: 'answered' as const,
    audience: 'public' as const,
    words,
    fileIds: answer.fileIds,
    details: { result: answer.result },
  })
  let before = true
  const answered = await changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotAnswer(matter, work),
    (matter) => {
      before = false
      return change(matter)
    },
  )
  if (before) return answered
  await attachPhotos(work, { kind: 'matter', id }, answer.fileIds)
  for (const merged of await readMerged(work.trx, work.jurisdiction, id, 'locked')) {
    if (merged.state === 'merged') await saveChange(work, merged, newId(work.now.getTime()), change(merged))
  }
  return answered
}

/**
 * While an answer lies with the resident the clock stands still, at most for the time they have to reopen. So an
 * answer that solves nothing wins no time: reopened, the matter has what it had left.
 */
export function restWithResident(matter: Pick<Matter, 'clock'>, now: Date) {
  const until = reopenUntil({ answeredAt: now })!
  return pauseClock(matter.clock, 'with-resident', until, now)
}

export function reopenMatter(work: Work, id: string, entryId: string, words: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotReopenByStaff(matter, work),
    (matter) => ({
      ...reopened(matter, work.now),
      words,
    }),
  )
}

/** The state of an open matter that waits for nobody. */
export const takenUp = ({ holderId }: Matter) =>
  holderId === null ? ('received' as const) : ('in-progress' as const)

/** What reopening makes of a matter; the clock goes on, it does not start again. */
export function reopened(matter: Matter, now: Date) {
  return {
    matter: {
      state: takenUp(matter),
      clock: resumeClock(matter.clock, now),
      answeredAt: null,
      result: null,
      closedAt: null,
      mergedInto: null,
      reopened: matter.reopened + 1,
    },
    kind: 'reopened' as const,
    audience: 'public' as const,
    details: { round: matter.reopened + 1 },
  }
}

/** Handles a duplicate together with a leading matter; its resident keeps their own link, answer and rating. */
export async function mergeMatter(
  work: Work,
  id: string,
  entryId: string,
  leadCode: string,
): Promise<Matter> {
  const lead = await lockLead(work, id, leadCode)
  const matter = await changeMatter(
    work,
    id,
    entryId,
    (found) => whyNotMerge(found, lead, work),
    (found) => ({
      // A question that is still open lapses: who is asked from now on is the leading matter.
      matter: {
        state: 'merged',
        mergedInto: lead.id,
        offer: null,
        clock: resumeClock(found.clock, work.now),
      },
      kind: 'merged',
      audience: 'resident',
      details: { leadId: lead.id, leadCode: lead.code },
    }),
  )
  // What was merged into this one follows it, so that no chain of merges has to be walked later.
  for (const below of await readMerged(work.trx, work.jurisdiction, id, 'locked')) {
    await saveChange(work, below, newId(work.now.getTime()), {
      matter: { mergedInto: lead.id },
      kind: 'merged',
      audience: 'resident',
      details: { leadId: lead.id, leadCode: lead.code },
    })
  }
  return matter
}

/**
 * The leading matter of this number, locked together with the one to merge and always in the same order: neither two
 * merges across each other nor an answer at this very moment leave a matter that nobody answers.
 */
async function lockLead(work: Work, id: string, leadCode: string): Promise<Matter> {
  const read = readTrackingCode(leadCode)
  const found = await findMatterByCode(work.trx, work.jurisdiction, read.ok ? read.code : leadCode)
  await getMatter(work, id)
  if (found && !whyNotNote(found, work)) {
    const [first, second] = [id, found.id].sort()
    await findMatterForUpdate(work.trx, work.jurisdiction, first!)
    await findMatterForUpdate(work.trx, work.jurisdiction, second!)
    return getMatterForUpdate(work, found.id)
  }
  throw invalidInput([
    {
      field: 'leadCode',
      code: 'matter.no-lead',
      words: { zh: '没有这个编号的事项。', en: 'No matter has this number.' },
    },
  ])
}

export function unmergeMatter(work: Work, id: string, entryId: string, words: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotUnmerge(matter, work),
    (matter) => ({
      matter: { state: takenUp(matter), mergedInto: null },
      kind: 'unmerged',
      audience: 'resident',
      words,
    }),
  )
}
