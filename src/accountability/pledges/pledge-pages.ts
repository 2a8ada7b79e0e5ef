import { page } from '#foundation/pages'
import type { FieldRefusal, Id, Words } from '#kernel'
import type { RuleSet } from './pledge.ts'

/** What everybody may read of the pledges: the rules, how many posts signed, counts and published answers. */
export interface PledgesProps {
  readonly jurisdiction: string
  readonly inForceFrom: Date | null
  readonly year: number
  readonly sets: readonly RuleSet[]
  readonly signed: { readonly posts: number; readonly of: number }
  /** Complaints of this year by the rule they cite; absent is none. */
  readonly counts: ReadonlyMap<Id, number>
  readonly answers: readonly { readonly ruleName: Words; readonly words: string; readonly at: Date }[]
  readonly zone: string
  readonly now: Date
}

export interface ComplainProps {
  readonly jurisdiction: string
  readonly values: Readonly<Record<string, string>>
  readonly refused: { readonly words: Words; readonly fields: readonly FieldRefusal[] } | null
  readonly sets: readonly RuleSet[]
  readonly places: readonly {
    readonly name: Words
    readonly posts: readonly { readonly id: Id; readonly name: Words }[]
  }[]
}

export const pledgesPage = page<PledgesProps>('pledges')
export const complainPage = page<ComplainProps>('complain')
