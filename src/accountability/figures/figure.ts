/** The figures of a month; `domain §2.5` gives the first three, practice elsewhere the others (按时办结率、回退率、重办率). */
export const figureKeys = [
  'response',
  'solved',
  'satisfied',
  'on_time',
  'first_fix',
  'returned',
  'redone',
  'reopened',
] as const
export type FigureKey = (typeof figureKeys)[number]

/** The three rates of the field (响应率、解决率、满意率); the others stand beside them. */
export const threeRates = ['response', 'solved', 'satisfied'] as const satisfies readonly FigureKey[]

/** What of a matter is counted: base quantities, of which each figure is a ratio. */
export const measures = [
  'opened',
  'withdrawn',
  'merged',
  'response_base',
  'response_met',
  'response_out',
  'solved_base',
  'solved_met',
  'solved_unsaid',
  'solved_unasked',
  'solved_out',
  'satisfied_1',
  'satisfied_2',
  'satisfied_3',
  'satisfied_4',
  'satisfied_5',
  'satisfied_unsaid',
  'satisfied_unasked',
  'satisfied_out',
  'on_time_base',
  'on_time_met',
  'on_time_out',
  'first_fix_base',
  'first_fix_met',
  'first_fix_out',
  'returned_base',
  'returned_met',
  'returned_out',
  'redone_base',
  'redone_met',
  'redone_out',
  'reopened_base',
  'reopened_met',
  'reopened_out',
] as const
export type Measure = (typeof measures)[number]
export type Counts = Readonly<Record<Measure, number>>

export const noCounts = Object.fromEntries(measures.map((measure) => [measure, 0])) as Counts

/** A month of the jurisdiction's calendar, `YYYY-MM`; months compare as text. */
export type Month = string

export function addMonths(month: Month, count: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** A month and those before it, oldest first. */
export function monthsUntil(month: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, at) => addMonths(month, at + 1 - count))
}
