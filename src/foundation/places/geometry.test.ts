import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  boxHolds,
  boxOf,
  centroidOf,
  covers,
  distanceMeters,
  type MultiPolygon,
  type Polygon,
  type Ring,
} from './geometry.ts'

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const withYard: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 2)] }
const twoYards: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] }

test('a yard inside a block is not part of the block, its wall is', () => {
  assert.equal(covers(withYard, [0.5, 0.5]), true)
  assert.equal(covers(withYard, [2, 2]), false)
  assert.equal(covers(withYard, [1, 2]), true)
  assert.equal(covers(withYard, [5, 2]), false)
})

test('every part of a place in two parts belongs to it', () => {
  assert.equal(covers(twoYards, [0.5, 0.5]), true)
  assert.equal(covers(twoYards, [5.5, 5.5]), true)
  assert.equal(covers(twoYards, [3, 3]), false)
})

test('edges and corners belong to the place, whichever way its ring runs', () => {
  const turned: Polygon = { type: 'Polygon', coordinates: [[...square(0, 0, 4)].reverse()] }
  for (const shape of [{ type: 'Polygon', coordinates: [square(0, 0, 4)] } satisfies Polygon, turned])
    for (const point of [
      [0, 0],
      [4, 4],
      [0, 4],
      [2, 0],
      [4, 1],
      [3, 4],
    ] as const)
      assert.equal(covers(shape, point), true, String(point))
})

test('what a shape covers lies in its box', () => {
  const coordinate = fc.double({ min: -1, max: 7, noNaN: true })
  fc.assert(
    fc.property(fc.tuple(coordinate, coordinate), fc.constantFrom(withYard, twoYards), (point, shape) => {
      if (covers(shape, point)) assert.equal(boxHolds(boxOf(shape), point), true)
    }),
  )
})

test('the centre leaves holes out', () => {
  const yardInTheEast: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 4), square(2, 1, 2)] }
  const [x, y] = centroidOf(yardInTheEast)
  assert.ok(Math.abs(x - (16 * 2 - 4 * 3) / 12) < 1e-12)
  assert.ok(Math.abs(y - 2) < 1e-12)
  assert.deepEqual(centroidOf(withYard), [2, 2])
})

test('a degree of latitude is 111 km everywhere, one of longitude half as much at 60° north', () => {
  assert.ok(Math.abs(distanceMeters([114, 30], [114, 31]) - 111_195) < 1)
  assert.ok(Math.abs(distanceMeters([114, 60], [115, 60]) - 55_597) < 5)
  assert.equal(distanceMeters([114, 30], [114, 30]), 0)
})
