import { addDays, type Day, type Id, isDay } from '#kernel'
import type { HeldKey } from './held-tables.ts'

export const rhythms = ['once', 'weekly', 'monthly', 'quarterly', 'yearly', 'irregular'] as const
export type Rhythm = (typeof rhythms)[number]

/** A table that an office above asks for. */
export interface ReportRequest {
  readonly id: Id
  readonly office: string
  readonly title: string
  readonly columns: readonly string[]
  /** Null when none was given. */
  readonly basis: string | null
  readonly rhythm: Rhythm
  readonly firstDueOn: Day
  readonly untilOn: Day | null
  readonly answers: readonly HeldKey[]
}

/** The names of columns in a text, however they were listed. */
export function columnsOf(text: string): string[] {
  const names = text.split(/[\n\r,，、;；|\t]+/).map((name) => name.normalize('NFKC').trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

const months: Readonly<Partial<Record<Rhythm, number>>> = { monthly: 1, quarterly: 3, yearly: 12 }

/** The next day it is due, today included; undefined when nothing is due any more, or nobody can know. */
export function nextDueOn(
  { firstDueOn, rhythm, untilOn }: Pick<ReportRequest, 'firstDueOn' | 'rhythm' | 'untilOn'>,
  today: Day,
): Day | undefined {
  let due: Day | undefined = firstDueOn
  if (due < today) {
    if (rhythm === 'once' || rhythm === 'irregular') return undefined
    // From the first day anew each time, so that the 31st does not become the 28th for good.
    for (let times = 1; due < today; times++) {
      due =
        rhythm === 'weekly' ? addDays(firstDueOn, 7 * times) : addMonths(firstDueOn, months[rhythm]! * times)
    }
  }
  return untilOn !== null && due > untilOn ? undefined : due
}

function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  const total = year! * 12 + month! - 1 + count
  const start = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
  for (let last = date!; ; last--) {
    const found = `${start}-${String(last).padStart(2, '0')}`
    if (isDay(found)) return found
  }
}
