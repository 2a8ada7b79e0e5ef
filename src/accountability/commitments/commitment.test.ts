import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startClock } from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { isLonger, whyNotAnnounce } from './announce-rules.ts'
import { type Commitment, commitmentOn, lastDayOf, stagesOf, usualClose, usualStages } from './commitment.ts'

const calendar = workCalendar(usualSettings, [])
const at = (wall: string) => new Date(`${wall}+08:00`)
const five = { amount: 5, unit: 'working-days' } as const
const first: Commitment = {
  topicId: 'topic',
  version: 1,
  from: '2026-01-01',
  promised: five,
  statutory: null,
  legalBasis: '',
  ...usualStages(five),
  close: usualClose,
  responsible: { zh: '网格员', en: 'Grid worker' },
}
const second: Commitment = { ...first, version: 2, from: '2026-12-01', promised: { ...five, amount: 3 } }
const versions = [second, first]

test('the version of the day is the promise, and what is older than all of them follows the first', () => {
  assert.equal(commitmentOn(versions, '2026-11-30')?.version, 1)
  assert.equal(commitmentOn(versions, '2026-12-01')?.version, 2)
  assert.equal(commitmentOn(versions, '2019-05-01')?.version, 1)
  assert.equal(commitmentOn([], '2026-11-30'), undefined)
  assert.equal(lastDayOf(first, versions), '2026-11-30')
  assert.equal(lastDayOf(second, versions), null)
})

const refusals = (change: Partial<Commitment>, known = [first]) =>
  whyNotAnnounce({ ...second, ...change }, known, '2026-11-23', calendar).map(({ field }) => field)

test('a version is announced for a day to come, after the last one', () => {
  assert.deepEqual(refusals({}), [])
  assert.deepEqual(refusals({ from: '2026-11-23' }), ['from'])
  assert.deepEqual(refusals({ from: '2026-12-01' }, versions), ['from'])
  assert.deepEqual(refusals({ from: '2026-12-02' }, versions), [])
})

test('a promise stays within the statutory limit, in whatever unit, and its law is named', () => {
  const statutory = { amount: 5, unit: 'working-days' } as const
  const legalBasis = '安阳市政务服务条例第50条'
  assert.deepEqual(refusals({ statutory, legalBasis }), [])
  assert.deepEqual(refusals({ statutory }), ['legalBasis'])
  assert.deepEqual(refusals({ statutory, legalBasis, promised: { amount: 6, unit: 'working-days' } }), [
    'promised.amount',
  ])
  assert.deepEqual(refusals({ statutory, legalBasis, promised: { amount: 8, unit: 'calendar-days' } }), [
    'promised.amount',
  ])
  assert.deepEqual(refusals({ statutory, legalBasis, promised: { amount: 4, unit: 'calendar-days' } }), [])
})

test('no stage may be longer than the promise', () => {
  assert.deepEqual(refusals({ contact: { amount: 4, unit: 'working-days' } }), ['contact.amount'])
  assert.deepEqual(refusals({ promised: { amount: 2, unit: 'hours' } }), ['accept.amount', 'contact.amount'])
  for (const unit of ['hours', 'working-hours', 'working-days', 'calendar-days'] as const) {
    const promised = { amount: 1, unit }
    assert.deepEqual(refusals({ promised, ...usualStages(promised) }), [], unit)
  }
})

test('limits of different units are compared by when they end, whenever they begin', () => {
  const day = '2026-11-23'
  assert.ok(isLonger({ amount: 24, unit: 'hours' }, { amount: 7, unit: 'working-hours' }, day, calendar))
  assert.ok(isLonger({ amount: 8, unit: 'working-hours' }, { amount: 24, unit: 'hours' }, day, calendar))
  assert.ok(!isLonger({ amount: 1, unit: 'hours' }, { amount: 1, unit: 'working-days' }, day, calendar))
})

test('each stage is kept, broken or open by its own date, and a pause moves all of them', () => {
  const clock = startClock(five, at('2026-11-23T09:00'))
  const marks = {
    clock,
    dueAt: at('2026-11-30T17:30'),
    acceptedAt: at('2026-11-23T14:30'),
    firstContactAt: null,
    answeredAt: null,
  }
  const stages = stagesOf(marks, first, calendar, at('2026-11-24T17:31'))
  assert.deepEqual(stages.accept.dueAt, at('2026-11-23T14:30'))
  assert.equal(stages.accept.kept, true)
  assert.deepEqual(stages.contact.dueAt, at('2026-11-24T17:30'))
  assert.equal(stages.contact.kept, false)
  assert.equal(stages.finish.kept, null)
  const pause = {
    from: at('2026-11-23T10:00'),
    until: at('2026-11-25T10:00'),
    limitUntil: at('2026-11-25T10:00'),
    reason: 'test',
  } as const
  const paused = stagesOf(
    { ...marks, clock: { ...clock, pauses: [pause] } },
    first,
    calendar,
    at('2026-11-24T17:31'),
  )
  assert.deepEqual(paused.contact.dueAt, at('2026-11-25T17:30'))
  assert.equal(paused.contact.kept, null)
  const old = stagesOf(marks, undefined, calendar, at('2026-12-24T17:31'))
  assert.deepEqual([old.accept.kept, old.contact.kept, old.finish.kept], [null, null, false])
})
