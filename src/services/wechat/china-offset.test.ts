import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toGcj02, toWgs84 } from './china-offset.ts'

const near = (a: number, b: number, within: number) => assert.ok(Math.abs(a - b) < within, `${a} ${b}`)

test('the offset is the one that maps in China use', () => {
  // coordtransform (MIT), its documented example
  const { lon, lat } = toGcj02({ lon: 116.404, lat: 39.915 })
  near(lon, 116.410_244_499_169_38, 1e-9)
  near(lat, 39.916_404_281_501_64, 1e-9)
})

test('a position anywhere in China comes back to within a millimetre', () => {
  const inChina = fc.record({
    lon: fc.double({ min: 75, max: 134, noNaN: true }),
    lat: fc.double({ min: 18, max: 53, noNaN: true }),
  })
  fc.assert(
    fc.property(inChina, (point) => {
      const back = toWgs84(toGcj02(point), 'gcj02')
      near(back.lon, point.lon, 1e-8)
      near(back.lat, point.lat, 1e-8)
    }),
  )
})

test('what is no Chinese map’s position, or is in WGS 84 already, stays as it is', () => {
  const berlin = { lon: 13.4, lat: 52.5 }
  assert.deepEqual(toWgs84(berlin, 'gcj02'), berlin)
  const here = { lon: 114.03, lat: 30.015 }
  assert.deepEqual(toWgs84(here, 'wgs84'), here)
})
