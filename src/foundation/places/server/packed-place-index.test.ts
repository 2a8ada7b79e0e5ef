import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildPlaceIndex, findPlaceAt, type Place, type Position } from '../index.ts'
import { packPlaceIndex } from './packed-place-index.ts'

/** 2,000 stars of 3 to 9 rays that overlap one another, so that the rule of the lowest code is used too. */
const stars = Array.from({ length: 2000 }, (_, number): Place => {
  const [column, row, rays] = [number % 50, Math.floor(number / 50), 3 + (number % 7)]
  const corners = Array.from({ length: rays * 2 }, (_, ray): Position => {
    const radius = ray % 2 ? 0.0005 : 0.0012
    const angle = (ray * Math.PI) / rays
    return [114 + column * 0.001 + radius * Math.cos(angle), 30 + row * 0.001 + radius * Math.sin(angle)]
  })
  const code = `g${(number * 7919) % 2000}`
  return {
    id: `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`,
    kind: number % 5 ? 'grid' : 'community',
    parentId: null,
    code,
    name: { zh: code, en: code },
    shape: { type: 'Polygon', coordinates: [[...corners, corners[0]!]] },
    point: null,
    address: null,
    path: code,
  }
})

test('the packed index answers as the flat one for any point', () => {
  const [flat, packed] = [buildPlaceIndex(stars), packPlaceIndex(stars)]
  let hits = 0
  const point = fc.tuple(
    fc.double({ min: 113.995, max: 114.055, noNaN: true }),
    fc.double({ min: 29.995, max: 30.045, noNaN: true }),
  )
  fc.assert(
    fc.property(point, (at) => {
      const expected = findPlaceAt(flat, at)
      if (expected) hits++
      assert.equal(findPlaceAt(packed, at)?.place, expected?.place)
    }),
    { numRuns: 2000, seed: 7 },
  )
  assert.ok(hits > 500, `only ${hits} points hit a place`)
})

test('the packed index answers as the flat one on every corner', () => {
  const [flat, packed] = [buildPlaceIndex(stars), packPlaceIndex(stars)]
  for (const { shape } of stars.slice(0, 200))
    for (const corner of (shape?.type === 'Polygon' ? shape.coordinates[0] : undefined) ?? []) {
      const found = findPlaceAt(packed, corner)
      assert.ok(found, 'a corner belongs to some place')
      assert.equal(found.place, findPlaceAt(flat, corner)?.place)
    }
})

test('without any shape no point has a place', () => {
  assert.equal(findPlaceAt(packPlaceIndex([]), [114, 30]), undefined)
})
