import type { Words } from '#kernel'

/** The duties that receive requests; people are put at posts, posts carry duties. A closed list. */
export type Duty =
  | 'grid-worker'
  | 'community-services'
  | 'environment'
  | 'city-management'
  | 'civil-affairs'
  | 'safety'
  | 'property'
  | 'disputes'
  | 'labour'
  | 'health'
  | 'duty-desk'

export interface PromisedLimit {
  readonly amount: number
  readonly unit: 'hours' | 'working-hours' | 'working-days' | 'calendar-days'
}

/** One kind of request a resident can choose, as shipped; a jurisdiction edits its own copy. */
export interface DefaultCategory {
  /** Own stable code: two digits of the group, two of the category. */
  readonly code: string
  readonly group: string
  readonly name: Words
  /** One sentence: what belongs here. */
  readonly hint: Words
  /** Everyday words that point here, for the suggestion. */
  readonly keywords: { readonly zh: readonly string[]; readonly en: readonly string[] }
  /** Codes of GB/T 47678.5; empty where city management has none. */
  readonly gbt: readonly string[]
  readonly limit: PromisedLimit
  readonly duty: Duty
  /** The level of place at which the responsible post is looked up. */
  readonly level: 'grid' | 'community' | 'jurisdiction'
  /** May the resident's words be shown publicly unchecked: only where they speak of things, not of people. */
  readonly publishWords: boolean
  /** Safety first: shown before anything is sent when this category may be an emergency. */
  readonly emergency?: Words
}

/** Reads a list written as one line, separated by `、` or a comma, so that the catalogue stays readable. */
export function terms(line: string): readonly string[] {
  return line.split(/[、,]\s*/).filter((term) => term !== '')
}

/** Promised limits: `hours` run day and night, the others follow the working calendar. */
export const within = {
  hours: (amount: number): PromisedLimit => ({ amount, unit: 'hours' }),
  workingHours: (amount: number): PromisedLimit => ({ amount, unit: 'working-hours' }),
  workingDays: (amount: number): PromisedLimit => ({ amount, unit: 'working-days' }),
  calendarDays: (amount: number): PromisedLimit => ({ amount, unit: 'calendar-days' }),
}
