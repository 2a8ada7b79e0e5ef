import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Day, instantAt, invalidInput } from '#kernel'
import {
  clockDueAt,
  type EntryKind,
  findPause,
  isOpen,
  type LawfulReason,
  type Matter,
  pauseClock,
  resumeClock,
  whyNotPause,
  whyNotPauseWork,
  whyNotResume,
} from '../index.ts'
import { changeMatter, getMatterForUpdate, saveChange } from './change-matter.ts'
import { takenUp } from './work-on.ts'

/** When a pause that lasts until a day is over: at its midnight, so that the day itself is still left out. */
export async function endOfDay(work: Work, day: Day): Promise<Date> {
  const { calendar } = await getJurisdiction(work)
  return instantAt(day, 24 * 60, calendar.zone)
}

/** Pauses the clock for a reason of 行政许可法 第45条 until a day, which the resident is told. */
export async function pauseMatter(
  work: Work,
  id: string,
  entryId: string,
  pause: { reason: LawfulReason; until: Day; words: string },
): Promise<Matter> {
  const until = await endOfDay(work, pause.until)
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotPauseWork(matter, work),
    (matter) => {
      const wrong = whyNotPause(matter.clock, pause.reason, until, work.now)
      if (wrong) throw invalidInput([{ field: 'until', ...wrong }])
      return {
        matter: { clock: pauseClock(matter.clock, pause.reason, until, work.now) },
        kind: 'paused',
        audience: 'resident',
        words: pause.words,
        details: { pause: pause.reason, day: pause.until },
      }
    },
  )
}

/** Ends a pause before its limit; a question to the resident that was open is no longer waited for. */
export function resumeMatter(work: Work, id: string, entryId: string, words: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotResume(matter, work),
    (matter) => ({ ...goesOn(matter, work.now, 'pause-ended'), words }),
  )
}

const notPaused = {
  code: 'matter.not-paused',
  words: { zh: '时限没有暂停。', en: 'The clock is not paused.' },
}

const endings: Partial<Record<string, EntryKind>> = { 'asked-resident': 'resumed', shelved: 'review-due' }

/** Takes a matter up again whose pause has reached its limit; the clock itself went on at that limit. */
export function resumeAtLimit(work: Work, id: string, entryId: string): Promise<Matter> {
  const over = ({ clock }: Matter) => clock.pauses.find(({ until }) => until === null)
  return changeMatter(
    work,
    id,
    entryId,
    (matter) =>
      isOpen(matter) && over(matter) && !findPause(matter.clock, work.now) ? undefined : notPaused,
    (matter) => goesOn(matter, work.now, endings[over(matter)?.reason ?? ''] ?? 'pause-ended'),
  )
}

const goesOn = (matter: Matter, now: Date, kind: EntryKind) => ({
  matter: {
    state: matter.state === 'waiting' ? takenUp(matter) : matter.state,
    clock: resumeClock(matter.clock, now),
  },
  kind,
  audience: 'resident' as const,
})

/** Brings the promised date of an open matter in line with the calendar; true when it moved, and then the resident is told. */
export async function redateMatter(work: Work, id: string, entryId: string): Promise<boolean> {
  const matter = await getMatterForUpdate(work, id)
  const { calendar } = await getJurisdiction(work)
  const dueAt = clockDueAt(matter.clock, calendar)
  if (!isOpen(matter) || dueAt.getTime() === matter.dueAt.getTime()) return false
  await saveChange(work, matter, entryId, {
    kind: 'redated',
    audience: 'resident',
    postId: null,
    details: { from: matter.dueAt.toISOString(), to: dueAt.toISOString() },
  })
  return true
}
