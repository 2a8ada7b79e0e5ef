import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { dueSteps, type Ladder, rungFor, type StepName, usualLadder } from './index.ts'

const calendar = workCalendar({ ...usualSettings, decree: 'none' }, [])
const at = (text: string) => new Date(`2026-11-${text}+08:00`)
/** Reported on Monday the 16th, promised in two working days: Wednesday, 17:30. */
const facts = (more: object = {}) => ({
  state: 'in-progress' as const,
  clock: {
    startedAt: at('16T09:00'),
    limit: { amount: 2, unit: 'working-days' as const },
    added: 0,
    pauses: [],
  },
  dueAt: at('18T17:30'),
  holderId: 'somebody',
  offer: null,
  waitsSince: at('16T09:00'),
  ...more,
})
const rungAt = (when: string, more: object = {}, ladder: Ladder = usualLadder) =>
  rungFor(facts(more), at(when), ladder, calendar)
const stepsAt = (when: string, taken: StepName[], more: object = {}) =>
  dueSteps(facts(more), taken, at(when), usualLadder, calendar)

test('a matter climbs from due soon over late and urged to supervised, each at its time', () => {
  const climbed = [
    ['17T09:00', undefined],
    ['18T09:00', 'due-soon'],
    ['18T17:30', 'due-soon'],
    ['18T17:31', 'late'],
    ['19T14:00', 'late'],
    ['19T14:30', 'urged'],
    ['20T17:29', 'urged'],
    ['20T17:30', 'ordinary'],
    ['25T17:30', 'listed'],
    ['30T09:00', 'listed'],
  ] as const
  for (const [when, rung] of climbed) assert.equal(rungAt(when), rung, when)
  assert.equal(rungFor(facts(), new Date('2026-12-02T17:30+08:00'), usualLadder, calendar), 'talk')
})

test('the weekend is no lateness, nor is the time in which the resident is asked', () => {
  assert.equal(rungAt('20T17:31', { dueAt: at('19T17:30') }), 'urged')
  assert.equal(rungAt('22T12:00', { dueAt: at('19T17:30') }), 'urged')
  assert.equal(rungAt('23T17:30', { dueAt: at('19T17:30') }), 'ordinary')
  const pause = {
    from: at('19T08:00'),
    until: null,
    limitUntil: at('23T08:00'),
    reason: 'asked-resident' as const,
  }
  const paused = { clock: { ...facts().clock, pauses: [pause] } }
  assert.equal(rungAt('20T17:30', paused), 'late')
})

test('what is over stands on no rung and is owed nothing', () => {
  for (const state of ['answered', 'closed', 'withdrawn', 'merged'] as const) {
    assert.equal(rungAt('27T09:00', { state }), undefined)
    const owed = stepsAt('27T09:00', [], { state, holderId: null })
    assert.deepEqual(owed, { offerExpired: false, unowned: false, rung: undefined })
  }
})

test('a long promise is due soon at most two working days ahead', () => {
  const clock = { ...facts().clock, startedAt: at('02T09:00'), limit: { amount: 60, unit: 'calendar-days' } }
  assert.equal(rungAt('12T09:00', { clock, dueAt: at('18T17:30') }), undefined)
})

test('each rung is taken once, and only upward', () => {
  assert.equal(stepsAt('18T18:00', ['due-soon']).rung, 'late')
  assert.equal(stepsAt('18T18:00', ['late']).rung, undefined)
  assert.equal(stepsAt('18T18:00', ['urged']).rung, undefined)
  assert.equal(stepsAt('18T18:00', ['unowned']).rung, 'late')
})

test('what was missed in an outage is folded into the highest rung', () => {
  assert.equal(stepsAt('26T09:00', ['due-soon']).rung, 'listed')
  assert.equal(stepsAt('26T09:00', ['due-soon', 'listed']).rung, undefined)
})

test('a matter nobody accepts within four working hours is unowned, once, unless it is offered', () => {
  const free = { holderId: null, state: 'received' }
  assert.equal(stepsAt('16T14:00', [], free).unowned, false)
  assert.equal(stepsAt('16T14:31', [], free).unowned, true)
  assert.equal(stepsAt('16T14:31', ['unowned'], free).unowned, false)
  assert.equal(stepsAt('16T14:31', [], { ...free, waitsSince: at('16T14:00') }).unowned, false)
  const offer = { postId: 'p', at: at('16T09:30') }
  assert.equal(stepsAt('16T14:31', [], { ...free, offer }).unowned, false)
})

test('a hand-over expires after one working day without an answer', () => {
  const offer = { postId: 'p', at: at('16T10:00') }
  assert.equal(stepsAt('17T17:30', [], { offer }).offerExpired, false)
  assert.equal(stepsAt('17T17:31', [], { offer }).offerExpired, true)
})

test('the ladder is configuration', () => {
  const strict = { ...usualLadder, version: 1, ordinaryWorkingDays: 1, listedWorkingDays: 2 }
  assert.equal(rungAt('19T17:30', {}, strict), 'ordinary')
  assert.equal(rungAt('20T17:30', {}, strict), 'listed')
})
