import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty, Post } from '#organisation/teams'
import {
  type Held,
  ownerOfComplaint,
  whyNotPublicWords,
  whyNotPublishRules,
  whyNotSign,
} from './pledge-rules.ts'
import { stockSets } from './stock-rules.ts'

const post = (id: string, path: string, duty: Duty, held = true): Post => ({
  id,
  placeId: path,
  path,
  duty,
  name: { zh: id, en: id },
  phone: '',
  held,
})
const posts = [
  post('desk', 'r', 'duty-desk'),
  post('head', 'r', 'leadership'),
  post('platform', 'r', 'leadership'),
  post('city', 'r', 'city-management'),
  post('community', 'r/c', 'duty-desk'),
  post('secretary', 'r/c', 'leadership'),
  post('grid', 'r/c/g', 'grid-worker'),
]
const held: Held[] = [
  { postId: 'desk', userId: 'ann', role: 'duty-desk' },
  { postId: 'head', userId: 'bo', role: 'leader' },
  { postId: 'platform', userId: 'cy', role: 'administrator' },
  { postId: 'city', userId: 'di', role: 'department-staff' },
  { postId: 'community', userId: 'ed', role: 'community-staff' },
  { postId: 'secretary', userId: 'fay', role: 'leader' },
  { postId: 'grid', userId: 'gus', role: 'grid-worker' },
]
const about = (id: string, who = held) =>
  ownerOfComplaint(
    posts,
    who,
    posts.find((each) => each.id === id),
  )?.id

test('a complaint goes to the leader above, the nearest first', () => {
  assert.equal(about('grid'), 'secretary')
  assert.equal(about('community'), 'head')
  assert.equal(about('secretary'), 'head')
})

test('where nobody stands above, a leader beside it answers, and for the leader the duty desk', () => {
  assert.equal(about('city'), 'head')
  assert.equal(about('desk'), 'head')
  assert.equal(about('head'), 'desk')
})

test('a complaint that names no post goes to the leader of the whole', () => {
  assert.equal(ownerOfComplaint(posts, held, undefined)?.id, 'head')
})

test('a complaint never reaches the person it is about, whatever else they hold', () => {
  const twice = [...held, { postId: 'secretary', userId: 'gus', role: 'leader' }]
  assert.equal(about('grid', twice), 'head')
  for (const { id } of posts) {
    const owner = about(id, twice)
    const holders = (of?: string) => twice.filter(({ postId }) => postId === of).map(({ userId }) => userId)
    assert.notEqual(owner, id)
    assert.ok(!holders(owner).some((userId) => holders(id).includes(userId)), `${id} → ${owner}`)
  }
})

test('somebody owns a complaint even in an office of two posts', () => {
  const small = [post('desk', 'r', 'duty-desk'), post('platform', 'r', 'leadership')]
  const both = ['desk', 'platform'].map((postId) => ({ postId, userId: 'ann', role: 'administrator' }))
  assert.equal(ownerOfComplaint(small, both, small[0])?.id, 'platform')
  assert.equal(ownerOfComplaint(small, both, small[1])?.id, 'desk')
})

test('one signs for oneself what is in force, and a version that is over not at all', () => {
  const owed = { year: 2026, version: 2 }
  assert.equal(whyNotSign({ userId: 'ann' }, 'ann', { version: 2 }, owed), undefined)
  assert.equal(whyNotSign({ userId: 'bo' }, 'ann', { version: 2 }, owed)?.code, 'pledge.not-your-post')
  assert.equal(whyNotSign(undefined, 'ann', { version: 2 }, owed)?.code, 'pledge.not-your-post')
  assert.equal(whyNotSign({ userId: 'ann' }, 'ann', { version: 1 }, owed)?.code, 'pledge.other-version')
  assert.equal(whyNotSign({ userId: 'ann' }, 'ann', { version: 1 }, undefined)?.code, 'pledge.none')
})

test('rules come into force today or later, and each is there once', () => {
  const given = { inForceFrom: '2026-11-23', sets: stockSets }
  assert.deepEqual(whyNotPublishRules(given, '2026-11-23'), [])
  const wrong = whyNotPublishRules({ ...given, sets: [...stockSets, stockSets[0]!] }, '2026-11-24')
  assert.deepEqual(
    wrong.map(({ field }) => field),
    ['inForceFrom', 'sets'],
  )
})

test('words that hold a phone number are not published', () => {
  assert.equal(whyNotPublicWords('请打 13812345678 找我们。')[0]?.code, 'pledge.names-somebody')
  assert.deepEqual(whyNotPublicWords('窗口已经改了，两个人一起值。'), [])
})
