import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Matter, type MatterState, matterStates, openStates } from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import type { Acting, StaffRole } from '#foundation/permissions'
import type { Refusal } from '#kernel'
import { type Level, levels } from './ladder.ts'
import * as rules from './supervision-rules.ts'

// Every state of a supervision × every act × everybody, for a matter in every state, against what is written here.
// Who may: o the owner, f the post it is offered to, s a stranger, a the duty desk above; r the resident, from the
// day it is due.

const calendar = workCalendar({ ...usualSettings, decree: 'none' }, [])
const now = new Date('2026-11-24T10:00:00+08:00')
const as = (role: StaffRole, path: string, postId: string): Acting => ({
  jurisdiction: 'qinghe',
  now,
  actor: { kind: 'staff', userId: postId, name: '', grants: [{ role, path, postId }] },
})
const everybody = {
  o: as('grid-worker', 'q/c1/g1', 'owner'),
  f: as('grid-worker', 'q/c2/g3', 'offered'),
  s: as('grid-worker', 'q/c2/g4', 'stranger'),
  a: as('duty-desk', 'q', 'desk'),
}
const matterIn = (state: MatterState): Matter =>
  ({ state, placePath: 'q/c1/g1', ownerPostId: 'owner', holderId: 'owner', dueAt: now }) as Matter

type Act = (matter: Matter, open: Level | null, acting: Acting) => Refusal | undefined
/** Acts by the rule they ask; one that takes a level stands once for each. */
const acts: Record<Exclude<keyof typeof rules, 'urgeDay' | 'postsAbove'>, Record<string, Act>> = {
  whyNotUrge: { Urge: (matter, _, acting) => rules.whyNotUrge(matter, null, acting, calendar) },
  whyNotUrgeByResident: {
    UrgeByResident: (matter) => rules.whyNotUrgeByResident(matter, null, now, calendar),
  },
  whyNotSupervise: Object.fromEntries(
    levels.map((level): [string, Act] => [
      `Supervise-${level}`,
      (matter, open, acting) => rules.whyNotSupervise(matter, level, open, acting),
    ]),
  ),
  whyNotCloseSupervision: { CloseSupervision: rules.whyNotCloseSupervision },
}

const whileOpen = `
  act                 none  ordinary  listed  talk
  Urge                a     a         a       a
  UrgeByResident      r     r         r       r
  Supervise-ordinary  a     -         -       -
  Supervise-listed    a     a         -       -
  Supervise-talk      a     a         a       -
  CloseSupervision    -     a         a       a
`

// The resident was asked: it is for them to go on. Everything else as above.
const whileWaiting = whileOpen.replace(/UrgeByResident.*/, 'UrgeByResident - - - -')

const whenOver = `
  act                 none  ordinary  listed  talk
  Urge                -     -         -       -
  UrgeByResident      -     -         -       -
  Supervise-ordinary  -     -         -       -
  Supervise-listed    -     -         -       -
  Supervise-talk      -     -         -       -
  CloseSupervision    -     a         a       a
`

const tables: Readonly<Record<MatterState, string>> = {
  received: whileOpen,
  'in-progress': whileOpen,
  waiting: whileWaiting,
  answered: whenOver,
  closed: whenOver,
  withdrawn: whenOver,
  merged: whenOver,
}

function whoMay(name: string, why: Act, matter: Matter, open: Level | null): string {
  if (name === 'UrgeByResident') return why(matter, open, everybody.s) ? '-' : 'r'
  const allowed = Object.entries(everybody).flatMap(([who, acting]) =>
    why(matter, open, acting) ? [] : [who],
  )
  return allowed.join('') || '-'
}

for (const state of matterStates) {
  test(`a matter that is ${state} is urged and supervised by those who are written, and by nobody else`, () => {
    const [head, ...lines] = tables[state]
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
    assert.deepEqual(head, ['act', 'none', ...levels], 'each state of a supervision has its column')
    const found = Object.values(acts).flatMap((named) =>
      Object.entries(named).map(([name, why]) => [
        name,
        ...[null, ...levels].map((open) => whoMay(name, why, matterIn(state), open)),
      ]),
    )
    assert.deepEqual(found, lines)
  })
}

test('each rule of supervision has its rows, and each state of a matter its table', () => {
  const ruled = Object.keys(rules).filter((name) => name.startsWith('whyNot'))
  assert.deepEqual(Object.keys(acts).toSorted(), ruled.toSorted())
  assert.deepEqual(Object.keys(tables), [...matterStates])
  const open = matterStates.filter((state) => tables[state] !== whenOver)
  assert.deepEqual(open, [...openStates])
})
