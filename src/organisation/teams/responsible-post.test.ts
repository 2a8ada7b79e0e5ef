import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty, Post } from './post.ts'
import { findResponsiblePost } from './responsible-post.ts'

const post = (id: string, duty: Duty, path: string, held = true): Post => ({
  id,
  placeId: id,
  path,
  duty,
  name: { zh: id, en: id },
  phone: '88880000',
  held,
})
const posts = [
  post('street-desk', 'duty-desk', 'q'),
  post('street-city', 'city-management', 'q'),
  post('c1-desk', 'duty-desk', 'q/c1'),
  post('c1-services', 'community-services', 'q/c1'),
  post('c2-desk', 'duty-desk', 'q/c2', false),
  post('g1', 'grid-worker', 'q/c1/g1'),
  post('g2', 'grid-worker', 'q/c1/g2', false),
]
const found = (duty: Duty, path: string, among = posts) => findResponsiblePost(among, duty, path)?.id

test('the nearest held post of the duty answers, at the place or above it', () => {
  assert.equal(found('grid-worker', 'q/c1/g1'), 'g1')
  assert.equal(found('community-services', 'q/c1/g1'), 'c1-services')
  assert.equal(found('city-management', 'q/c1/g1'), 'street-city')
})

test('when nobody holds the post the duty desk of the community answers', () => {
  assert.equal(found('grid-worker', 'q/c1/g2'), 'c1-desk')
})

test('when nobody is at the community’s duty desk either, the level above answers', () => {
  assert.equal(found('grid-worker', 'q/c2/g9'), 'street-desk')
  assert.equal(found('health', 'q/c2'), 'street-desk')
})

test('an owner exists even when nobody at all is at a post', () => {
  const empty = posts.map((each) => ({ ...each, held: false }))
  assert.equal(found('grid-worker', 'q/c1/g1', empty), 'street-desk')
})

test('a post of a neighbouring community never answers', () => {
  assert.equal(found('community-services', 'q/c2/g1'), 'street-desk')
  assert.equal(found('community-services', 'q/c10/g1'), 'street-desk', 'c10 is not inside c1')
})
