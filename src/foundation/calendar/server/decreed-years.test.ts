import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { decreedYears } from '#foundation/calendar/server'

const china = workCalendar(usualSettings, decreedYears())

test('every year since 2004 is decreed up to the last one published', () => {
  const years = decreedYears().map(({ year }) => year)
  assert.deepEqual(
    years,
    years.map((_, at) => 2004 + at),
  )
  assert.ok(years.includes(2026))
})

test('the National Day holiday of 2026 is off, and the days worked in exchange are not', () => {
  assert.ok(!china.isWorkingDay('2026-10-07'))
  assert.ok(china.isWorkingDay('2026-10-08'))
  assert.ok(china.isWorkingDay('2026-09-20'))
  assert.ok(china.isWorkingDay('2026-10-10'))
  assert.ok(!china.isWorkingDay('2026-10-11'))
})

test('a year without a decree has plain weekends and says that it is a guess', () => {
  const early = workCalendar(usualSettings, [])
  assert.ok(early.isWorkingDay('2026-10-01'))
  assert.ok(!early.isWorkingDay('2026-10-10'))
  assert.ok(!early.isDecreed('2026-10-01'))
  assert.ok(china.isDecreed('2026-10-01'))
})

test('a jurisdiction outside China follows no decree and waits for none', () => {
  const newYork = workCalendar({ ...usualSettings, zone: 'America/New_York', decree: 'none' }, decreedYears())
  assert.ok(newYork.isWorkingDay('2026-10-01'))
  assert.ok(!newYork.isWorkingDay('2026-10-10'))
  assert.ok(newYork.isDecreed('2040-01-01'))
})
