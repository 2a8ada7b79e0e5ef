import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distanceMeters } from './geometry.ts'
import { roundForPublic } from './public-point.ts'

const inhabited = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
)

test('the public point stays within 80 m of the spot', () => {
  fc.assert(fc.property(inhabited, (spot) => distanceMeters(roundForPublic(spot), spot) < 80))
})

test('neighbours in one square share one public point, and rounding it again tells nothing new', () => {
  assert.deepEqual(roundForPublic([114.39012, 30.50813]), roundForPublic([114.39024, 30.50871]))
  fc.assert(
    fc.property(inhabited, (spot) => {
      const shown = roundForPublic(spot)
      assert.deepEqual(roundForPublic(shown), shown)
    }),
  )
})
