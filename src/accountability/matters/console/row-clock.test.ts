import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterRow } from '../matter-body.ts'
import { rowClock } from './row-clock.ts'

const row = (change: Partial<MatterRow> = {}): MatterRow => ({
  id: '01a20000-0000-7000-8000-000000000001',
  kind: 'request',
  code: 'QH00-0000-0000',
  title: '路灯不亮',
  state: 'in-progress',
  placeId: '01a20000-0000-7000-8000-000000000002',
  placeName: { zh: '松岗社区', en: 'Songgang' },
  ownerPostId: '01a20000-0000-7000-8000-000000000003',
  ownerName: { zh: '值班台', en: 'Duty desk' },
  holderId: 'somebody',
  offeredPostId: null,
  openedAt: new Date('2026-11-02T00:00Z'),
  dueAt: new Date('2026-11-12T00:00Z'),
  pausedUntil: null,
  result: null,
  version: 1,
  ...change,
})
const on = (day: number, change?: Partial<MatterRow>) =>
  rowClock(row(change), new Date(Date.UTC(2026, 10, day, 0, 1)))

test('a row is on time until the last fifth of its time, then due soon, then late', () => {
  assert.equal(on(9), 'on-time')
  assert.equal(on(10), 'due-soon')
  assert.equal(on(12), 'late')
})

test('a row whose clock stands still is paused until then, unless it is late already', () => {
  const pausedUntil = new Date('2026-11-11T00:00Z')
  assert.equal(on(10, { pausedUntil }), 'paused')
  assert.equal(on(11, { pausedUntil }), 'due-soon')
  assert.equal(on(12, { pausedUntil: new Date('2026-11-20T00:00Z') }), 'late')
})

test('no clock runs on a row that is answered or closed', () => {
  assert.equal(on(20, { state: 'answered', result: 'fixed' }), undefined)
  assert.equal(on(20, { state: 'closed' }), undefined)
})
