import { addDays, type Day, dayOf, type Id, type Words, type WorkCalendar } from '#kernel'

/** What counts of one answered matter; undefined while there is no answer. */
export interface Outcome {
  /** `2026-11`, by the calendar day of the answer. */
  readonly month: string
  readonly topicId: Id
  readonly communityId: Id
  readonly kept: boolean
  /** Working days after the day it was asked, up to the day of the answer; 99 stands for more. */
  readonly days: number
}

const mostDays = 99

/** Working days after the first day up to the last one, as residents count; nought on the same day. */
export function workingDaysAfter(from: Date, to: Date, calendar: WorkCalendar): number {
  const last = dayOf(to, calendar.zone)
  let count = 0
  for (
    let day = addDays(dayOf(from, calendar.zone), 1);
    day <= last && count < mostDays;
    day = addDays(day, 1)
  ) {
    if (calendar.isWorkingDay(day)) count++
  }
  return count
}

/** How many matters took that many days. */
export interface DaysCount {
  readonly days: number
  readonly kept: number
  readonly broken: number
}

/** Promises whose date has passed without an answer: broken already, and longer than any number of days. */
export const unanswered = (overdue: number): DaysCount => ({ days: mostDays, kept: 0, broken: overdue })

/** One line of the page of promises; below five a number is not told (domain 6.4: never below five cases). */
export interface PromiseLine {
  readonly kept: number
  readonly broken: number
  /** Half were answered within so many working days; null below five, or when half are not answered at all. */
  readonly medianDays: number | null
}

export const tooFew = 5

export function lineOf(counts: readonly DaysCount[]): PromiseLine {
  const kept = counts.reduce((sum, count) => sum + count.kept, 0)
  const broken = counts.reduce((sum, count) => sum + count.broken, 0)
  return { kept, broken, medianDays: kept + broken < tooFew ? null : medianOf(counts, kept + broken) }
}

function medianOf(counts: readonly DaysCount[], total: number): number | null {
  const inOrder = [...counts].sort((one, other) => one.days - other.days)
  // Of an even number the lower of the two in the middle: a whole day that somebody really waited.
  let left = Math.ceil(total / 2)
  for (const { days, kept, broken } of inOrder) {
    left -= kept + broken
    if (left <= 0) return days < mostDays ? days : null
  }
  return null
}

/** A count as the public reads it. */
export function countInWords(count: number): Words {
  return count > 0 && count < tooFew
    ? { zh: `少于 ${tooFew}`, en: `fewer than ${tooFew}` }
    : { zh: String(count), en: String(count) }
}

/** The month of a day and the eleven before it. */
export function lastTwelve(today: Day): { thisMonth: string; first: string } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const first = month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`
  return { thisMonth: today.slice(0, 7), first }
}
