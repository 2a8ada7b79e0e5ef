import type { Id, Words } from '#kernel'
import type { Position, Shape } from './geometry.ts'

/** From the widest to the narrowest. */
export const placeKinds = ['jurisdiction', 'community', 'grid', 'building'] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface Place {
  readonly id: Id
  readonly kind: PlaceKind
  readonly parentId: Id | null
  /** Unique in the jurisdiction; in China see region-code.ts. */
  readonly code: string
  readonly name: Words
  readonly shape: Shape | null
  /** Where to put the pin; a shape has one only when somebody chose it. */
  readonly point: Position | null
  readonly address: string | null
  /** Codes from the root down to this place, joined by '/': see inSubtree. */
  readonly path: string
}

/** A grid belongs to one community, never straight to the subdistrict (DB6101/T 3185-2024). */
const parentKinds: Record<PlaceKind, readonly PlaceKind[]> = {
  jurisdiction: [],
  community: ['jurisdiction'],
  grid: ['community'],
  building: ['grid', 'community'],
}

export function mayStandUnder(kind: PlaceKind, parent: PlaceKind | null): boolean {
  return parent === null ? kind === 'jurisdiction' : parentKinds[kind].includes(parent)
}

export function pathUnder(parentPath: string | null, code: string): string {
  return parentPath === null ? code : `${parentPath}/${code}`
}

/** Whether `path` is `ofPath` itself or below it. The '/' keeps 4401 from holding 44010. */
export function inSubtree(path: string, ofPath: string): boolean {
  return path === ofPath || path.startsWith(`${ofPath}/`)
}

export function placeDepth(kind: PlaceKind): number {
  return placeKinds.indexOf(kind)
}
