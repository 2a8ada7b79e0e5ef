import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayOf, daysBetween, instantAt, isDay, minuteOfDay, weekdayOf } from '#kernel'

const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC']

test('a day in Shanghai begins at 16:00 UTC of the day before', () => {
  assert.equal(dayOf(new Date('2026-11-25T16:00:00Z'), 'Asia/Shanghai'), '2026-11-26')
  assert.equal(dayOf(new Date('2026-11-25T15:59:59.999Z'), 'Asia/Shanghai'), '2026-11-25')
  assert.equal(minuteOfDay(new Date('2026-11-26T09:30:00Z'), 'Asia/Shanghai'), 17 * 60 + 30)
  assert.deepEqual(instantAt('2026-11-26', 1050, 'Asia/Shanghai'), new Date('2026-11-26T09:30:00Z'))
})

test('Shanghai had summer time in the summer of 1990', () => {
  assert.equal(minuteOfDay(new Date('1990-07-01T00:00:00Z'), 'Asia/Shanghai'), 9 * 60)
})

test('a time of day that exists twice is its first, one that does not exist is later by the gap', () => {
  const newYork = 'America/New_York'
  assert.deepEqual(instantAt('2026-11-01', 90, newYork), new Date('2026-11-01T05:30:00Z'))
  assert.deepEqual(instantAt('2026-03-08', 150, newYork), new Date('2026-03-08T07:30:00Z'))
  assert.deepEqual(instantAt('2026-03-08', 9 * 60, newYork), new Date('2026-03-08T13:00:00Z'))
  assert.deepEqual(instantAt('2026-11-01', 24 * 60, newYork), new Date('2026-11-02T05:00:00Z'))
})

test('an instant shows the same clock again when it is found by its day and minute, in every zone', () => {
  const instants = fc.date({ min: new Date('1995-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const found = instantAt(dayOf(instant, zone), minuteOfDay(instant, zone), zone)
      assert.equal(dayOf(found, zone), dayOf(instant, zone))
      assert.equal(minuteOfDay(found, zone), minuteOfDay(instant, zone))
      // Earlier by at most the hour that exists twice.
      const lag = Math.floor(instant.getTime() / 60_000) - found.getTime() / 60_000
      assert.ok(lag === 0 || lag === 60 || lag === 30, `${lag}`)
    }),
    { numRuns: 300 },
  )
})

test('days are counted over the ends of months and leap years', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29')
  assert.equal(addDays('2027-01-01', -1), '2026-12-31')
  assert.equal(daysBetween('2026-12-31', '2027-03-01'), 60)
  assert.equal(weekdayOf('2026-11-26'), 4)
  assert.equal(weekdayOf('2026-11-29'), 7)
})

test('a day that no calendar has is not a day', () => {
  assert.ok(isDay('2028-02-29'))
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', '']) {
    assert.ok(!isDay(text), text)
  }
})
