import type { CheckedLine } from '#accountability/seals'
import type { Photo } from '#foundation/files'
import { page } from '#foundation/pages'
import type { FieldRefusal, Refusal, Words } from '#kernel'
import type { PublicRequest } from './contract.ts'
import type { ResidentStep, Tracked } from './tracked.ts'

// What the resident's pages are drawn from: the server fills these in, the pages only read them.

/** Why something that was sent came back. */
export interface Refused {
  readonly words: Words
  readonly fields: readonly FieldRefusal[]
}

export type NearRequest = PublicRequest & { readonly meters: number | null }

export interface Choice {
  readonly id: string
  readonly name: Words
}

export interface CategoryGroupChoice {
  readonly name: Words
  readonly categories: readonly (Choice & { readonly emergency: Words | null })[]
}

/** Told before sending: the same may be known already, or the words name a person. */
export interface Check {
  readonly near: readonly NearRequest[]
  readonly personal: readonly Words[]
}

export interface ReportProps {
  readonly jurisdiction: string
  readonly values: Readonly<Record<string, string>>
  readonly photos: readonly Photo[]
  readonly refused: Refused | null
  readonly check: Check | null
  readonly groups: readonly CategoryGroupChoice[]
  readonly communities: readonly (Choice & { readonly buildings: readonly Choice[] })[]
  readonly safety: Words
  readonly center: { readonly lon: number; readonly lat: number }
  readonly baseMap: string | null
  readonly dutyPhone: string
  readonly zone: string
  readonly now: Date
}

export interface HomeProps {
  readonly jurisdiction: string
  readonly name: Words
  readonly dutyPhone: string
  /** In words, whether the office is open now. */
  readonly hours: Words
  readonly recent: readonly PublicRequest[]
  readonly zone: string
  readonly now: Date
}

export interface ListProps {
  readonly jurisdiction: string
  readonly rows: readonly PublicRequest[]
  /** Path of the next page; null at the end. */
  readonly next: string | null
  readonly filter: { readonly categoryId: string; readonly communityId: string; readonly state: string }
  readonly groups: readonly CategoryGroupChoice[]
  readonly communities: readonly Choice[]
  readonly rss: string
  /** The filter as a query, with its question mark; empty when nothing is filtered. */
  readonly query: string
  readonly zone: string
  readonly now: Date
}

export interface MapProps extends ListProps {
  readonly center: { readonly lon: number; readonly lat: number }
  readonly baseMap: string | null
}

export interface FollowProps {
  readonly typed: string
  readonly refusal: Refusal | null
  readonly suggestion: string | null
}

export interface TrackingProps {
  readonly tracked: Tracked
  /** The key of the resident's own link; null on the public page. */
  readonly linkKey: string | null
  readonly now: Date
  /** Set right after sending: the address of this page, and its QR code as a path of dark modules. */
  readonly receipt: {
    readonly link: string
    readonly qr: { readonly size: number; readonly path: string }
  } | null
  readonly done: ResidentStep | null
  readonly failed: FailedStep | null
  /** A fresh id for each step, so that a double click is one step. */
  readonly entryIds: Readonly<Record<ResidentStep | 'follow', string>>
}

export interface FailedStep {
  readonly step: ResidentStep
  readonly refused: Refused
  readonly values: Readonly<Record<string, string>>
  readonly photos: readonly Photo[]
}

/** The check of a receipt: what was found of it, or why it could not be read. */
export interface VerifyProps {
  readonly checked: {
    readonly name: Words
    readonly code: string
    readonly lines: readonly CheckedLine[]
  } | null
  readonly refusal: Refusal | null
  readonly zone: string
  readonly now: Date
}

export const homePage = page<HomeProps>('home')
export const reportPage = page<ReportProps>('report')
/** Only the part that checks, for a form that is already open. */
export const checkPart = page<ReportProps>('check')
export const listPage = page<ListProps>('list')
export const mapPage = page<MapProps>('map')
export const followPage = page<FollowProps>('follow')
export const trackingPage = page<TrackingProps>('tracking')
export const verifyPage = page<VerifyProps>('verify')
