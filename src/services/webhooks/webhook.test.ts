import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextAttemptAt, pauseAfterFailure, wantsEvent } from './webhook.ts'

const now = new Date('2026-11-23T01:00:00Z')

test('an endpoint hears of the actions, categories and communities it asked for; empty lists mean all', () => {
  const event = { action: 'matter.answered', categoryId: 'c1', communityId: 'n1' }
  const all = { actions: ['matter.answered'], categoryIds: [], communityIds: [] }
  assert.equal(wantsEvent(all, event), true)
  assert.equal(wantsEvent({ ...all, actions: ['matter.opened'] }, event), false)
  assert.equal(wantsEvent({ ...all, categoryIds: ['c2'] }, event), false)
  assert.equal(wantsEvent({ ...all, categoryIds: ['c2', 'c1'], communityIds: ['n1'] }, event), true)
  assert.equal(wantsEvent({ ...all, communityIds: ['n2'] }, event), false)
})

test('eight attempts lie ever farther apart, and the last within a day of the first', () => {
  let at = now
  let attempts = 1
  let before = 0
  for (let next = nextAttemptAt(attempts, at); next; next = nextAttemptAt(++attempts, at)) {
    assert.ok(next.getTime() - at.getTime() >= before)
    before = next.getTime() - at.getTime()
    at = next
  }
  assert.equal(attempts, 8)
  const hours = (at.getTime() - now.getTime()) / 3_600_000
  assert.ok(hours > 20 && hours <= 24, String(hours))
})

test('an endpoint is paused when it says it is gone, or nothing worked for twenty hours; not for one bad answer', () => {
  assert.equal(pauseAfterFailure({ status: 500 }, now, now), undefined)
  assert.equal(pauseAfterFailure({ status: 410 }, now, now), 'gone')
  const later = new Date(now.getTime() + 20 * 3_600_000)
  assert.equal(pauseAfterFailure({ status: null }, now, later), 'failing')
})
