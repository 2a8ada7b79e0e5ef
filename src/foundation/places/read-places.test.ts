import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Id, isId } from '#kernel'
import { featureCollectionSchema, writePlaces } from './geojson.ts'
import { readPlaces } from './read-places.ts'

let made = 0
const makeId = (): Id => `00000000-0000-8000-8000-${String(++made).padStart(12, '0')}`

const ring = [
  [114, 30],
  [114.01, 30],
  [114.01, 30.01],
  [114, 30.01],
  [114, 30],
]
const town = feature({ code: 'town', kind: 'jurisdiction', name: '青禾街道', nameEn: 'Qinghe Subdistrict' })
const community = feature({ code: 'c1', kind: 'community', parent: 'town', name: '桂花园社区' })

function feature(properties: object, coordinates: unknown = [ring], type = 'Polygon'): object {
  return { type: 'Feature', properties, geometry: { type, coordinates } }
}

function read(...features: unknown[]) {
  return readPlaces({ type: 'FeatureCollection', features }, makeId)
}

function refusalOf(...features: unknown[]): (string | number)[] {
  return read(town, community, ...features).refused.flatMap(({ index, refusal }) => [index, refusal.code])
}

test('children may stand before their parents in the file', () => {
  const { places, refused } = read(
    feature({ code: 'g1', kind: 'grid', parent: 'c1', name: '一' }),
    community,
    town,
  )
  assert.deepEqual(refused, [])
  assert.deepEqual(
    places.map((place) => place.path),
    ['town', 'town/c1', 'town/c1/g1'],
  )
  assert.equal(places[2]?.parentId, places[1]?.id)
  assert.ok(places.every((place) => isId(place.id)))
})

test('a bad feature refuses only itself, and those below it', () => {
  const { places, refused } = read(
    town,
    feature({ code: 'c1', kind: 'community', parent: 'town', name: '' }),
    feature({ code: 'g1', kind: 'grid', parent: 'c1', name: '一' }),
    'rubbish',
  )
  assert.deepEqual(
    places.map((place) => place.code),
    ['town'],
  )
  assert.deepEqual(
    refused.map(({ index, refusal }) => [index, refusal.code]),
    [
      [1, 'place.no-name'],
      [2, 'place.unknown-parent'],
      [3, 'place.not-a-feature'],
    ],
  )
})

test('each fault has its own reason', () => {
  const grid = { code: 'g1', kind: 'grid', parent: 'c1', name: '一' }
  assert.deepEqual(refusalOf(feature(grid, [ring.slice(0, -1)])), [2, 'place.not-closed'])
  assert.deepEqual(refusalOf(feature(grid, [[ring[0], ring[1], ring[0]]])), [2, 'place.no-area'])
  assert.deepEqual(refusalOf(feature(grid, [ring.map(([x, y]) => [y, x])])), [2, 'place.swapped'])
  assert.deepEqual(
    refusalOf(feature(grid, [39.47, 75.99], 'Point')),
    [2, 'place.swapped'],
    'Kashgar, exchanged',
  )
  assert.deepEqual(refusalOf(feature(grid, [[...ring, [38512345, 3375000]]])), [2, 'place.out-of-range'])
  assert.deepEqual(refusalOf(feature(grid, [['114', '30']], 'LineString')), [2, 'place.geometry'])
  assert.deepEqual(refusalOf(feature({ ...grid, kind: 'street' })), [2, 'place.no-kind'])
  assert.deepEqual(refusalOf(feature({ ...grid, code: 'g/1' })), [2, 'place.no-code'])
  assert.deepEqual(refusalOf(feature({ ...grid, parent: 'c9' })), [2, 'place.unknown-parent'])
  assert.deepEqual(refusalOf(feature({ ...grid, parent: '' })), [2, 'place.no-parent'])
  assert.deepEqual(refusalOf(feature({ ...grid, parent: 'town' })), [2, 'place.wrong-parent'])
  assert.deepEqual(refusalOf(feature(grid), feature(grid)), [3, 'place.duplicate-code'])
  assert.deepEqual(refusalOf(feature({ ...grid, pin: [30, 114] })), [2, 'place.swapped'])
})

test('codes that a spreadsheet turned into numbers are read as text, heights are left out', () => {
  const point = feature(
    { code: 990101001001, kind: 'community', parent: 'town', name: '二' },
    [114, 30, 21],
    'Point',
  )
  const found = read(town, point).places[1]
  assert.equal(found?.code, '990101001001')
  assert.deepEqual(found?.point, [114, 30])
  assert.deepEqual(found?.name, { zh: '二', en: '二' })
})

test('what is written is read again as the same places', () => {
  const { places } = read(
    town,
    community,
    feature(
      { code: 'g1', kind: 'grid', parent: 'c1', name: '一', pin: [114.005, 30.005] },
      [[ring], [ring]],
      'MultiPolygon',
    ),
    feature(
      { code: 'b1', kind: 'building', parent: 'g1', name: '1 栋', address: '桂花巷 2 号' },
      [114, 30],
      'Point',
    ),
    {
      type: 'Feature',
      properties: { code: 'b2', kind: 'building', parent: 'g1', name: '2 栋' },
      geometry: null,
    },
  )
  const file = featureCollectionSchema.parse(JSON.parse(JSON.stringify(writePlaces(places))))
  const again = readPlaces(file, makeId)
  assert.equal(places.length, 5)
  assert.deepEqual(again, { places, refused: [] })
})

test('a known code keeps its id, and a parent may already be in the house', () => {
  const { places } = read(town, community)
  const grid = feature({ code: 'g1', kind: 'grid', parent: 'c1', name: '一' })
  const second = readPlaces({ type: 'FeatureCollection', features: [community, grid, town] }, makeId, places)
  assert.deepEqual(second.places.slice(0, 2), places)
  const alone = readPlaces({ type: 'FeatureCollection', features: [grid] }, makeId, places)
  assert.equal(alone.places[0]?.parentId, places[1]?.id)
})
