import type { Id, Limit, Words } from '#kernel'
import type { Duty } from '#organisation/teams'

export const levels = ['grid', 'community', 'jurisdiction'] as const
/** At which level of place the responsible post is looked up first. */
export type Level = (typeof levels)[number]

/** One kind of request with its promise and its way: a line of the dispatch catalogue (派单目录). */
export interface Category {
  readonly id: Id
  /** Stable code for other systems. */
  readonly code: string
  readonly group: string
  readonly name: Words
  readonly hint: Words
  readonly keywords: { readonly zh: readonly string[]; readonly en: readonly string[] }
  /** Codes of GB/T 47678.5. */
  readonly gbt: readonly string[]
  readonly duty: Duty
  readonly level: Level
  /** Whether the resident's words may be public without a check by staff. */
  readonly publishWords: boolean
  readonly emergency: Words | null
  readonly retired: boolean
}

/** A category with the promise it begins with; what is promised later is announced in the commitments. */
export interface NewCategory extends Category {
  readonly limit: Limit
}
