import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Matter, type MatterState, matterStates, openStates } from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, StaffRole } from '#foundation/permissions'
import type { Duty, Post } from '#organisation/teams'
import {
  type Ground,
  grounds,
  objectionStates,
  objectionSteps,
  ownerByDecision,
  stateAfter,
} from './objection.ts'
import {
  arbitersOf,
  isMoot,
  nextArbiter,
  type Standing,
  whyNotDecide,
  whyNotName,
  whyNotObject,
  whyNotWithdraw,
} from './objection-rules.ts'
import { objectUntil, usualTerms } from './objection-terms.ts'

const now = new Date('2026-11-24T10:00:00+08:00')
const matter: Matter = {
  id: 'm',
  kind: 'request',
  code: 'QH0',
  title: '',
  state: 'received',
  channel: 'page',
  openedBy: null,
  topicId: 't',
  communityId: 'c1',
  placeId: 'b1',
  placePath: 's/c1/g1',
  ownerPostId: 'services',
  holderId: null,
  offer: null,
  clock: { startedAt: now, limit: { amount: 2, unit: 'working-days' }, pauses: [] },
  dueAt: now,
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
const acting = (role: StaffRole, path: string, ...postIds: string[]): Acting => ({
  jurisdiction: 'qinghe',
  now,
  actor: {
    kind: 'staff',
    userId: 'u',
    name: 'U',
    grants: postIds.map((postId) => ({ role, path, postId })),
  },
})
const community = acting('community-staff', 's/c1', 'services')
const city = acting('department-staff', 's', 'city')
const standing: Standing = { objections: [], until: now, listed: true, listedAs: null, community: true }
const past = (one: Partial<Standing['objections'][number]>): Standing => ({
  ...standing,
  objections: [{ state: 'rejected', ground: 'not-ours', postId: 'services', toPostId: 'services', ...one }],
})
const why = (given: Standing = standing, of = matter, by = community, ground: Ground = 'not-ours') =>
  whyNotObject(of, ground, given, by)?.code.replace('objection.', '')

test('an objection ends once and for all: every state × every step', () => {
  const table = objectionStates.map((state) => objectionSteps.map((step) => stateAfter(state, step) ?? '–'))
  assert.deepEqual(table, [
    ['upheld', 'rejected', 'withdrawn', 'lapsed', 'open'],
    ['–', '–', '–', '–', '–'],
    ['–', '–', '–', '–', '–'],
    ['–', '–', '–', '–', '–'],
    ['–', '–', '–', '–', '–'],
  ])
})

test('only while the matter is open, whatever its state', () => {
  const table = Object.fromEntries(
    matterStates.map((state) => [state, why(standing, { ...matter, state }) ?? 'may']),
  )
  const expected = (state: MatterState) => (openStates.includes(state) ? 'may' : 'over')
  assert.deepEqual(table, Object.fromEntries(matterStates.map((state) => [state, expected(state)])))
})

test('who owns it or is offered it may object; whoever offered it waits for the answer', () => {
  const offered = { ...matter, offer: { postId: 'city', at: now } }
  assert.deepEqual(
    [why(), why(standing, matter, city), why(standing, offered, city), why(standing, offered)],
    [undefined, 'not-yours', undefined, 'offered'],
  )
})

test('one open objection a matter; what was decided is not disputed again on the same ground', () => {
  for (const ground of grounds) {
    assert.equal(why(past({ state: 'open', toPostId: null }), matter, community, ground), 'open-already')
    assert.equal(
      why(past({ state: 'upheld' }), matter, community, ground),
      'final',
      'an arbiter gave it here',
    )
    assert.equal(why(past({ state: 'upheld', toPostId: 'city' }), matter, community, ground), undefined)
    for (const state of ['withdrawn', 'lapsed'] as const)
      assert.equal(why(past({ state, toPostId: null }), matter, community, ground), undefined)
  }
  assert.equal(why(past({})), 'final')
  assert.equal(why(past({ ground: 'not-listed' })), undefined)
  assert.equal(why(past({ toPostId: 'city' })), undefined, 'another post’s objection')
})

test('a community refuses by the list; others do not, and nobody without a list', () => {
  const refuses = (given: Partial<Standing>) =>
    why({ ...standing, ...given }, matter, community, 'not-listed')
  assert.equal(refuses({}), undefined)
  assert.equal(refuses({ community: false }), 'no-community')
  assert.equal(refuses({ listed: false }), 'no-list')
  assert.equal(refuses({ listedAs: { zh: '调解', en: 'Mediation' } }), 'listed')
  assert.equal(
    why({ ...standing, community: false, listed: false }),
    undefined,
    'the other ground needs neither',
  )
})

test('there is a time to object: two working days before it is accepted, one after', () => {
  const calendar = workCalendar(usualSettings, [])
  const arrival = { cameAt: now, acceptedAt: new Date('2026-11-25T09:00:00+08:00') }
  const until = (of: Matter, postId = 'services') =>
    objectUntil(of, postId, arrival, usualTerms, calendar).toISOString()
  const waiting = until(matter)
  assert.ok(waiting > '2026-11-25T09:00' && waiting < '2026-11-27T00:00', waiting)
  assert.equal(until({ ...matter, holderId: 'u' }), '2026-11-26T09:30:00.000Z')
  const offered = { ...matter, holderId: 'u', offer: { postId: 'city', at: now } }
  assert.equal(until(offered, 'city'), waiting, 'an offer counts from when it was made')
  assert.equal(why({ ...standing, until: new Date(now.getTime() - 1) }), 'too-late')
  assert.equal(why({ ...standing, until: now }), undefined)
})

const post = (id: string, duty: Duty, path: string): Post => ({
  id,
  placeId: id,
  path,
  duty,
  name: { zh: id, en: id },
  phone: '1',
  held: true,
})
const desk = post('desk', 'duty-desk', 's')
const leader = post('leader', 'leadership', 's')
const deciders = [leader, desk, post('desk1', 'duty-desk', 's/c1'), post('desk2', 'duty-desk', 's/c2')]
const arbiters = (id: string, path: string, place = 's/c1/g1') =>
  arbitersOf(deciders, { id, path }, place).map((each) => each.id)

test('the level above decides, and what it leaves undecided climbs', () => {
  assert.deepEqual(arbiters('grid1', 's/c1/g1'), ['desk1', 'desk', 'leader'])
  assert.deepEqual(arbiters('services', 's/c1'), ['desk', 'leader'], 'not the desk of its own community')
  assert.deepEqual(arbiters('desk1', 's/c1'), ['desk', 'leader'])
  assert.deepEqual(arbiters('city', 's'), ['desk', 'leader'], 'above the top there is only its own desk')
  assert.deepEqual(arbiters('desk', 's'), ['leader'])
  assert.deepEqual(arbiters('grid3', 's/c2/g3'), ['desk', 'leader'], 'nobody who cannot read the matter')
  assert.equal(nextArbiter(deciders.slice(0, 2), 'leader')?.id, 'desk')
  assert.equal(nextArbiter(deciders.slice(0, 2), 'desk'), undefined)
})

test('the arbiter and whoever stands above decide, never for a post of their own', () => {
  const open = { state: 'open', postId: 'services', ownerPostId: 'services' } as const
  const may = (
    by: Acting,
    arbiterPath: string,
    objection: { state: 'open' | 'upheld'; postId: string } = open,
  ) => whyNotDecide(objection, matter, arbiterPath, by)?.code ?? 'may'
  const table = (
    ['grid-worker', 'community-staff', 'department-staff', 'duty-desk', 'leader', 'administrator'] as const
  ).map((role) => [role, may(acting(role, 's', 'other'), 's'), may(acting(role, 's/c1', 'other'), 's')])
  const no = 'permission.denied'
  assert.deepEqual(table, [
    ['grid-worker', no, no],
    ['community-staff', 'may', no],
    ['department-staff', no, no],
    ['duty-desk', 'may', no],
    ['leader', 'may', no],
    ['administrator', no, no],
  ])
  assert.equal(may(acting('duty-desk', 's', 'desk', 'services'), 's'), 'objection.own')
  assert.equal(
    may(acting('leader', 's', 'x'), 's', { state: 'upheld', postId: 'services' }),
    'objection.not-open',
  )
  const over = whyNotDecide(open, { state: 'answered' }, 's', acting('leader', 's', 'x'))
  assert.equal(over?.code, 'objection.over')
  assert.equal(whyNotName(open, desk), undefined)
  assert.equal(whyNotName(open, { id: 'services' })?.code, 'objection.same-post')
  assert.equal(whyNotName(open, undefined)?.code, 'objection.no-post')
  assert.equal(whyNotWithdraw(open, community), undefined)
  assert.equal(whyNotWithdraw(open, city)?.code, 'objection.not-yours')
  assert.equal(whyNotWithdraw({ ...open, state: 'upheld' }, community)?.code, 'objection.not-open')
})

test('upheld it is with the named post, rejected with whoever objected; it is moot when it went elsewhere or ended', () => {
  assert.equal(ownerByDecision({ postId: 'services' }, { outcome: 'upheld', postId: 'city' }), 'city')
  assert.equal(ownerByDecision({ postId: 'services' }, { outcome: 'rejected' }), 'services')
  assert.equal(isMoot({ ownerPostId: 'services' }, matter), false)
  assert.equal(isMoot({ ownerPostId: 'city' }, matter), true)
  assert.equal(isMoot({ ownerPostId: 'services' }, { ...matter, state: 'answered' }), true)
})
