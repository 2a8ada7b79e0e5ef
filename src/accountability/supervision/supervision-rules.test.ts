import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter, MatterState } from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, StaffRole } from '#foundation/permissions'
import type { Duty, Post } from '#organisation/teams'
import {
  levels,
  postsAbove,
  urgeDay,
  whyNotCloseSupervision,
  whyNotSupervise,
  whyNotUrge,
  whyNotUrgeByResident,
} from './index.ts'

const calendar = workCalendar({ ...usualSettings, decree: 'none' }, [])
const at = (text: string) => new Date(`2026-11-${text}+08:00`)
const matter = {
  state: 'in-progress',
  placePath: 'q/c1/g1',
  ownerPostId: 'grid1',
  holderId: 'worker',
  dueAt: at('18T17:30'),
} as Matter
const as = (role: StaffRole, path = 'q', postId: string | null = null): Acting => ({
  jurisdiction: 'qinghe',
  now: at('18T10:00'),
  actor: { kind: 'staff', userId: role, name: '', grants: [{ role, path, postId }] },
})
const byResident = (when: string, state: MatterState = 'in-progress', urgedOn: string | null = null) =>
  whyNotUrgeByResident({ state, dueAt: matter.dueAt }, urgedOn, at(when), calendar)?.code

test('a resident may ask to hurry from the day it is due, once a working day', () => {
  assert.equal(byResident('17T23:59'), 'supervision.not-due')
  assert.equal(byResident('18T00:01'), undefined)
  assert.equal(byResident('19T09:00'), undefined)
  assert.equal(byResident('19T10:00', 'in-progress', '2026-11-19'), 'supervision.urged-today')
  assert.equal(byResident('20T09:00', 'in-progress', '2026-11-19'), undefined)
  assert.equal(byResident('19T09:00', 'waiting'), 'supervision.waiting')
  assert.equal(byResident('19T09:00', 'answered'), 'supervision.over')
})

test('an urging on a day off counts for the next working day', () => {
  assert.equal(urgeDay(at('21T09:00'), calendar), '2026-11-23')
  assert.equal(byResident('23T09:00', 'in-progress', '2026-11-23'), 'supervision.urged-today')
})

test('who is above the owner may urge, the owner not themselves, and others not at all', () => {
  const code = (acting: Acting, of = matter) => whyNotUrge(of, null, acting, calendar)?.code
  assert.equal(code(as('leader')), undefined)
  assert.equal(code(as('community-staff', 'q/c1')), undefined)
  assert.equal(code(as('community-staff', 'q/c2')), 'permission.denied')
  assert.equal(code(as('grid-worker', 'q/c1/g1')), 'permission.denied')
  assert.equal(code(as('duty-desk', 'q', 'grid1')), 'supervision.yours')
  assert.equal(code(as('leader'), { ...matter, state: 'closed' }), 'supervision.over')
})

test('supervision of an open matter is only ever raised, from every level to every other', () => {
  for (const [from, open] of [null, ...levels].entries()) {
    for (const [to, level] of levels.entries()) {
      const refused = whyNotSupervise(matter, level, open, as('duty-desk'))?.code
      assert.equal(refused, to + 1 > from ? undefined : 'supervision.not-higher', `${open} to ${level}`)
    }
  }
  for (const state of ['answered', 'closed', 'withdrawn', 'merged'] as const)
    assert.equal(whyNotSupervise({ ...matter, state }, 'talk', null, as('leader'))?.code, 'supervision.over')
  assert.equal(whyNotSupervise(matter, 'talk', null, as('community-staff'))?.code, 'permission.denied')
})

test('a supervision that is open is closed by the desk or the leadership, also after the answer', () => {
  for (const level of levels) assert.equal(whyNotCloseSupervision(matter, level, as('leader')), undefined)
  assert.equal(whyNotCloseSupervision(matter, null, as('leader'))?.code, 'supervision.none')
  assert.equal(whyNotCloseSupervision(matter, 'talk', as('grid-worker'))?.code, 'permission.denied')
})

test('the higher the rung, the higher those who are told', () => {
  const post = (id: string, path: string, duty: Duty): Post => ({
    id,
    placeId: id,
    path,
    duty,
    name: { zh: id, en: id },
    phone: '',
    held: true,
  })
  const posts = [
    post('grid1', 'q/c1/g1', 'grid-worker'),
    post('desk1', 'q/c1', 'duty-desk'),
    post('desk2', 'q/c2', 'duty-desk'),
    post('desk', 'q', 'duty-desk'),
    post('lead', 'q', 'leadership'),
  ]
  const told = (step: Parameters<typeof postsAbove>[2], ownerPostId = 'grid1') =>
    postsAbove(posts, { ownerPostId, placePath: 'q/c1/g1' }, step).map(({ id }) => id)
  assert.deepEqual(told('late'), [])
  assert.deepEqual(told('urged'), ['desk1'])
  assert.deepEqual(told('offer-expired', 'desk1'), ['desk'])
  assert.deepEqual(told('unowned'), ['desk1'])
  assert.deepEqual(told('ordinary'), ['desk1', 'desk'])
  assert.deepEqual(told('talk'), ['desk1', 'desk', 'lead'])
})
