import { page } from '#foundation/pages'
import type { Limit, Words } from '#kernel'
import type { PromiseLine } from './promise-figures.ts'

/** What the page of promises tells of one service, one community, or all together. */
export interface PromiseFigures {
  readonly name: Words
  readonly month: PromiseLine
  readonly year: PromiseLine
  /** Open now, and not past its promised date: what is past it stands among the broken ones. */
  readonly open: number
}

export interface PromisedService extends PromiseFigures {
  readonly promised: Limit
  readonly statutory: Limit | null
  readonly legalBasis: string
  /** A version that is announced for a day to come. */
  readonly next: { readonly from: string; readonly promised: Limit } | null
}

export interface PromisesProps {
  readonly jurisdiction: string
  readonly all: Omit<PromiseFigures, 'name'>
  readonly communities: readonly PromiseFigures[]
  readonly groups: readonly { readonly name: Words; readonly services: readonly PromisedService[] }[]
}

export const promisesPage = page<PromisesProps>('promises')
