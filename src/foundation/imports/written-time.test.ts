import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWrittenTime, type TimeOrder } from './written-time.ts'

const read = (text: string, order: TimeOrder = 'year-first', zone = 'Asia/Shanghai') =>
  readWrittenTime(text, order, zone)?.toISOString()

test('a time is read as programs and people write it', () => {
  for (const text of [
    '2026-11-23T17:26:40',
    '2026-11-23 17:26:40.000',
    '2026/11/23 17:26:40',
    '2026年11月23日 17时26分40秒',
    '2026.11.23 下午5:26:40',
    '２０２６－１１－２３ １７：２６：４０',
    '2026-11-23T09:26:40Z',
    '2026-11-23T09:26:40.000+00:00',
    '2026-11-23 04:26:40 -0500',
  ])
    assert.equal(read(text), '2026-11-23T09:26:40.000Z', text)
})

test('a day alone is its midnight in the zone, summer time included', () => {
  assert.equal(read('2026-07-01'), '2026-06-30T16:00:00.000Z')
  assert.equal(read('7/1/2026', 'month-first', 'America/New_York'), '2026-07-01T04:00:00.000Z')
  assert.equal(read('7/1/2026 12:05:00 AM', 'month-first', 'America/New_York'), '2026-07-01T04:05:00.000Z')
  assert.equal(read('7/1/2026', 'day-first', 'UTC'), '2026-01-07T00:00:00.000Z')
})

test('what does not exist is no time', () => {
  for (const text of [
    '',
    '昨天',
    '2026-02-30',
    '2026-13-01',
    '2026-11-23 25:00',
    '2026-11-23 10:61',
    '20261123',
  ])
    assert.equal(read(text), undefined, text)
  assert.equal(read('23/11/2026', 'month-first'), undefined)
  assert.equal(read('11/23/2026 13:05 PM', 'month-first'), undefined)
})
