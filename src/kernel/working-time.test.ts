import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dueAt, type Limit, undecreedYear, type WorkCalendar, weekdayOf } from '#kernel'

// 2026: New Year 1–3 January (worked: Sunday 4), Spring Festival 15–23 February (worked: Saturdays 14 and 28).
const daysOff = new Set(['2026-01-01', '2026-01-02', '2026-01-03'])
for (let at = 0; at < 9; at++) daysOff.add(addDays('2026-02-15', at))
const makeUp = new Set(['2026-01-04', '2026-02-14', '2026-02-28'])

const calendar: WorkCalendar = {
  zone: 'Asia/Shanghai',
  openHours: [
    [540, 720],
    [810, 1050],
  ],
  isWorkingDay: (day) => makeUp.has(day) || (weekdayOf(day) <= 5 && !daysOff.has(day)),
  isDecreed: (day) => day.startsWith('2026'),
}

const at = (wall: string) => new Date(`${wall}+08:00`)
const due = (start: string, amount: number, unit: Limit['unit'], ...still: [string, string][]) =>
  dueAt(
    at(start),
    { amount, unit },
    still.map(([from, until]) => ({ from: at(from), until: at(until) })),
    calendar,
  )

test('hours run day and night, over weekends and holidays', () => {
  assert.deepEqual(due('2026-02-14T20:10', 24, 'hours'), at('2026-02-15T20:10'))
})

test('working hours run only while the office is open', () => {
  assert.deepEqual(due('2026-11-26T11:00', 4, 'working-hours'), at('2026-11-26T16:30'))
  assert.deepEqual(due('2026-11-26T16:00', 4, 'working-hours'), at('2026-11-27T11:30'))
})

test('what is asked in the evening starts its working hours when the office opens', () => {
  assert.deepEqual(due('2026-11-27T22:00', 2, 'working-hours'), at('2026-11-30T11:00'))
})

test('working hours that end with the office hours are due at closing time, not the next morning', () => {
  assert.deepEqual(due('2026-11-26T13:30', 4, 'working-hours'), at('2026-11-26T17:30'))
})

test('the day of asking is not counted, at whatever hour it was asked', () => {
  assert.deepEqual(due('2026-11-23T00:01', 3, 'working-days'), at('2026-11-26T17:30'))
  assert.deepEqual(due('2026-11-23T23:59', 3, 'working-days'), at('2026-11-26T17:30'))
})

test('working days leave out weekends and holidays and count make-up days', () => {
  assert.deepEqual(due('2025-12-31T10:00', 1, 'working-days'), at('2026-01-04T17:30'))
  assert.deepEqual(due('2026-02-13T10:00', 2, 'working-days'), at('2026-02-24T17:30'))
  assert.deepEqual(due('2026-02-26T10:00', 2, 'working-days'), at('2026-02-28T17:30'))
})

test('calendar days count every day, and a last day off moves to the next working day', () => {
  assert.deepEqual(due('2026-11-23T10:00', 3, 'calendar-days'), at('2026-11-26T17:30'))
  assert.deepEqual(due('2026-11-23T10:00', 5, 'calendar-days'), at('2026-11-30T17:30'))
  assert.deepEqual(due('2026-02-10T10:00', 7, 'calendar-days'), at('2026-02-24T17:30'))
})

test('a working day does not count when the clock stands still at closing time', () => {
  assert.deepEqual(
    due('2026-11-23T10:00', 3, 'working-days', ['2026-11-24T17:00', '2026-11-25T09:00']),
    at('2026-11-27T17:30'),
  )
  assert.deepEqual(
    due('2026-11-23T10:00', 3, 'working-days', ['2026-11-24T09:00', '2026-11-24T17:30']),
    at('2026-11-26T17:30'),
  )
})

test('two standstills that touch at closing time leave no moment at which the day could count', () => {
  assert.deepEqual(
    due(
      '2026-11-23T10:00',
      3,
      'working-days',
      ['2026-11-24T17:00', '2026-11-24T17:30'],
      ['2026-11-24T17:30', '2026-11-24T18:00'],
    ),
    at('2026-11-27T17:30'),
  )
})

test('hours wait while the clock stands still, and standstills that overlap count once', () => {
  const still: [string, string][] = [
    ['2026-11-26T09:30', '2026-11-26T10:30'],
    ['2026-11-26T10:00', '2026-11-26T11:00'],
  ]
  assert.deepEqual(due('2026-11-26T09:00', 2, 'hours', ...still), at('2026-11-26T12:30'))
  assert.deepEqual(due('2026-11-26T09:00', 2, 'working-hours', ...still), at('2026-11-26T14:00'))
})

test('summer time neither lengthens nor shortens the office hours of New York', () => {
  const newYork: WorkCalendar = {
    ...calendar,
    zone: 'America/New_York',
    isWorkingDay: (day) => weekdayOf(day) <= 5,
  }
  const friday = new Date('2026-03-06T16:00:00-05:00')
  assert.deepEqual(
    dueAt(friday, { amount: 4, unit: 'working-hours' }, [], newYork),
    new Date('2026-03-09T11:30:00-04:00'),
  )
  assert.deepEqual(
    dueAt(friday, { amount: 2, unit: 'calendar-days' }, [], newYork),
    new Date('2026-03-09T17:30:00-04:00'),
  )
})

test('what is not a limit is refused instead of being counted', () => {
  for (const amount of [0, -1, Number.NaN])
    assert.throws(() => due('2026-11-26T09:00', amount, 'hours'), RangeError)
  assert.throws(() => due('2026-11-26T09:00', 1.5, 'working-days'), RangeError)
})

test('a calendar that never opens is an error, not a hang', () => {
  const never = { ...calendar, isWorkingDay: () => false }
  for (const unit of ['working-hours', 'working-days', 'calendar-days'] as const) {
    assert.throws(() => dueAt(at('2026-11-26T09:00'), { amount: 1, unit }, [], never), /hundred years/)
  }
})

test('a promise that reaches into a year without published holidays says which', () => {
  assert.equal(undecreedYear(at('2026-12-20T09:00'), at('2026-12-31T17:30'), calendar), undefined)
  assert.equal(undecreedYear(at('2026-12-20T09:00'), at('2027-01-04T17:30'), calendar), 2027)
})
