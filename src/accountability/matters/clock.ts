import { dueAt, type Limit, type Refusal, type Standstill, type Words, type WorkCalendar } from '#kernel'

/** Why a clock may stand still; each is shown to the resident. */
export type PauseReason = 'asked-resident' | 'expert-opinion' | 'with-resident'

/** Expert opinions and tests are left out of a time limit, and the resident is told (行政许可法 第45条). */
export const pauseReasonWords: Readonly<Record<PauseReason, Words>> = {
  'asked-resident': { zh: '等您回复', en: 'waiting for your answer' },
  'expert-opinion': { zh: '等检测或鉴定结果', en: 'waiting for a test or an expert’s opinion' },
  'with-resident': { zh: '已答复，等您确认', en: 'answered, waiting for your word' },
}

export interface Pause {
  readonly from: Date
  /** Null while it lasts; it ends by itself at `limitUntil`, whether or not anybody records it. */
  readonly until: Date | null
  readonly limitUntil: Date
  readonly reason: PauseReason
}

/**
 * The clock of one matter. Nothing else enters its rules, so no edit, comment, hand-over or change of owner
 * can restart it.
 */
export interface Clock {
  readonly startedAt: Date
  readonly limit: Limit
  readonly pauses: readonly Pause[]
}

/** Starts with a clock and its limit; a clock never starts twice. */
export function startClock(limit: Limit, now: Date): Clock {
  return { startedAt: now, limit, pauses: [] }
}

/** House rule: longer than this is not a pause but an extension, which somebody has to approve. */
export const longestPauseDays = 30

/** The pause in force at an instant. */
export function findPause(clock: Clock, now: Date): Pause | undefined {
  return clock.pauses.find((pause) => pause.from <= now && now < (pause.until ?? pause.limitUntil))
}

export function whyNotPause(clock: Clock, limitUntil: Date, now: Date): Refusal | undefined {
  if (findPause(clock, now)) {
    return {
      code: 'clock.already-paused',
      words: {
        zh: '时限已经暂停。等这次暂停结束后，才能再次暂停。',
        en: 'The clock is paused already. It can be paused again when this pause is over.',
      },
    }
  }
  if (!(limitUntil > now)) {
    return {
      code: 'clock.pause-without-limit',
      words: {
        zh: '请写明暂停到什么时候，须晚于现在。',
        en: 'Say until when the clock pauses; it must be later than now.',
      },
    }
  }
  if (limitUntil.getTime() - now.getTime() > longestPauseDays * 86_400_000) {
    return {
      code: 'clock.pause-too-long',
      words: {
        zh: `一次最多暂停 ${longestPauseDays} 天，请选一个更早的日期。`,
        en: `A pause lasts at most ${longestPauseDays} days; choose an earlier date.`,
      },
    }
  }
  return undefined
}

/** Pauses the clock; ask `whyNotPause` first. */
export function pauseClock(clock: Clock, reason: PauseReason, limitUntil: Date, now: Date): Clock {
  const pause: Pause = { from: now, until: null, limitUntil, reason }
  return { ...clock, pauses: [...resumeClock(clock, now).pauses, pause] }
}

/** Ends the open pause: now, or at its limit when that has passed, so that a late resume wins no time. */
export function resumeClock(clock: Clock, now: Date): Clock {
  const pauses = clock.pauses.map((pause) =>
    pause.until === null ? { ...pause, until: now < pause.limitUntil ? now : pause.limitUntil } : pause,
  )
  return { ...clock, pauses }
}

/**
 * The promised date. While a pause is open it is the date at the latest, with the pause at its limit: the
 * same at whatever time it is asked, so it can be stored; an earlier resume only brings it nearer.
 */
export function clockDueAt(clock: Clock, calendar: WorkCalendar): Date {
  return dueAt(clock.startedAt, clock.limit, clock.pauses.map(standstill), calendar)
}

function standstill({ from, until, limitUntil }: Pause): Standstill {
  return { from, until: until ?? limitUntil }
}

/** From when a matter is due soon: the last fifth of the time first promised, pauses left out. */
export function dueSoonAt(clock: Clock, calendar: WorkCalendar): Date {
  const promised = dueAt(clock.startedAt, clock.limit, [], calendar).getTime() - clock.startedAt.getTime()
  return new Date(clockDueAt(clock, calendar).getTime() - promised / 5)
}

export type ClockState = 'on-time' | 'due-soon' | 'late' | 'paused'

/** A closed matter stays what it was when it closed; a pause begun after the due date does not hide lateness. */
export function clockState(
  clock: Clock,
  closedAt: Date | null,
  now: Date,
  calendar: WorkCalendar,
): ClockState {
  if ((closedAt ?? now) > clockDueAt(clock, calendar)) return 'late'
  if (closedAt) return 'on-time'
  if (findPause(clock, now)) return 'paused'
  return now >= dueSoonAt(clock, calendar) ? 'due-soon' : 'on-time'
}
