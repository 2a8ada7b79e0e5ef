import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter } from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, StaffRole } from '#foundation/permissions'
import { ageGroup, weekOf, weekToTell } from './ageing.ts'
import { outcomeOf, type Result, type ResultOutcome, triedDays } from './check.ts'
import {
  findPeriodFaults,
  findResultFaults,
  whyNotFind,
  whyNotReadFinding,
  whyNotRecord,
  whyNotSettle,
  whyNotVerify,
} from './check-rules.ts'
import { type Finding, type FindingState, findingDueAt, isOverdue } from './finding.ts'

const zone = 'Asia/Shanghai'
const at = (day: string, time = '10:00') => new Date(`2026-${day}T${time}:00+08:00`)
const now = at('11-23')
const calendar = workCalendar(usualSettings, [])

const call = (outcome: ResultOutcome, when: Date): Result => ({ at: when, way: 'call', outcome })
const inVain = (...days: string[]) => days.map((day) => call('no-answer', at(day)))

test('a resident could not be reached only after tries on three different days', () => {
  assert.equal(outcomeOf([], zone), null)
  assert.equal(outcomeOf(inVain('11-23', '11-23', '11-23', '11-24'), zone), null)
  assert.deepEqual(triedDays(inVain('11-23', '11-23', '11-24'), zone), ['2026-11-23', '2026-11-24'])
  assert.equal(outcomeOf(inVain('11-23', '11-24', '11-25'), zone), 'unreachable')
  const midnight = [call('no-answer', at('11-23', '23:59')), call('no-answer', at('11-24', '00:01'))]
  assert.equal(triedDays(midnight, zone).length, 2, 'days are those of the jurisdiction')
})

test('what the resident says counts, also when they call back after it was given up', () => {
  assert.equal(outcomeOf([...inVain('11-20'), call('solved', now)], zone), 'solved')
  assert.equal(outcomeOf([...inVain('11-18', '11-19', '11-20'), call('not-solved', now)], zone), 'not-solved')
  assert.equal(outcomeOf([call('declined', now)], zone), 'declined')
})

const acting = (role: StaffRole, path = 'root', postId = 'p-desk'): Acting => ({
  jurisdiction: 'qinghe',
  now,
  actor: { kind: 'staff', userId: 'u', name: 'U', grants: [{ role, path, postId }] },
})
const matter = { ownerPostId: 'p-grid', holderId: 'other', placePath: 'root/c1/g1' } as Matter

test('a check is recorded by the desk or the leadership, never by the post that owns the matter', () => {
  assert.equal(whyNotRecord(matter, null, acting('duty-desk')), undefined)
  assert.equal(whyNotRecord(matter, 'unreachable', acting('leader')), undefined)
  assert.equal(whyNotRecord(matter, 'solved', acting('leader'))?.code, 'check.over')
  assert.equal(whyNotRecord(matter, null, acting('duty-desk', 'root', 'p-grid'))?.code, 'check.own')
  assert.equal(whyNotRecord(matter, null, acting('community-staff'))?.code, 'permission.denied')
  assert.equal(whyNotRecord(matter, null, acting('duty-desk', 'root/c2'))?.code, 'permission.denied')
})

test('who looks sees it solved or not; who calls writes down what was said', () => {
  assert.deepEqual(
    findResultFaults('site', 'no-answer', '').map(({ field }) => field),
    ['outcome'],
  )
  assert.deepEqual(
    findResultFaults('call', 'solved', '  ').map(({ field }) => field),
    ['words'],
  )
  assert.deepEqual(findResultFaults('call', 'no-answer', ''), [])
  assert.deepEqual(findResultFaults('record', 'not-solved', '台账没有照片'), [])
})

test('a period lies in the past, begins before it ends, and is a quarter at most', () => {
  const faults = (from: string, until: string) =>
    findPeriodFaults(from, until, now, zone).map(({ field }) => field)
  assert.deepEqual(faults('2026-11-01', '2026-11-23'), [])
  assert.deepEqual(faults('2026-11-02', '2026-11-01'), ['until'])
  assert.deepEqual(faults('2026-11-02', '2026-11-24'), ['until'])
  assert.deepEqual(faults('2026-08-24', '2026-11-23'), [])
  assert.deepEqual(faults('2026-08-23', '2026-11-23'), ['from'])
})

const finding = (state: FindingState): Finding => ({
  id: 'f',
  itemId: 'i',
  matterId: 'm',
  placeId: 'g1',
  placePath: 'root/c1/g1',
  postId: 'p-grid',
  what: '纸箱又堆上了',
  state,
  dueAt: at('11-25', '17:30'),
})

test('a finding goes open → done → verified or back: each step for one side only, whatever its state', () => {
  const grid = acting('grid-worker', 'root/c1/g1', 'p-grid')
  const desk = acting('duty-desk')
  const codes = (rule: typeof whyNotSettle, who: Acting) =>
    (['open', 'done', 'verified'] as const).map((state) => rule(finding(state), who)?.code)
  assert.deepEqual(codes(whyNotSettle, grid), [undefined, 'finding.not-open', 'finding.not-open'])
  assert.deepEqual(codes(whyNotSettle, desk), ['finding.not-yours', 'finding.not-open', 'finding.not-open'])
  assert.deepEqual(codes(whyNotVerify, desk), ['finding.not-done', undefined, 'finding.not-done'])
  assert.deepEqual(codes(whyNotVerify, grid), Array(3).fill('permission.denied'))
  const both = acting('duty-desk', 'root', 'p-grid')
  assert.deepEqual(codes(whyNotVerify, both), Array(3).fill('finding.own'))
  assert.equal(
    whyNotReadFinding(finding('open'), acting('grid-worker', 'root/c1/g1', 'p-2'))?.code,
    'finding.not-yours',
  )
  assert.equal(whyNotReadFinding(finding('open'), grid), undefined)
})

test('nothing is found before somebody checked', () => {
  assert.equal(whyNotFind(matter, 0, acting('duty-desk'))?.code, 'check.unchecked')
  assert.equal(whyNotFind(matter, 1, acting('duty-desk')), undefined)
})

test('a finding is due in working days and overdue only while it is open', () => {
  assert.deepEqual(findingDueAt(at('11-27'), 2, calendar), at('12-01', '17:30'))
  assert.equal(isOverdue(finding('open'), at('11-26')), true)
  assert.equal(isOverdue(finding('open'), now), false)
  assert.equal(isOverdue(finding('done'), at('11-26')), false)
})

test('an open matter ages in one group: late, due this week, waiting, old, or none of these', () => {
  const group = (dueAt: Date, state: 'in-progress' | 'waiting' = 'in-progress', openedAt = at('11-20')) =>
    ageGroup({ state, openedAt, dueAt }, now, zone)
  assert.equal(group(at('11-22')), 'late')
  assert.equal(group(at('11-22'), 'waiting'), 'late')
  assert.equal(group(at('11-24'), 'waiting'), 'waiting')
  assert.equal(group(at('11-29', '23:59')), 'this-week')
  assert.equal(group(at('11-30', '00:00')), 'rest')
  assert.equal(group(at('12-24'), 'in-progress', at('10-23')), 'old')
})

test('a week is told from the opening of its first working day, on days off later, in a week of holidays not at all', () => {
  assert.equal(weekOf('2026-11-29'), '2026-11-23')
  assert.equal(weekToTell(at('11-23', '08:59'), calendar), undefined)
  assert.equal(weekToTell(at('11-23', '09:00'), calendar), '2026-11-23')
  assert.equal(weekToTell(at('11-29', '23:00'), calendar), '2026-11-23', 'down all week: caught up')
  const decreed = (daysOff: string[]) =>
    workCalendar(usualSettings, [
      { year: 2026, daysOff: daysOff.map((day) => `2026-${day}`), makeUpDays: [] },
    ])
  const mondayOff = decreed(['11-23'])
  assert.equal(weekToTell(at('11-23', '12:00'), mondayOff), undefined)
  assert.equal(weekToTell(at('11-24', '09:00'), mondayOff), '2026-11-23')
  const allOff = decreed(['11-23', '11-24', '11-25', '11-26', '11-27'])
  assert.equal(weekToTell(at('11-29', '12:00'), allOff), undefined)
})
