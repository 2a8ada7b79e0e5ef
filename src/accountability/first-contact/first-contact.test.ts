import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, Grant } from '#foundation/permissions'
import type { Duty, Post } from '#organisation/teams'
import {
  contactDueAt,
  type EndingSaid,
  endedContact,
  endings,
  type FirstContact,
  type Handed,
  isAgeing,
  isWithFirstAsked,
  reopenedContact,
} from './first-contact.ts'
import {
  findEndingFaults,
  findSuperiorPost,
  whyNotAcceptContact,
  whyNotEnd,
  whyNotPassTo,
  whyNotReadContact,
  whyNotReopenContact,
} from './first-contact-rules.ts'

const calendar = workCalendar(usualSettings, [])
const at = (wall: string) => new Date(`${wall}+08:00`)
const friday = at('2026-11-20T16:00')

const asked: FirstContact = {
  id: '0190f3a0-0000-7000-8000-000000000001',
  channel: 'counter',
  kind: 'enquiry',
  words: '居住证怎么办',
  askedAt: friday,
  askedBy: 'wang',
  askedPostId: 'grid1',
  placeId: 'g1',
  placePath: 'root/c1/g1',
  personId: null,
  ending: null,
  toPostId: null,
  matterId: null,
  dueAt: contactDueAt(friday, calendar),
  settledAt: null,
}

const staff = (userId: string, role: Grant['role'], path: string, postId: string): Acting => ({
  jurisdiction: 'qinghe',
  now: friday,
  actor: { kind: 'staff', userId, name: userId, grants: [{ role, path, postId }] },
})
const wang = staff('wang', 'grid-worker', 'root/c1/g1', 'grid1')
const liAtTheSamePost = staff('li', 'grid-worker', 'root/c1/g1', 'grid1')
const desk1 = staff('zhao', 'community-staff', 'root/c1', 'desk1')
const elsewhere = staff('qian', 'community-staff', 'root/c2', 'desk2')
const leader = staff('sun', 'leader', 'root', 'lead')
const admin = staff('zhou', 'administrator', 'root', 'platform')

const nobody: Handed = { toPostId: null, matterId: null, taken: false }
const end = (how: FirstContact['ending'], handed = nobody) => endedContact(asked, how!, friday, handed)

test('whoever is asked first owns it until an answer or an address ends it', () => {
  assert.ok(isWithFirstAsked(asked))
  for (const how of endings) {
    const open = isWithFirstAsked(end(how))
    assert.equal(open, how !== 'solved' && how !== 'redirected', how)
  }
})

test('handed over to a matter, it stays with whoever was asked first until somebody has taken the matter up', () => {
  assert.ok(isWithFirstAsked(end('handed-over', { ...nobody, matterId: 'm' })))
  assert.ok(!isWithFirstAsked(end('handed-over', { ...nobody, matterId: 'm', taken: true })))
})

test('open for more than one working day it is ageing; the weekend does not count', () => {
  assert.ok(!isAgeing(asked, at('2026-11-22T12:00')), 'a Sunday')
  assert.ok(!isAgeing(asked, at('2026-11-23T17:30')), 'Monday until closing time')
  assert.ok(isAgeing(asked, at('2026-11-23T17:31')))
  assert.ok(!isAgeing(end('solved'), at('2026-12-01T09:00')), 'what is over does not age')
  assert.ok(isAgeing(end('escalated'), at('2026-11-24T09:00')), 'a report upward does not stop it')
})

test('ending twice is refused, but after a report upward the reply is still owed', () => {
  assert.equal(whyNotEnd(asked, wang), undefined)
  assert.equal(whyNotEnd(end('escalated'), wang), undefined)
  for (const how of endings.filter((each) => each !== 'escalated'))
    assert.equal(whyNotEnd(end(how), wang)?.code, 'first-contact.ended', how)
})

test('only whoever was asked, or a colleague at the same post, says how it ended', () => {
  assert.equal(whyNotEnd(asked, liAtTheSamePost), undefined)
  for (const other of [desk1, elsewhere, leader, admin])
    assert.equal(whyNotEnd(asked, other)?.code, 'first-contact.not-yours')
})

test('it is read at its place and above, and by the post it was passed on to; not beside and not by administrators', () => {
  for (const reader of [wang, liAtTheSamePost, desk1, leader])
    assert.equal(whyNotReadContact(asked, reader), undefined)
  for (const other of [elsewhere, admin]) assert.ok(whyNotReadContact(asked, other))
  const passed = end('received-on-behalf', { ...nobody, toPostId: 'desk2' })
  assert.equal(whyNotReadContact(passed, elsewhere), undefined)
})

test('what was received for a colleague is accepted by that colleague, once', () => {
  const passed = end('received-on-behalf', { ...nobody, toPostId: 'desk2' })
  assert.equal(whyNotAcceptContact(passed, elsewhere), undefined)
  assert.equal(whyNotAcceptContact(passed, wang)?.code, 'first-contact.not-for-you')
  const taken = { ...passed, settledAt: friday }
  assert.equal(whyNotAcceptContact(taken, elsewhere)?.code, 'first-contact.nothing-to-accept')
  assert.equal(whyNotAcceptContact(asked, elsewhere)?.code, 'first-contact.nothing-to-accept')
})

test('reopened it is with whoever was asked first again, for one more working day', () => {
  assert.equal(whyNotReopenContact(asked, wang)?.code, 'first-contact.open')
  assert.equal(whyNotReopenContact(end('solved'), wang), undefined)
  assert.equal(whyNotReopenContact(end('solved'), desk1)?.code, 'first-contact.not-yours')
  const tuesday = at('2026-11-24T10:00')
  const open = reopenedContact(end('solved'), tuesday, calendar)
  assert.ok(isWithFirstAsked(open))
  assert.deepEqual(open.dueAt, at('2026-11-25T17:30'))
  assert.equal(whyNotEnd(open, wang), undefined)
})

test('solved needs the answer, a hand-over its number, and a redirect whose it is with address or phone', () => {
  const faults = (said: EndingSaid) => findEndingFaults(said).map(({ field }) => field)
  assert.deepEqual(faults({ how: 'solved', words: '  ' }), ['words'])
  assert.deepEqual(faults({ how: 'solved', words: '带身份证到窗口' }), [])
  assert.deepEqual(faults({ how: 'handed-over' }), ['matterCode'])
  assert.deepEqual(faults({ how: 'received-on-behalf' }), ['toPostId'])
  assert.deepEqual(faults({ how: 'escalated' }), ['toPostId'])
  assert.deepEqual(faults({ how: 'redirected' }), ['whose', 'phone'])
  assert.deepEqual(faults({ how: 'redirected', whose: '不动产登记中心' }), ['phone'])
  assert.deepEqual(faults({ how: 'redirected', whose: '不动产登记中心', phone: '88886000' }), [])
  assert.deepEqual(faults({ how: 'redirected', whose: '不动产登记中心', address: '民生路 8 号' }), [])
})

const post = (id: string, duty: Duty, path: string, held = true): Post => ({
  id,
  placeId: id,
  path,
  duty,
  held,
  name: { zh: id, en: id },
  phone: '88880000',
})
const grid1 = post('grid1', 'grid-worker', 'root/c1/g1')
const deskOf1 = post('desk1', 'duty-desk', 'root/c1')
const rootDesk = post('desk', 'duty-desk', 'root')
const head = post('lead', 'leadership', 'root')
const posts = [head, rootDesk, deskOf1, grid1, post('desk2', 'duty-desk', 'root/c2')]

test('an unclear question goes to the nearest duty desk above that is held, and from the highest to leadership', () => {
  assert.equal(findSuperiorPost(posts, grid1)?.id, 'desk1')
  assert.equal(findSuperiorPost(posts, deskOf1)?.id, 'desk')
  assert.equal(findSuperiorPost(posts, rootDesk)?.id, 'lead')
  assert.equal(findSuperiorPost(posts, head), undefined)
  const empty = posts.map((each) => (each.id === 'desk1' ? { ...each, held: false } : each))
  assert.equal(findSuperiorPost(empty, grid1)?.id, 'desk')
})

test('nobody reports to themselves, beside or downward; a colleague to receive for may sit anywhere', () => {
  const up: EndingSaid = { how: 'escalated', toPostId: 'x' }
  assert.equal(whyNotPassTo(up, grid1, deskOf1), undefined)
  assert.equal(whyNotPassTo(up, grid1, grid1)?.code, 'first-contact.same-post')
  assert.equal(whyNotPassTo(up, rootDesk, deskOf1)?.code, 'first-contact.not-superior')
  assert.equal(whyNotPassTo(up, grid1, posts[4])?.code, 'first-contact.not-superior')
  assert.equal(whyNotPassTo(up, grid1, undefined)?.code, 'first-contact.no-such-post')
  assert.equal(whyNotPassTo({ how: 'received-on-behalf', toPostId: 'x' }, grid1, posts[4]), undefined)
})
