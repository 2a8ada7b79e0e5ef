import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter } from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, Role } from '#foundation/permissions'
import {
  type AppealState,
  type AppealStep,
  appealAfter,
  appealStates,
  appealSteps,
  type CallStage,
  type CallStep,
  callDueAt,
  callStages,
  callSteps,
  isLate,
  isOwed,
  isUnhappy,
  mostTries,
  type ReviewFacts,
  stageAfter,
  whyNotAppeal,
  whyNotCallStep,
  whyNotDecide,
  whyNotObject,
  whyNotRemedyBy,
  whyNotReply,
  whyNotReview,
} from './index.ts'

const calendar = workCalendar({ ...usualSettings, decree: 'none' }, [])
const at = (text: string) => new Date(`2026-11-${text}+08:00`)
const now = at('23T10:00')
const matter = {
  state: 'answered',
  reopened: 0,
  placePath: 'root/c1/g1',
  ownerPostId: 'grid-post',
  holderId: 'grid-worker',
  offer: null,
} as unknown as Matter
const as = (role: Exclude<Role, 'resident'>, postId = `${role}-post`, path = 'root/c1'): Acting => ({
  jurisdiction: 'qinghe',
  now,
  actor: { kind: 'staff', userId: role, name: role, grants: [{ role, path, postId }] },
})
const owner = as('grid-worker', 'grid-post')
const facts = (
  stage: CallStage | null,
  appeal: Exclude<AppealState, 'none'> | null = null,
  more: { objection?: string; round?: number; tries?: number } = {},
): ReviewFacts => ({
  round: more.round ?? 0,
  callBack: stage && { stage, tries: more.tries ?? 0, remedyPostId: 'remedy-post' },
  appeal: appeal && { state: appeal, postId: 'grid-post', objection: more.objection ?? null },
})

test('a grade of one or two, or an answer that solved nothing, is unhappy', () => {
  for (const grade of [1, 2] as const) assert.ok(isUnhappy({ grade, solved: null }))
  for (const grade of [3, 4, 5] as const) assert.ok(!isUnhappy({ grade, solved: null }))
  assert.ok(isUnhappy({ grade: 5, solved: false }))
  assert.ok(isUnhappy({ grade: 2, solved: true }))
})

test('a call-back is due within one working day, and a weekend is none', () => {
  assert.equal(callDueAt(at('23T10:00'), calendar).toISOString(), at('24T17:30').toISOString())
  assert.equal(callDueAt(at('27T16:00'), calendar).toISOString(), at('30T17:30').toISOString())
  assert.ok(isLate({ stage: 'due', dueAt: at('24T17:30') }, at('24T17:31')))
  assert.ok(!isLate({ stage: 'due', dueAt: at('24T17:30') }, at('24T17:30')))
  assert.ok(!isLate({ stage: 'done', dueAt: at('24T17:30') }, at('27T10:00')))
})

test('the stages of a call-back: every step from every stage', () => {
  const allowed: Partial<Record<CallStage, Partial<Record<CallStep, CallStage>>>> = {
    due: { reached: 'called', missed: 'due' },
    called: { promise: 'promised', redo: 'redone', settle: 'settled' },
    unreached: { reached: 'called', promise: 'promised', redo: 'redone', settle: 'settled' },
    promised: { done: 'done', redo: 'redone' },
  }
  for (const stage of callStages) {
    for (const step of callSteps) {
      const expected = allowed[stage]?.[step]
      assert.equal(stageAfter(stage, step, 0), expected, `${stage} ${step}`)
      const refused = whyNotCallStep(facts(stage), matter, step, as('community-staff'))
      assert.equal(refused === undefined, expected !== undefined, `${stage} ${step}: ${refused?.code}`)
    }
    assert.equal(isOwed(stage), stage in allowed, stage)
  }
})

test('after the third call without an answer the resident counts as not reached', () => {
  assert.equal(mostTries, 3)
  assert.deepEqual(
    [0, 1, 2].map((tries) => stageAfter('due', 'missed', tries)),
    ['due', 'due', 'unreached'],
  )
})

test('the states of an appeal: every step from every state', () => {
  const allowed: Partial<Record<AppealState, Partial<Record<AppealStep, AppealState>>>> = {
    none: { appeal: 'open' },
    open: { uphold: 'upheld', reject: 'rejected' },
    upheld: { object: 'upheld' },
  }
  for (const state of appealStates) {
    for (const step of appealSteps)
      assert.equal(appealAfter(state, step), allowed[state]?.[step], `${state} ${step}`)
    const kept = facts(null, state === 'none' ? null : state)
    assert.equal(whyNotAppeal(kept, matter, owner) === undefined, state === 'none', `appeal ${state}`)
    assert.equal(whyNotDecide(kept, matter, as('leader')) === undefined, state === 'open', `decide ${state}`)
    assert.equal(whyNotObject(kept) === undefined, state === 'upheld', `object ${state}`)
  }
  assert.equal(whyNotObject(facts(null, 'upheld', { objection: '确实是这件事' }))?.code, 'review.objected')
})

test('a review is changed until the call-back has happened, an appeal is open, or the matter is reopened', () => {
  const why = (own?: ReviewFacts, of: Partial<Matter> = {}) => whyNotReview({ ...matter, ...of }, own)?.code
  assert.equal(why(), undefined)
  assert.equal(why(undefined, { state: 'closed' }), undefined)
  for (const state of ['received', 'in-progress', 'waiting', 'withdrawn', 'merged'] as const)
    assert.equal(why(undefined, { state }), 'review.not-answered', state)
  assert.equal(why(undefined, { state: 'in-progress', reopened: 1 }), 'review.reopened')
  for (const stage of callStages)
    assert.equal(
      why(facts(stage)),
      stage === 'due' || stage === 'lifted' ? undefined : 'review.called-back',
      stage,
    )
  assert.equal(why(facts('due', 'open')), 'review.appealed')
  assert.equal(why(facts(null, 'upheld')), 'review.excluded')
  assert.equal(why(facts('due', 'rejected')), undefined)
})

test('who answered does not call back, and who appealed does not decide', () => {
  const call = (acting: Acting, stage: CallStage = 'due', step: CallStep = 'reached') =>
    whyNotCallStep(facts(stage), matter, step, acting)?.code
  for (const role of ['community-staff', 'duty-desk', 'leader'] as const)
    assert.equal(call(as(role)), undefined)
  assert.equal(call(owner), 'permission.denied')
  assert.equal(call(as('administrator')), 'permission.denied')
  assert.equal(call(as('community-staff', 'desk2', 'root/c2')), 'permission.denied')
  assert.equal(call(as('duty-desk', 'grid-post')), 'review.own')
  const decide = (acting: Acting) => whyNotDecide(facts('due', 'open'), matter, acting)?.code
  assert.equal(decide(as('duty-desk')), undefined)
  assert.equal(decide(as('community-staff')), 'permission.denied')
  assert.equal(decide(as('duty-desk', 'grid-post')), 'review.own')
  const moved = { ...matter, ownerPostId: 'city-post', holderId: null }
  assert.equal(whyNotDecide(facts('due', 'open'), moved, as('leader', 'grid-post'))?.code, 'review.own')
  assert.equal(whyNotAppeal(facts('due'), matter, as('leader'))?.code, 'permission.denied')
  assert.equal(call(as('grid-worker', 'remedy-post'), 'promised', 'done'), undefined)
  assert.equal(call(as('grid-worker', 'remedy-post'), 'promised', 'redo'), 'permission.denied')
})

test('the answering post replies, or somebody above it', () => {
  for (const acting of [owner, as('community-staff'), as('duty-desk'), as('leader')])
    assert.equal(whyNotReply(matter, acting), undefined)
  assert.equal(whyNotReply(matter, as('department-staff'))?.code, 'permission.denied')
  assert.equal(whyNotReply(matter, as('community-staff', 'desk2', 'root/c2'))?.code, 'permission.denied')
})

test('once reopened an old review is owed no call, but a promise stays owed', () => {
  const reopened = { ...matter, state: 'in-progress' as const, reopened: 1 }
  const why = (stage: CallStage, step: CallStep) =>
    whyNotCallStep(facts(stage), reopened, step, as('duty-desk'))?.code
  assert.equal(why('due', 'reached'), 'review.round-over')
  assert.equal(why('called', 'settle'), 'review.round-over')
  assert.equal(why('promised', 'done'), undefined)
  assert.equal(why('promised', 'redo'), 'matter.not-answered')
})

test('what is put right has a date somebody can rely on: today at the earliest, within fifteen working days', () => {
  assert.equal(whyNotRemedyBy('2026-11-23', now, calendar), undefined)
  assert.equal(whyNotRemedyBy('2026-12-14', now, calendar), undefined)
  assert.equal(whyNotRemedyBy('2026-11-22', now, calendar)?.field, 'by')
  assert.equal(whyNotRemedyBy('2026-12-15', now, calendar)?.field, 'by')
})
