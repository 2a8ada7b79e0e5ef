import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { usualSettings, workCalendar } from '#foundation/calendar'
import {
  type Clock,
  clockDueAt,
  clockState,
  dueSoonAt,
  findPause,
  pauseClock,
  resumeClock,
  startClock,
  whyNotPause,
} from './clock.ts'

const calendar = workCalendar(usualSettings, [])
const at = (wall: string) => new Date(`${wall}+08:00`)
const started = startClock({ amount: 5, unit: 'working-days' }, at('2026-11-23T10:00'))
const due = (clock: Clock) => clockDueAt(clock, calendar)
const state = (clock: Clock, now: string, closedAt: Date | null = null) =>
  clockState(clock, closedAt, at(now), calendar)
const asked = pauseClock(started, 'asked-resident', at('2026-11-28T10:00'), at('2026-11-24T10:00'))

test('a matter is due by its start and its limit', () => {
  assert.deepEqual(due(started), at('2026-11-30T17:30'))
})

test('while the resident is asked the clock is paused and the date is the latest it can become', () => {
  assert.equal(state(asked, '2026-11-25T10:00'), 'paused')
  assert.deepEqual(due(asked), at('2026-12-04T17:30'))
})

test('an answer before the limit of the pause brings the date nearer', () => {
  const answered = resumeClock(asked, at('2026-11-25T09:00'))
  assert.deepEqual(due(answered), at('2026-12-01T17:30'))
  assert.equal(state(answered, '2026-11-25T09:00'), 'on-time')
})

test('a pause past its limit ended at its limit, not when somebody noticed', () => {
  assert.equal(findPause(asked, at('2026-11-28T10:00')), undefined)
  const noticed = resumeClock(asked, at('2027-01-15T10:00'))
  assert.deepEqual(noticed.pauses[0]!.until, at('2026-11-28T10:00'))
  assert.deepEqual(due(noticed), due(asked))
  assert.equal(state(asked, '2026-12-04T17:31'), 'late')
})

test('resuming a clock that is not paused changes nothing', () => {
  const answered = resumeClock(asked, at('2026-11-25T09:00'))
  assert.deepEqual(resumeClock(answered, at('2026-11-27T09:00')), answered)
})

test('a paused clock cannot be paused again until that pause is over', () => {
  const limit = at('2026-12-05T10:00')
  assert.equal(
    whyNotPause(asked, 'asked-resident', limit, at('2026-11-25T10:00'))?.code,
    'clock.already-paused',
  )
  assert.equal(whyNotPause(asked, 'asked-resident', limit, at('2026-11-29T10:00')), undefined)
  const again = pauseClock(asked, 'expert-opinion', limit, at('2026-11-29T10:00'))
  assert.deepEqual(
    again.pauses.map(({ until }) => until),
    [at('2026-11-28T10:00'), null],
  )
})

test('a pause has a limit, later than now and within thirty days', () => {
  const now = at('2026-11-24T10:00')
  assert.equal(whyNotPause(started, 'asked-resident', now, now)?.code, 'clock.pause-without-limit')
  assert.equal(
    whyNotPause(started, 'asked-resident', new Date(Number.NaN), now)?.code,
    'clock.pause-without-limit',
  )
  assert.equal(
    whyNotPause(started, 'asked-resident', at('2026-12-24T10:01'), now)?.code,
    'clock.pause-too-long',
  )
  assert.equal(whyNotPause(started, 'asked-resident', at('2026-12-24T10:00'), now), undefined)
})

test('a matter is due soon in the last fifth of the time first promised', () => {
  assert.deepEqual(dueSoonAt(started, calendar), at('2026-11-29T06:24'))
  assert.equal(state(started, '2026-11-29T06:23'), 'on-time')
  assert.equal(state(started, '2026-11-29T06:24'), 'due-soon')
})

test('a promise is kept at its last moment and late after it', () => {
  assert.equal(state(started, '2026-11-30T17:30'), 'due-soon')
  assert.equal(state(started, '2026-11-30T17:31'), 'late')
})

test('a closed matter stays on time or late for ever', () => {
  assert.equal(state(started, '2027-06-01T10:00', at('2026-11-30T17:30')), 'on-time')
  assert.equal(state(started, '2027-06-01T10:00', at('2026-12-01T09:00')), 'late')
})

test('a pause that begins after the promise is broken does not hide that it is late', () => {
  const tooLate = pauseClock(started, 'asked-resident', at('2026-12-10T10:00'), at('2026-12-02T10:00'))
  assert.deepEqual(due(tooLate), due(started))
  assert.equal(state(tooLate, '2026-12-03T10:00'), 'late')
})

test('only pauses take part in a clock: it keeps its start, and its date never comes before the first one', () => {
  const hour = 3_600_000
  const steps = fc.array(fc.tuple(fc.constantFrom('pause', 'resume'), fc.integer({ min: 1, max: 60 })), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(steps, (done) => {
      let clock: Clock = started
      let now = started.startedAt
      for (const [step, hours] of done) {
        now = new Date(now.getTime() + hours * hour)
        const limit = new Date(now.getTime() + 3 * hours * hour)
        if (step === 'resume') clock = resumeClock(clock, now)
        else if (!whyNotPause(clock, 'asked-resident', limit, now))
          clock = pauseClock(clock, 'asked-resident', limit, now)
        assert.equal(clock.startedAt, started.startedAt)
        assert.equal(clock.limit, started.limit)
        assert.ok(due(clock) >= due(started))
        assert.ok(clock.pauses.filter(({ until }) => until === null).length <= 1)
      }
    }),
    { numRuns: 300 },
  )
})
