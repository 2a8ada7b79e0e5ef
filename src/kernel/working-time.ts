import { addDays, type Day } from './day.ts'
import { dayOf, instantAt } from './zone.ts'

/** When an office works, as pure questions about days. */
export interface WorkCalendar {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly zone: string
  /** Minutes since midnight, in order and apart, at least one pair; the last end is the closing time. */
  readonly openHours: readonly (readonly [start: number, end: number])[]
  isWorkingDay(day: Day): boolean
  /** Whether the holidays of the day's year are published; before that a working day is a guess. */
  isDecreed(day: Day): boolean
}

export type LimitUnit = 'hours' | 'working-hours' | 'working-days' | 'calendar-days'

/** A promised time: more than zero, whole when counted in days. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

/** A stretch in which the clock stands still. It always has an end: the one it had, or its limit. */
export interface Standstill {
  readonly from: Date
  readonly until: Date
}

interface Stretch {
  readonly from: number
  readonly until: number
}

const hourMillis = 3_600_000

/**
 * When a promise falls due; only standstills move it, only to later, and it never falls inside one.
 * Hours run day and night from the start, working hours while the office is open. Days leave out the day of
 * the start (民法典 第201条); each counts at closing time, on days off too, unless the clock stands still at
 * that moment; the last day is a working day, or the next one, and ends at closing time (第203条).
 */
export function dueAt(
  start: Date,
  limit: Limit,
  standstills: readonly Standstill[],
  calendar: WorkCalendar,
): Date {
  const inDays = limit.unit === 'working-days' || limit.unit === 'calendar-days'
  if (!(limit.amount > 0) || (inDays && !Number.isInteger(limit.amount))) {
    throw new RangeError(`not a limit: ${limit.amount} ${limit.unit}`)
  }
  const still = joined(standstills)
  if (inDays) return lastDay(start, limit, still, calendar)
  const running =
    limit.unit === 'hours'
      ? [{ from: start.getTime(), until: Number.POSITIVE_INFINITY }]
      : openFrom(start, calendar)
  return ranFor(limit.amount * hourMillis, running, still)
}

function lastDay(start: Date, limit: Limit, still: readonly Stretch[], calendar: WorkCalendar): Date {
  const closing = calendar.openHours.at(-1)![1]
  let left = limit.amount
  for (const day of daysFrom(addDays(dayOf(start, calendar.zone), 1))) {
    const working = calendar.isWorkingDay(day)
    if (!working && limit.unit === 'working-days') continue
    const closes = instantAt(day, closing, calendar.zone)
    if (still.some(({ from, until }) => from < closes.getTime() && closes.getTime() < until)) continue
    left = Math.max(0, left - 1)
    if (left === 0 && working) return closes
  }
  throw neverOpen
}

function ranFor(millis: number, running: Iterable<Stretch>, still: readonly Stretch[]): Date {
  let left = millis
  for (const { from, until } of running) {
    let at = from
    for (const stop of still) {
      if (stop.until <= at) continue
      if (stop.from >= until) break
      const ran = Math.max(0, stop.from - at)
      if (ran >= left) return new Date(at + left)
      left -= ran
      at = stop.until
    }
    const ran = Math.max(0, until - at)
    if (ran >= left) return new Date(at + left)
    left -= ran
  }
  throw neverOpen
}

function* openFrom(start: Date, calendar: WorkCalendar): Generator<Stretch> {
  for (const day of daysFrom(dayOf(start, calendar.zone))) {
    if (!calendar.isWorkingDay(day)) continue
    for (const [opens, closes] of calendar.openHours) {
      const until = instantAt(day, closes, calendar.zone).getTime()
      const from = Math.max(start.getTime(), instantAt(day, opens, calendar.zone).getTime())
      if (from < until) yield { from, until }
    }
  }
}

/** Standstills in order and apart, so that overlapping ones count once and touching ones leave no gap. */
function joined(standstills: readonly Standstill[]): Stretch[] {
  const apart: { from: number; until: number }[] = []
  const inOrder = standstills
    .map(({ from, until }) => ({ from: from.getTime(), until: until.getTime() }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from)
  for (const next of inOrder) {
    const last = apart.at(-1)
    if (last && next.from <= last.until) last.until = Math.max(last.until, next.until)
    else apart.push(next)
  }
  return apart
}

/** A hundred years of days, so that a calendar that never opens ends in an error and not in a hang. */
function* daysFrom(first: Day): Generator<Day> {
  for (let count = 0; count < 36_525; count++) yield addDays(first, count)
}

const neverOpen = new RangeError('the calendar has no open time within a hundred years')

/** The first year from one instant to another whose holidays are not published, so that screens can warn. */
export function undecreedYear(from: Date, to: Date, calendar: WorkCalendar): number | undefined {
  const last = Number(dayOf(to, calendar.zone).slice(0, 4))
  for (let year = Number(dayOf(from, calendar.zone).slice(0, 4)); year <= last; year++) {
    if (!calendar.isDecreed(`${year}-01-01`)) return year
  }
  return undefined
}
