import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  boxOf,
  buildPlaceIndex,
  centroidOf,
  covers,
  findPlaceAt,
  type Place,
  type PlaceKind,
  type Position,
  readPlaces,
  whyNotGridCode,
  whyNotRegionCode,
  writePlaces,
} from '#foundation/places'
import { isId } from '#kernel'
import { subdistrictOutline } from './demo-map.ts'
import { demoPlaces, idOf } from './demo-places.ts'

const qinghe = demoPlaces()
const liuxi = demoPlaces('liuxi')

function ofKind(places: readonly Place[], kind: PlaceKind): Place[] {
  return places.filter((place) => place.kind === kind)
}

function holders(places: readonly Place[], point: Position): Place[] {
  return places.filter((place) => place.shape && covers(place.shape, point))
}

test('Qinghe has ten communities of three to five grids, Liuxi two with five grids', () => {
  assert.equal(ofKind(qinghe, 'community').length, 10)
  assert.equal(ofKind(qinghe, 'grid').length, 41)
  for (const community of ofKind(qinghe, 'community')) {
    const grids = ofKind(qinghe, 'grid').filter((grid) => grid.parentId === community.id)
    assert.ok(grids.length >= 3 && grids.length <= 5, community.name.en)
  }
  assert.equal(ofKind(liuxi, 'community').length, 2)
  assert.equal(ofKind(liuxi, 'grid').length, 5)
})

test('any point of the subdistrict lies in one grid, and the community of that grid holds it', () => {
  const [west, south, east, north] = boxOf(subdistrictOutline)
  const point = fc
    .tuple(
      fc.double({ min: west, max: east, noNaN: true }),
      fc.double({ min: south, max: north, noNaN: true }),
    )
    .filter((at) => covers(subdistrictOutline, at))
  fc.assert(
    fc.property(point, (at) => {
      const grids = holders(ofKind(qinghe, 'grid'), at)
      assert.equal(grids.length, 1)
      assert.deepEqual(
        holders(ofKind(qinghe, 'community'), at).map((community) => community.id),
        [grids[0]?.parentId],
      )
      assert.deepEqual(holders(ofKind(liuxi, 'jurisdiction'), at), [])
    }),
    { numRuns: 2000, seed: 5 },
  )
})

test('beside every border inside the subdistrict, a centimetre off, there is a grid', () => {
  const grids = ofKind(qinghe, 'grid')
  const index = buildPlaceIndex(qinghe)
  for (const grid of grids) {
    const ring = grid.shape?.type === 'Polygon' ? grid.shape.coordinates[0]! : []
    for (const [at, [x, y]] of ring.slice(1).entries()) {
      const middle: Position = [(x + ring[at]![0]) / 2, (y + ring[at]![1]) / 2]
      if (holders(grids, middle).length < 2) continue
      for (const step of [1e-7, -1e-7]) {
        assert.equal(findPlaceAt(index, [middle[0] + step, middle[1]])?.place.kind, 'grid', grid.code)
        assert.equal(findPlaceAt(index, [middle[0], middle[1] + step])?.place.kind, 'grid', grid.code)
      }
    }
  }
})

test('on the border with Liuxi both sides hold the point, one metre beside it only one does', () => {
  const towns = [...ofKind(qinghe, 'jurisdiction'), ...ofKind(liuxi, 'jurisdiction')]
  const codes = (at: Position) => holders(towns, at).map((town) => town.name.en)
  assert.deepEqual(codes([114.40098, 30.50951]), ['Qinghe Subdistrict', 'Liuxi Town'])
  assert.deepEqual(codes([114.40097, 30.50951]), ['Qinghe Subdistrict'])
  assert.deepEqual(codes([114.401, 30.50951]), ['Liuxi Town'])
})

test('codes are valid, unique and those of nobody, ids are valid and the same at every call', () => {
  const all = [...qinghe, ...liuxi]
  assert.equal(new Set(all.map((place) => place.code)).size, all.length)
  assert.equal(new Set(all.map((place) => place.id)).size, all.length)
  assert.ok(
    all.every((place) => isId(place.id) && place.id === idOf(place.code) && place.code.startsWith('99')),
  )
  for (const place of all) {
    if (place.kind === 'grid') assert.equal(whyNotGridCode(place.code), undefined)
    if (place.kind === 'community' || place.kind === 'jurisdiction')
      assert.equal(whyNotRegionCode(place.code), undefined)
  }
  assert.deepEqual(demoPlaces(), qinghe)
})

test('every grid has buildings with an address of their own, each inside it', () => {
  const grids = new Map(ofKind(qinghe, 'grid').map((grid) => [grid.id, grid]))
  const buildings = ofKind(qinghe, 'building')
  assert.ok(buildings.length >= 250, String(buildings.length))
  assert.equal(new Set(buildings.map((building) => building.address)).size, buildings.length)
  assert.equal(new Set(buildings.map((building) => building.name.zh)).size, buildings.length)
  for (const building of buildings) {
    const grid = grids.get(building.parentId ?? '')
    assert.ok(grid?.shape && building.point && covers(grid.shape, building.point), building.code)
    if (building.shape) assert.ok(covers(grid.shape, centroidOf(building.shape)))
  }
  assert.equal(new Set(buildings.map((building) => building.parentId)).size, grids.size)
})

test('the demonstration can be exported and imported again without a loss', () => {
  const file = writePlaces(qinghe)
  const again = readPlaces({ ...file, features: [...file.features] }, idOf)
  assert.deepEqual(again.refused, [])
  const byCode = (places: readonly Place[]) =>
    places.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  assert.deepEqual(byCode(again.places), byCode(qinghe))
})
