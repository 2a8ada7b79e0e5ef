import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { countInWords, lastTwelve, lineOf, unanswered, workingDaysAfter } from './promise-figures.ts'

const calendar = workCalendar(usualSettings, [
  { year: 2026, daysOff: ['2026-11-26'], makeUpDays: ['2026-11-28'] },
])
const at = (wall: string) => new Date(`${wall}+08:00`)

test('days are working days after the day of asking, with decreed holidays and make-up days', () => {
  const from = at('2026-11-24T23:50')
  assert.equal(workingDaysAfter(from, at('2026-11-24T23:59'), calendar), 0)
  assert.equal(workingDaysAfter(from, at('2026-11-25T09:00'), calendar), 1)
  assert.equal(workingDaysAfter(from, at('2026-11-26T09:00'), calendar), 1)
  assert.equal(workingDaysAfter(from, at('2026-11-28T09:00'), calendar), 3)
  assert.equal(workingDaysAfter(from, at('2026-11-29T09:00'), calendar), 3)
  assert.equal(workingDaysAfter(from, at('2029-01-01T09:00'), calendar), 99)
})

test('half were answered within the median, which is not told of fewer than five', () => {
  const few = [
    { days: 0, kept: 2, broken: 0 },
    { days: 9, kept: 1, broken: 1 },
  ]
  assert.deepEqual(lineOf(few), { kept: 3, broken: 1, medianDays: null })
  assert.deepEqual(lineOf([...few, { days: 3, kept: 1, broken: 0 }]), { kept: 4, broken: 1, medianDays: 3 })
})

test('what is overdue and unanswered is broken, and takes longer than anything that was answered', () => {
  const answered = { days: 2, kept: 4, broken: 0 }
  assert.deepEqual(lineOf([answered, unanswered(2)]), { kept: 4, broken: 2, medianDays: 2 })
  assert.deepEqual(lineOf([answered, unanswered(5)]), { kept: 4, broken: 5, medianDays: null })
})

test('a number below five is not told, nought and five are', () => {
  assert.deepEqual(
    [0, 1, 4, 5, 120].map((count) => countInWords(count).en),
    ['0', 'fewer than 5', 'fewer than 5', '5', '120'],
  )
})

test('the last twelve months are this one and the eleven before it', () => {
  assert.deepEqual(lastTwelve('2026-11-23'), { thisMonth: '2026-11', first: '2025-12' })
  assert.deepEqual(lastTwelve('2026-12-31'), { thisMonth: '2026-12', first: '2026-01' })
})
