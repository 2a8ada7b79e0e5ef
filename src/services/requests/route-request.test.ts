import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place, PlaceKind } from '#foundation/places'
import type { Duty, Post } from '#organisation/teams'
import { ownerOfRequest, type Places, placeOfRequest, publicPlaceOf } from './route-request.ts'

const place = (id: string, kind: PlaceKind, parentId: string | null, path: string): Place => ({
  id,
  kind,
  parentId,
  code: id,
  name: { zh: id, en: id },
  shape: null,
  point: null,
  address: null,
  path,
})
const all = [
  place('street', 'jurisdiction', null, 's'),
  place('c1', 'community', 'street', 's/c1'),
  place('g1', 'grid', 'c1', 's/c1/g1'),
  place('b1', 'building', 'g1', 's/c1/g1/b1'),
]
const byId = new Map(all.map((each) => [each.id, each]))
const places: Places = {
  root: byId.get('street'),
  byId,
  findAt: ([lon]) => (lon === 1 ? byId.get('g1') : undefined),
  communityOf: (each) => (each.id === 'street' ? each : byId.get('c1')!),
}
const where = (given: Parameters<typeof placeOfRequest>[0]) => {
  const found = placeOfRequest(given, places)
  return 'place' in found ? found.place.id : 'outside' in found ? 'outside' : found.wrong.code
}
const post = (id: string, duty: Duty, path: string): Post => ({
  id,
  placeId: id,
  path,
  duty,
  name: { zh: id, en: id },
  phone: '1',
  held: true,
})
const posts = [
  post('desk', 'duty-desk', 's'),
  post('services', 'community-services', 's/c1'),
  post('grid', 'grid-worker', 's/c1/g1'),
]
const owner = (duty: Duty, level: 'grid' | 'community' | 'jurisdiction', placeId = 'g1') =>
  ownerOfRequest(posts, { id: 'light', duty, level }, byId.get(placeId)!, places, [])?.id

test('a point finds its grid, a chosen building is more exact than the point', () => {
  assert.equal(where({ point: [1, 1] }), 'g1')
  assert.equal(where({ point: [1, 1], placeId: 'b1' }), 'b1')
  assert.equal(where({ point: [1, 1], placeId: 'c1' }), 'g1')
})

test('a community alone or an address alone is enough', () => {
  assert.equal(where({ placeId: 'c1' }), 'c1')
  assert.equal(where({ address: '文昌路 18 号' }), 'street')
})

test('a point outside is told apart from no place at all', () => {
  assert.equal(where({ point: [0, 0] }), 'outside')
  assert.equal(where({ point: [0, 0], placeId: 'c1' }), 'c1')
  assert.equal(where({}), 'request.where-missing')
  assert.equal(where({ address: '  ' }), 'request.where-missing')
  assert.equal(where({ placeId: 'nowhere' }), 'request.where-unknown')
})

test('the category says which duty answers and at which level it is looked for', () => {
  assert.equal(owner('grid-worker', 'grid'), 'grid')
  assert.equal(owner('grid-worker', 'grid', 'b1'), 'grid')
  assert.equal(owner('community-services', 'community'), 'services')
  assert.equal(owner('community-services', 'jurisdiction'), 'desk')
  assert.equal(owner('health', 'grid'), 'desk')
})

test('the public reads community and building, never more', () => {
  assert.equal(publicPlaceOf(byId.get('b1')!, places).zh, 'c1 b1')
  assert.equal(publicPlaceOf(byId.get('c1')!, places).zh, 'c1')
})

test('what the dispatch catalogue has learned goes before what the category says', () => {
  const category = { id: 'light', duty: 'grid-worker', level: 'grid' } as const
  const taught = (rules: Parameters<typeof ownerOfRequest>[4], placeId = 'g1', given = posts) =>
    ownerOfRequest(given, category, byId.get(placeId)!, places, rules)?.id
  const here = {
    categoryId: 'light',
    communityId: 'c1',
    postId: 'services',
    duty: 'community-services',
  } as const
  const everywhere = { ...here, communityId: null, postId: 'desk', duty: 'duty-desk' } as const
  assert.equal(taught([]), 'grid')
  assert.equal(taught([{ ...here, categoryId: 'noise' }]), 'grid', 'a rule holds for its own category')
  assert.equal(taught([{ ...here, communityId: 'c2' }]), 'grid', 'and for its own community')
  assert.equal(taught([everywhere, here]), 'services', 'the nearer rule goes first')
  assert.equal(taught([everywhere]), 'desk')
  const away = posts.map((each) => ({ ...each, held: each.held && each.id !== 'services' }))
  assert.equal(taught([here], 'g1', away), 'desk', 'nobody is there, so the desk above answers')
  const elsewhere = { ...everywhere, postId: 'grid', duty: 'grid-worker' } as const
  assert.equal(taught([elsewhere], 'c1'), 'desk', 'a post is not given what lies beyond its place')
  assert.equal(taught([elsewhere], 'b1'), 'grid')
})
