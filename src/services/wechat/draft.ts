import type { Id } from '#kernel'
import type { GivenPosition, Point } from './said.ts'

/** What a resident has told the account so far and not sent yet; `id` becomes the request's, so it is sent once. */
export interface Draft {
  readonly id: Id
  /** Texts and recognised speech, in the order they came. */
  readonly words: readonly string[]
  /** Photos by the platform's number; they are fetched as soon as they come. */
  readonly mediaIds: readonly string[]
  readonly point: Point | null
  /** The position as it came, before anything was converted. */
  readonly given: GivenPosition | null
  /** The place in the resident's own words, when there is no position. */
  readonly address: string | null
  /** Whether the account asked for the place last: then words are the place. */
  readonly askedPlace: boolean
  readonly startedAt: Date
  readonly touchedAt: Date
}

/** As many as a request takes. */
export const mostPhotos = 6
export const longestWords = 2000

/** After this much silence the account asks once, kindly; the draft stays. */
export const quietMinutes = 30
/** After this much silence what was said begins something new; the old draft goes to the inbox, not away. */
export const staleHours = 24

export const newDraft = (id: Id, now: Date): Draft => ({
  id,
  words: [],
  mediaIds: [],
  point: null,
  given: null,
  address: null,
  askedPlace: false,
  startedAt: now,
  touchedAt: now,
})

/** What is still missing before it can be sent: only this is asked for. */
export function missingFrom(draft: Draft): 'words' | 'place' | null {
  if (draft.words.length === 0) return 'words'
  return draft.point === null && draft.address === null ? 'place' : null
}

export const isStale = (draft: Draft, now: Date): boolean =>
  now.getTime() - draft.touchedAt.getTime() >= staleHours * 3_600_000

export const wordsOf = (draft: Draft): string => draft.words.join('\n')
