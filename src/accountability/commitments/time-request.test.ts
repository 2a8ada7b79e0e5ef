import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  clockDueAt,
  extendClock,
  lawfulReasons,
  type Matter,
  matterStates,
  pauseClock,
  resumeClock,
  startClock,
  whyNotPause,
} from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, StaffRole } from '#foundation/permissions'
import { dueAt, type Limit } from '#kernel'
import { type Commitment, commitmentOn, usualClose, usualStages } from './commitment.ts'
import {
  type TimeRequest,
  timeStates,
  usualExtensionRule,
  whyNotAmount,
  whyNotApprove,
  whyNotAskExtension,
  whyNotAskShelving,
  whyNotDecide,
  whyNotReviewOn,
} from './time-request.ts'

const calendar = workCalendar(usualSettings, [])
const at = (wall: string) => new Date(`${wall}+08:00`)
const now = at('2026-11-24T10:00')
const five: Limit = { amount: 5, unit: 'working-days' }
const matter: Matter = {
  id: 'matter',
  kind: 'request',
  code: 'QH0',
  title: '',
  state: 'in-progress',
  channel: 'page',
  openedBy: null,
  topicId: 'topic',
  placeId: 'b1',
  communityId: 'c1',
  placePath: 'root/c1/g1/b1',
  ownerPostId: 'grid1',
  holderId: 'worker',
  offer: null,
  clock: startClock(five, at('2026-11-23T09:00')),
  dueAt: at('2026-11-30T17:30'),
  promise: { topicId: 'topic', version: 1 },
  acceptedAt: null,
  firstContactAt: null,
  answeredAt: null,
  result: null,
  closedAt: null,
  reopened: 0,
  mergedInto: null,
  personId: null,
  linkVersion: 1,
  confidential: false,
  version: 1,
}
const ownerPath = 'root/c1/g1'
const acting = (userId: string, role: StaffRole, path: string, postId: string | null = null): Acting => ({
  jurisdiction: 'qinghe',
  now,
  actor: { kind: 'staff', userId, name: userId, grants: [{ role, path, postId }] },
})
const worker = acting('worker', 'grid-worker', ownerPath, 'grid1')
const asked: TimeRequest = {
  id: 'request',
  matterId: 'matter',
  kind: 'extension',
  amount: 5,
  reviewOn: null,
  words: '等配件',
  askedAt: now,
  askedBy: 'worker',
  askedPostId: 'grid1',
  state: 'pending',
  decidedAt: null,
  decidedWords: null,
}
const shelving: TimeRequest = { ...asked, kind: 'shelving', amount: null, reviewOn: '2026-12-15' }
const codeOf = (refusal: { code: string } | undefined) => refusal?.code.replace('time.', '') ?? 'may'

test('in which state of a matter time may be asked for, and what its past requests leave', () => {
  const found = matterStates.map((state) =>
    codeOf(whyNotAskExtension({ ...matter, state }, [], usualExtensionRule, worker)),
  )
  assert.deepEqual(found, ['may', 'may', 'may', 'over', 'over', 'over', 'over'])
  const after = timeStates.map((state) => [
    codeOf(whyNotAskExtension(matter, [{ ...asked, state }], usualExtensionRule, worker)),
    codeOf(whyNotAskShelving(matter, [{ ...shelving, state }], worker)),
  ])
  assert.deepEqual(after, [
    ['pending', 'pending'],
    ['no-more', 'may'],
    ['may', 'may'],
    ['may', 'may'],
  ])
})

test('only the owner asks, before the promised date, for at most as long again', () => {
  const desk = acting('desk', 'duty-desk', 'root', 'desk')
  assert.equal(codeOf(whyNotAskExtension(matter, [], usualExtensionRule, desk)), 'not-owner')
  assert.equal(codeOf(whyNotAskShelving(matter, [], desk)), 'not-owner')
  const late = { ...worker, now: at('2026-11-30T17:31') }
  assert.equal(codeOf(whyNotAskExtension(matter, [], usualExtensionRule, late)), 'expired')
  assert.equal(codeOf(whyNotAskShelving(matter, [], late)), 'may')
  assert.equal(codeOf(whyNotAmount(matter, 6, usualExtensionRule)), 'too-much')
  assert.equal(codeOf(whyNotAmount(matter, 5, usualExtensionRule)), 'may')
  assert.equal(codeOf(whyNotAmount(matter, 10, { ...usualExtensionRule, mostDays: 10 })), 'may')
})

test('what becomes of a request in each state, by who decides: never by who asked or owns it', () => {
  const people = {
    asker: worker,
    colleague: acting('other', 'grid-worker', ownerPath, 'grid1'),
    beside: acting('beside', 'grid-worker', 'root/c1/g2'),
    community: acting('community', 'community-staff', 'root/c1'),
    elsewhere: acting('elsewhere', 'community-staff', 'root/c2'),
    desk: acting('desk', 'duty-desk', 'root'),
    leader: acting('leader', 'leader', 'root'),
    administrator: acting('admin', 'administrator', 'root'),
  }
  const decide = (state: TimeRequest['state'], path = ownerPath) =>
    Object.values(people).map((who) => codeOf(whyNotDecide(matter, { ...asked, state }, path, who)))
  assert.deepEqual(decide('pending'), [
    'own-request',
    'own-request',
    'not-above',
    'may',
    'not-above',
    'may',
    'may',
    'not-above',
  ])
  for (const state of ['approved', 'refused', 'lapsed'] as const)
    assert.ok(decide(state).every((code) => code === 'decided'))
  // Of what the community owns itself, the community is not above.
  assert.equal(decide('pending', 'root/c1')[3], 'not-above')
  for (const state of matterStates.slice(3))
    assert.equal(codeOf(whyNotDecide({ ...matter, state }, asked, ownerPath, people.leader)), 'over')
})

test('a review date lies ahead and within half a year, and what is paused is not shelved on top', () => {
  assert.equal(codeOf(whyNotReviewOn('2026-11-24', now, calendar)), 'review-not-ahead')
  assert.equal(codeOf(whyNotReviewOn('2026-11-25', now, calendar)), 'may')
  assert.equal(codeOf(whyNotReviewOn('2027-08-01', now, calendar)), 'review-too-far')
  const clock = pauseClock(matter.clock, 'test', at('2026-12-01T00:00'), now)
  assert.equal(codeOf(whyNotAskShelving({ ...matter, clock }, [], worker)), 'paused')
  assert.equal(codeOf(whyNotApprove({ ...matter, clock }, shelving, now, calendar)), 'paused')
  assert.equal(codeOf(whyNotApprove(matter, shelving, at('2026-12-16T09:00'), calendar)), 'review-not-ahead')
  assert.equal(whyNotApprove(matter, asked, now, calendar), undefined)
})

const steps = ['pause', 'resume', 'extend', 'announce', 'hand-over', 'edit', 'reclassify'] as const
const hour = 3_600_000

test('whatever is done in whatever order, only listed pauses and granted time move a promise, and exactly by themselves', () => {
  const limits = fc.constantFrom<Limit>(
    { amount: 30, unit: 'hours' },
    { amount: 12, unit: 'working-hours' },
    five,
    { amount: 7, unit: 'calendar-days' },
  )
  const step = fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 1, max: 40 }), fc.nat(5))
  fc.assert(
    fc.property(limits, fc.array(step, { maxLength: 14 }), (limit, done) => {
      let one: Matter = { ...matter, clock: startClock(limit, at('2026-11-23T09:00')) }
      const first: Commitment = {
        topicId: 'topic',
        version: 1,
        from: '2026-01-01',
        promised: limit,
        statutory: null,
        legalBasis: '',
        ...usualStages(limit),
        close: usualClose,
        responsible: usualClose,
      }
      const versions = [first]
      // The oracle keeps its own plain list of what stood still and what was granted.
      const still: { from: Date; until: Date }[] = []
      let open: { from: Date; until: Date } | undefined
      let granted = 0
      let time = one.clock.startedAt
      for (const [what, hours, which] of done) {
        time = new Date(time.getTime() + hours * hour)
        if (open && open.until <= time) open = undefined
        if (what === 'pause') {
          const reason = lawfulReasons[which % lawfulReasons.length]!
          const until = new Date(time.getTime() + hours * 2 * hour)
          const may = whyNotPause(one.clock, reason, until, time) === undefined
          assert.ok(may || open || hours > 0)
          if (!may) continue
          one = { ...one, clock: pauseClock(one.clock, reason, until, time) }
          open = { from: time, until }
          still.push(open)
        } else if (what === 'resume') {
          one = { ...one, clock: resumeClock(one.clock, time) }
          if (open) open.until = time
          open = undefined
        } else if (what === 'extend') {
          if (whyNotAmount(one, which + 1, usualExtensionRule)) continue
          one = { ...one, clock: extendClock(one.clock, which + 1) }
          granted += which + 1
        } else if (what === 'announce') {
          const before = versions.at(-1)!
          versions.push({
            ...before,
            version: before.version + 1,
            from: `2026-12-0${1 + which}`,
            promised: { amount: 1, unit: 'hours' },
          })
        } else if (what === 'hand-over') one = { ...one, ownerPostId: `post ${which}`, holderId: null }
        else if (what === 'edit') one = { ...one, title: `${which}`, placeId: `b${which}` }
        else one = { ...one, topicId: `other ${which}` }
      }
      const due = clockDueAt(one.clock, calendar)
      const whole = { amount: limit.amount + granted, unit: limit.unit }
      assert.deepEqual(due, dueAt(one.clock.startedAt, whole, still, calendar))
      if (limit.unit === 'hours') {
        // What ran, minute for minute, is what was promised and granted.
        const stood = still.reduce(
          (sum, { from, until }) =>
            sum + Math.max(0, Math.min(until.getTime(), due.getTime()) - from.getTime()),
          0,
        )
        const begun = still.every(({ from }) => from < due)
        if (begun) assert.equal(due.getTime() - one.clock.startedAt.getTime() - stood, whole.amount * hour)
      }
      assert.deepEqual(one.promise, { topicId: 'topic', version: 1 })
      assert.deepEqual(versions.find(({ version }) => version === one.promise?.version)?.promised, limit)
      assert.ok(commitmentOn(versions, '2026-11-23')?.version === 1)
    }),
    { numRuns: 400 },
  )
})
