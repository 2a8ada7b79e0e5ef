import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Acting, StaffRole } from '#foundation/permissions'
import type { Refusal } from '#kernel'
import { type Clock, findPause, pauseClock, startClock } from './clock.ts'
import { isOpen, type Matter, type MatterState, matterStates } from './matter.ts'
import * as rules from './matter-rules.ts'

// Every state × every act × everybody, against what is written here. Who may: o the owner, f the post it is offered
// to, s a stranger, a the duty desk above; r the resident, whom the rules of their own steps need not tell apart.

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

/** A matter as it is in a state: with a holder from when it was taken up, with a date from when it was answered. */
function matterIn(state: MatterState, offer: Matter['offer'] = null): Matter {
  const clock = startClock({ amount: 5, unit: 'working-days' }, new Date('2026-11-23T09:00:00+08:00'))
  const asked = (until: string): Clock =>
    pauseClock(clock, 'asked-resident', new Date(until), clock.startedAt)
  return {
    id: `matter-${state}`,
    kind: 'request',
    state,
    placePath: 'q/c1/g1',
    ownerPostId: 'owner',
    holderId: state === 'received' ? null : 'owner',
    offer,
    clock: state === 'waiting' ? asked('2026-11-30T09:00:00+08:00') : clock,
    answeredAt: state === 'answered' || state === 'closed' ? clock.startedAt : null,
    mergedInto: state === 'merged' ? 'lead' : null,
  } as Matter
}

type Act = (matter: Matter, acting: Acting) => Refusal | undefined
const lead = { ...matterIn('in-progress'), id: 'lead' }
const acts: Record<Exclude<keyof typeof rules, 'isOwner' | 'onlyFollows'>, Act> = {
  whyNotRead: rules.whyNotRead,
  whyNotAccept: rules.whyNotAccept,
  whyNotReceive: rules.whyNotReceive,
  whyNotHandOver: (matter, acting) => rules.whyNotHandOver(matter, acting, 'offered'),
  whyNotAnswerOffer: rules.whyNotAnswerOffer,
  whyNotTakeBackOffer: rules.whyNotTakeBackOffer,
  whyNotWork: rules.whyNotWork,
  whyNotAsk: rules.whyNotAsk,
  whyNotAnswer: rules.whyNotAnswer,
  whyNotNote: rules.whyNotNote,
  whyNotReopenByStaff: rules.whyNotReopenByStaff,
  whyNotMerge: (matter, acting) => rules.whyNotMerge(matter, lead, acting),
  whyNotUnmerge: rules.whyNotUnmerge,
  whyNotReopenByResident: (matter) => rules.whyNotReopenByResident(matter, now),
  whyNotConfirm: rules.whyNotConfirm,
  whyNotWithdraw: rules.whyNotWithdraw,
  whyNotAdd: rules.whyNotAdd,
}

const withoutOffer = `
  act                 received  in-progress  waiting  answered  closed  withdrawn  merged
  Read                oa        oa           oa       oa        oa      oa         oa
  Accept              o         -            -        -         -       -          -
  Receive             a         -            -        -         -       -          -
  HandOver            oa        oa           oa       -         -       -          -
  AnswerOffer         -         -            -        -         -       -          -
  TakeBackOffer       -         -            -        -         -       -          -
  Work                oa        oa           oa       -         -       -          -
  Ask                 oa        oa           -        -         -       -          -
  Answer              -         oa           oa       -         -       -          -
  Note                oa        oa           oa       oa        oa      oa         oa
  ReopenByStaff       -         -            -        oa        oa      -          -
  Merge               oa        oa           oa       -         -       -          -
  Unmerge             -         -            -        -         -       -          oa
  ReopenByResident    -         -            -        r         r       -          -
  Confirm             -         -            -        r         -       -          -
  Withdraw            r         r            r        -         -       -          r
  Add                 r         r            r        -         -       -          r
`

// Answered, withdrawn and merged matters have no open offer; if one ever had, taking it back would mend it.
const withOffer = `
  act                 received  in-progress  waiting  answered  closed  withdrawn  merged
  Read                ofa       ofa          ofa      ofa       ofa     ofa        ofa
  Accept              -         -            -        -         -       -          -
  Receive             a         -            -        -         -       -          -
  HandOver            -         -            -        -         -       -          -
  AnswerOffer         f         f            f        -         -       -          -
  TakeBackOffer       oa        oa           oa       oa        oa      oa         oa
  Work                oa        oa           oa       -         -       -          -
  Ask                 oa        oa           -        -         -       -          -
  Answer              -         -            -        -         -       -          -
  Note                ofa       ofa          ofa      ofa       ofa     ofa        ofa
  ReopenByStaff       -         -            -        oa        oa      -          -
  Merge               oa        oa           oa       -         -       -          -
  Unmerge             -         -            -        -         -       -          oa
  ReopenByResident    -         -            -        r         r       -          -
  Confirm             -         -            -        r         -       -          -
  Withdraw            r         r            r        -         -       -          r
  Add                 r         r            r        -         -       -          r
`

/** Who may do it, read from the rules themselves. */
function whoMay(act: string, matter: Matter): string {
  const why = acts[act as keyof typeof acts]
  if (/Resident$|Confirm$|Withdraw$|Add$/.test(act)) return why(matter, everybody.s) ? '-' : 'r'
  const allowed = Object.entries(everybody).flatMap(([who, acting]) => (why(matter, acting) ? [] : [who]))
  return allowed.join('') || '-'
}

/** The table as it is written: for each act and state who may. */
function cellsOf(written: string): Map<string, string> {
  const [head, ...lines] = written
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  assert.deepEqual(head!.slice(1), [...matterStates], 'each state has its column')
  const named = lines.map(([act]) => `whyNot${act}`)
  const ruled = Object.keys(rules).filter((name) => name.startsWith('whyNot'))
  assert.deepEqual(named.toSorted(), ruled.toSorted(), 'each rule has its row')
  return new Map(
    lines.flatMap(([act, ...who]) =>
      matterStates.map((state, at) => [`whyNot${act} ${state}`, who[at] ?? '']),
    ),
  )
}

for (const [title, written, offer] of [
  ['nobody may do with a matter what is not written, in any state', withoutOffer, null],
  ['while a hand-over waits for its answer, the same holds', withOffer, { postId: 'offered', at: now }],
] as const) {
  test(title, () => {
    const found = new Map<string, string>()
    for (const act of Object.keys(acts))
      for (const state of matterStates) found.set(`${act} ${state}`, whoMay(act, matterIn(state, offer)))
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(cellsOf(written)))
  })
}

test('the matters of the table are what their states say', () => {
  for (const state of matterStates) {
    assert.equal(isOpen(matterIn(state)), ['received', 'in-progress', 'waiting'].includes(state))
    assert.equal(findPause(matterIn(state).clock, now) !== undefined, state === 'waiting')
  }
})
