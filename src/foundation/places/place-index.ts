import { type Box, boxHolds, boxOf, covers, type Position, type Shape } from './geometry.ts'
import { type Place, placeDepth } from './place.ts'

export interface PlaceIndex {
  /** Every jurisdiction, community and grid whose bounding box holds the point, in any order. */
  near(point: Position): readonly Boxed[]
}

export interface Boxed {
  readonly place: Place
  readonly shape: Shape
  readonly box: Box
}

/** The places that a point is routed by. Buildings are chosen by people from a list, not hit by a point. */
export function boxedPlaces(places: readonly Place[]): readonly Boxed[] {
  return places.flatMap((place) =>
    place.shape && place.kind !== 'building' ? [{ place, shape: place.shape, box: boxOf(place.shape) }] : [],
  )
}

/** Looks at every box: enough for one subdistrict in a page. The server packs the boxes into a tree. */
export function buildPlaceIndex(places: readonly Place[]): PlaceIndex {
  const boxed = boxedPlaces(places)
  return { near: (point) => boxed.filter(({ box }) => boxHolds(box, point)) }
}

/**
 * The grid that holds the point; where no grid is drawn, its community or jurisdiction.
 * On a shared edge the lowest code wins, so that two reports from one kerb reach the same people.
 */
export function findPlaceAt(index: PlaceIndex, point: Position): { readonly place: Place } | undefined {
  let found: Place | undefined
  for (const { place, shape } of index.near(point))
    if ((!found || goesBefore(place, found)) && covers(shape, point)) found = place
  return found && { place: found }
}

function goesBefore(one: Place, other: Place): boolean {
  const deeper = placeDepth(one.kind) - placeDepth(other.kind)
  return deeper === 0 ? one.code < other.code : deeper > 0
}
