import type { CoordinateSystem } from './china-offset.ts'

/** One thing said to the account, whatever form the platform gave it. */
export type Said =
  | { readonly kind: 'text'; readonly words: string }
  /** `words` is what the platform recognised; null when it recognised nothing. */
  | { readonly kind: 'voice'; readonly words: string | null; readonly mediaId: string }
  | { readonly kind: 'photo'; readonly mediaId: string }
  | {
      readonly kind: 'position'
      readonly point: Point
      readonly label: string | null
      readonly given: GivenPosition
    }
  | { readonly kind: 'menu'; readonly key: string }
  | { readonly kind: 'follow' }
  | { readonly kind: 'unfollow' }
  /** Something this account has no use for: a video, a link, a sticker, an event it did not ask for. */
  | { readonly kind: 'other'; readonly type: string }

/** A position as it came: the platform documents no coordinate system, so nothing that was converted replaces it. */
export interface GivenPosition {
  readonly x: string
  readonly y: string
  readonly system: CoordinateSystem
  readonly source: 'message'
}

export interface Point {
  readonly lon: number
  readonly lat: number
}
