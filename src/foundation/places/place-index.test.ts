import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Shape } from './geometry.ts'
import type { Place, PlaceKind } from './place.ts'
import { inSubtree } from './place.ts'
import { buildPlaceIndex, findPlaceAt } from './place-index.ts'

function place(
  kind: PlaceKind,
  code: string,
  [west, south, east, north]: [number, number, number, number],
): Place {
  const shape: Shape = {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
  return {
    id: code,
    kind,
    parentId: null,
    code,
    name: { zh: code, en: code },
    shape,
    point: null,
    address: null,
    path: code,
  }
}

const places = [
  place('jurisdiction', 'town', [0, 0, 10, 10]),
  place('community', 'c1', [0, 0, 6, 10]),
  place('grid', 'g2', [2, 0, 4, 10]),
  place('grid', 'g1', [0, 0, 2, 10]),
  place('building', 'b1', [0, 0, 1, 1]),
]

test('a point goes to its grid, where none is drawn to the community, then to the jurisdiction', () => {
  const index = buildPlaceIndex(places)
  assert.equal(findPlaceAt(index, [1, 5])?.place.code, 'g1')
  assert.equal(findPlaceAt(index, [5, 5])?.place.code, 'c1')
  assert.equal(findPlaceAt(index, [8, 5])?.place.code, 'town')
  assert.equal(findPlaceAt(index, [11, 5]), undefined)
})

test('a point in a building is routed by its grid', () => {
  assert.equal(findPlaceAt(buildPlaceIndex(places), [0.5, 0.5])?.place.code, 'g1')
})

test('on the edge of two grids the lowest code wins, in whatever order they are kept', () => {
  assert.equal(findPlaceAt(buildPlaceIndex(places), [2, 5])?.place.code, 'g1')
  assert.equal(findPlaceAt(buildPlaceIndex(places.toReversed()), [2, 5])?.place.code, 'g1')
})

test('a place is in its own subtree, a neighbour whose code begins alike is not', () => {
  assert.equal(inSubtree('44/4401', '44'), true)
  assert.equal(inSubtree('44', '44'), true)
  assert.equal(inSubtree('44', '44/4401'), false)
  assert.equal(inSubtree('44/44011', '44/4401'), false)
})
