import Flatbush from 'flatbush'
import type { Place } from '../place.ts'
import { boxedPlaces, type PlaceIndex } from '../place-index.ts'

/** The same answers as buildPlaceIndex from a packed Hilbert R-tree. Build a new one when a shape changes. */
export function packPlaceIndex(places: readonly Place[]): PlaceIndex {
  const boxed = boxedPlaces(places)
  if (boxed.length === 0) return { near: () => [] }
  const tree = new Flatbush(boxed.length)
  for (const { box } of boxed) tree.add(...box)
  tree.finish()
  return { near: ([x, y]) => tree.search(x, y, x, y).map((at) => boxed[at]!) }
}
