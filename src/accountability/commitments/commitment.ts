import { type Clock, type Matter, stageDueAt } from '#accountability/matters'
import { addDays, type Day, type Id, type Limit, type Words, type WorkCalendar } from '#kernel'

/** One version of what is promised for a topic; never changed once it is announced. */
export interface Commitment {
  readonly topicId: Id
  readonly version: number
  /** The first day it is in force; it ends the day before the next version begins. */
  readonly from: Day
  readonly promised: Limit
  /** Where a law sets a limit: how long, and which law. */
  readonly statutory: Limit | null
  readonly legalBasis: string
  /** Until somebody has taken it up, and until the resident has heard from us. */
  readonly accept: Limit
  readonly contact: Limit
  /** When it counts as closed. */
  readonly close: Words
  readonly responsible: Words
}

/** The version that a matter opened on a day is promised by; what is older than the first version follows the first. */
export function commitmentOn(versions: readonly Commitment[], day: Day): Commitment | undefined {
  const inOrder = byVersion(versions)
  return inOrder.findLast(({ from }) => from <= day) ?? inOrder[0]
}

/** The last day of a version; null while no later one is announced. */
export function lastDayOf(commitment: Commitment, versions: readonly Commitment[]): Day | null {
  const next = byVersion(versions).find(({ version }) => version > commitment.version)
  return next ? addDays(next.from, -1) : null
}

export const byVersion = (versions: readonly Commitment[]): Commitment[] =>
  [...versions].sort((one, other) => one.version - other.version)

export const usualClose: Words = {
  zh: '已答复并写明结果，居民确认或 15 天内没有异议',
  en: 'Answered with the result, and confirmed or not objected to within 15 days',
}

/** Limits on the way for a promise that names none: taken up within half a working day, first contact within a day. */
export function usualStages({ amount, unit }: Limit): Pick<Commitment, 'accept' | 'contact'> {
  if (unit === 'hours') {
    return { accept: { amount: 1, unit }, contact: { amount: Math.min(2, amount), unit } }
  }
  if (unit === 'working-hours') {
    return { accept: { amount: Math.min(2, amount), unit }, contact: { amount: Math.min(4, amount), unit } }
  }
  return { accept: { amount: 4, unit: 'working-hours' }, contact: { amount: 1, unit } }
}

export const stageNames = ['accept', 'contact', 'finish'] as const
export type StageName = (typeof stageNames)[number]

/** One promised step: by when, when it was done, and whether it was kept; null while that is open or was never promised. */
export interface Stage {
  readonly name: StageName
  readonly dueAt: Date | null
  readonly doneAt: Date | null
  readonly kept: boolean | null
}

/** The marks of a matter that its stages are read from; the spine keeps them, so that no timeline has to be read. */
export type StageMarks = Pick<Matter, 'acceptedAt' | 'firstContactAt' | 'answeredAt' | 'dueAt'> & {
  readonly clock: Pick<Clock, 'startedAt' | 'pauses'>
}

/**
 * Accept, first contact, finish: due, done and kept as of `now`. The clock's pauses hold for every stage. Without a
 * commitment (a matter older than they are) only the finish was promised.
 */
export function stagesOf(
  matter: StageMarks,
  commitment: Pick<Commitment, 'accept' | 'contact'> | undefined,
  calendar: WorkCalendar,
  now: Date,
): Readonly<Record<StageName, Stage>> {
  const due = (limit: Limit | undefined) => (limit ? stageDueAt(matter.clock, limit, calendar) : null)
  const stage = (name: StageName, dueAt: Date | null, doneAt: Date | null): Stage => ({
    name,
    dueAt,
    doneAt,
    kept: dueAt === null ? null : doneAt ? doneAt <= dueAt : now > dueAt ? false : null,
  })
  return {
    accept: stage('accept', due(commitment?.accept), matter.acceptedAt),
    contact: stage('contact', due(commitment?.contact), matter.firstContactAt),
    finish: stage('finish', matter.dueAt, matter.answeredAt),
  }
}
