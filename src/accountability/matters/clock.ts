import { dueAt, type Limit, type Refusal, type Standstill, type Words, type WorkCalendar } from '#kernel'

/** Why a clock may stand still; each is shown to the resident. */
export const pauseReasons = [
  'asked-resident',
  'hearing',
  'tender',
  'test',
  'quarantine',
  'appraisal',
  'expert-opinion',
  'shelved',
  'with-resident',
] as const
export type PauseReason = (typeof pauseReasons)[number]

/** What 行政许可法 第45条 leaves out of a time limit: staff may choose these, and the resident is told. */
export const lawfulReasons = [
  'hearing',
  'tender',
  'test',
  'quarantine',
  'appraisal',
  'expert-opinion',
] as const satisfies readonly PauseReason[]
export type LawfulReason = (typeof lawfulReasons)[number]

export const pauseReasonWords: Readonly<Record<PauseReason, Words>> = {
  'asked-resident': { zh: '等您回复', en: 'waiting for your answer' },
  hearing: { zh: '依法组织听证', en: 'a hearing is held by law' },
  tender: { zh: '依法招标或拍卖', en: 'a tender or an auction is held by law' },
  test: { zh: '等检验、检测结果', en: 'waiting for the result of a test' },
  quarantine: { zh: '等检疫结果', en: 'waiting for quarantine' },
  appraisal: { zh: '等鉴定结果', en: 'waiting for an appraisal' },
  'expert-opinion': { zh: '等专家评审意见', en: 'waiting for the opinion of experts' },
  shelved: { zh: '挂账：暂时解决不了，到期再办', en: 'shelved: taken up again on its review date' },
  'with-resident': { zh: '已答复，等您确认', en: 'answered, waiting for your word' },
}

/** The longest a pause may last, in days: house rules, since the law names the reasons and no length. */
export const longestPauseDays: Readonly<Record<PauseReason, number>> = {
  'asked-resident': 30,
  hearing: 30,
  tender: 60,
  test: 30,
  quarantine: 30,
  appraisal: 60,
  'expert-opinion': 30,
  shelved: 180,
  'with-resident': 15,
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
  /** What approved extensions added, in the unit of the limit: a longer limit, not a new start. */
  readonly added: number
  readonly pauses: readonly Pause[]
}

/** Starts with a clock and its limit; a clock never starts twice. */
export function startClock(limit: Limit, now: Date): Clock {
  return { startedAt: now, limit, added: 0, pauses: [] }
}

/** The pause in force at an instant. */
export function findPause(clock: Clock, now: Date): Pause | undefined {
  return clock.pauses.find((pause) => pause.from <= now && now < (pause.until ?? pause.limitUntil))
}

export function whyNotPause(
  clock: Clock,
  reason: PauseReason,
  limitUntil: Date,
  now: Date,
): Refusal | undefined {
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
  const longest = longestPauseDays[reason]
  const asked = limitUntil.getTime() - now.getTime()
  // What the law leaves out is one stretch however often it is begun; asking a resident again is a new question.
  const spent = isLawful(reason) ? spentFor(clock, reason) : 0
  if (asked + spent > longest * dayMillis) {
    const left = Math.max(0, Math.floor(longest - spent / dayMillis))
    return {
      code: 'clock.pause-too-long',
      words: {
        zh: `因这个原因最多暂停 ${longest} 天，还剩 ${left} 天，请选一个更早的日期。`,
        en: `For this reason it may stand still for ${longest} days, ${left} of them left; choose an earlier date.`,
      },
    }
  }
  return undefined
}

export const isLawful = (reason: PauseReason): reason is LawfulReason =>
  (lawfulReasons as readonly PauseReason[]).includes(reason)

const dayMillis = 86_400_000

function spentFor({ pauses }: Clock, reason: PauseReason): number {
  return pauses
    .filter((pause) => pause.reason === reason)
    .reduce((sum, { from, until, limitUntil }) => sum + (until ?? limitUntil).getTime() - from.getTime(), 0)
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

/** Adds approved time to the limit, in its unit. */
export function extendClock(clock: Clock, amount: number): Clock {
  return { ...clock, added: clock.added + amount }
}

/**
 * The promised date. While a pause is open it is the date at the latest, with the pause at its limit: the
 * same at whatever time it is asked, so it can be stored; an earlier resume only brings it nearer.
 */
export function clockDueAt(clock: Clock, calendar: WorkCalendar): Date {
  const { amount, unit } = clock.limit
  return stageDueAt(clock, { amount: amount + clock.added, unit }, calendar)
}

/** When a limit runs out that began with the clock and stood still with it: a stage on the way. */
export function stageDueAt(
  { startedAt, pauses }: Pick<Clock, 'startedAt' | 'pauses'>,
  limit: Limit,
  calendar: WorkCalendar,
): Date {
  return dueAt(startedAt, limit, pauses.map(standstill), calendar)
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
