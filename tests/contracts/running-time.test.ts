import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as matters from '#accountability/matters'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { decreedYears } from '#foundation/calendar/server'
import { newId } from '#foundation/database/server'
import type { Endpoint } from '#foundation/http'
import { dayOf, dueAt, Problem } from '#kernel'
import * as requests from '#services/requests'
import { at, monday, residentsOf } from '../resident.ts'
import { type Given, openTestHouse } from '../small-house.ts'

// Whatever is done with a matter, the time it may run is the time it was promised: only a pause that is listed moves
// its date. Acts are drawn at random and taken through the house's own doors; what they owe the clock is written here.

const house = await openTestHouse()
const { places, posts, categories } = house.qinghe
const { report, step, accept } = residentsOf(house)
const china = workCalendar(usualSettings, decreedYears())
const [minute, day] = [60_000, 86_400_000]

/** A stretch in which the clock stands still, as the oracle keeps it. */
interface Stop {
  readonly from: number
  until: number
  readonly reason: string
}

/** One matter on its way, and what the oracle knows of it: nothing but its start and its listed pauses. */
interface Walk {
  readonly receipt: requests.ReceiptBody
  readonly lead: requests.ReceiptBody
  readonly stops: Stop[]
}

const now = () => house.now().getTime()
/** A pause ends when it is ended, or at its limit when that came first. */
const resume = ({ stops }: Walk) => {
  for (const stop of stops) stop.until = Math.min(stop.until, Math.max(now(), stop.from))
}
const pause = (walk: Walk, reason: string, until: number) => {
  resume(walk)
  walk.stops.push({ from: now(), until, reason })
}

/** Does it, or is refused; a refused act owes the clock nothing. */
async function tried<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<boolean> {
  try {
    await house.call(endpoint, given)
    return true
  } catch (error) {
    assert.match((error as Error).message, /"status":4/)
    return false
  }
}
const byResident = (walk: Walk, which: requests.ResidentStep) =>
  step(walk.receipt, which, { words: '还是老样子', grade: 2 }).then(
    () => true,
    (error) => {
      assert.ok(error instanceof Problem && error.status < 500, String(error))
      return false
    },
  )
const words = '请尽快办理'
const given = (walk: Walk, more: object = {}, as = 'qinghe-desk') =>
  ({ params: at(walk.receipt), as, body: { entryId: newId(), words, ...more } }) as never

/** Whatever the resident says while they are asked is their answer, on whichever of the two ways it comes. */
async function said(walk: Walk, which: 'reply' | 'add'): Promise<void> {
  const { state } = await matterOf(walk)
  if ((await byResident(walk, which)) && state === 'waiting') resume(walk)
}

type Act = (walk: Walk) => Promise<unknown>

const moving: Record<string, Act> = {
  ask: async (walk) => {
    const limit = dueAt(house.now(), { amount: 2, unit: 'working-days' }, [], china)
    if (await tried(matters.askResident, given(walk, { workingDays: 2 })))
      pause(walk, 'asked-resident', limit.getTime())
  },
  answer: async (walk) => {
    if (await tried(matters.answerMatter, given(walk, { result: 'cannot' })))
      pause(walk, 'with-resident', now() + matters.reopenDays * day)
  },
  reply: (walk) => said(walk, 'reply'),
  add: (walk) => said(walk, 'add'),
  reopen: async (walk) => {
    if (await tried(matters.reopenMatter, given(walk))) resume(walk)
  },
  'not solved': async (walk) => {
    if (await byResident(walk, 'reopen')) resume(walk)
  },
  withdraw: async (walk) => {
    if (await byResident(walk, 'withdraw')) resume(walk)
  },
  merge: async (walk) => {
    if (await tried(matters.mergeMatter, given(walk, { leadCode: walk.lead.code }))) resume(walk)
  },
}

const still: Record<string, Act> = {
  accept: (walk) => tried(matters.acceptMatter, given(walk, {}, 'qinghe-grid1')),
  'receive on behalf': (walk) => tried(matters.receiveMatter, given(walk)),
  note: (walk) => tried(matters.noteMatter, given(walk)),
  'tell the resident': (walk) => tried(matters.noteMatter, given(walk, { toResident: true })),
  offer: (walk) => tried(matters.offerMatter, given(walk, { postId: posts.city })),
  'accept offer': (walk) => tried(matters.acceptOffer, given(walk, {}, 'qinghe-city')),
  'refuse offer': (walk) => tried(matters.refuseOffer, given(walk, {}, 'qinghe-city')),
  'take back': (walk) => tried(matters.takeBackOffer, given(walk)),
  unmerge: (walk) => tried(matters.unmergeMatter, given(walk)),
  reclassify: (walk) => tried(requests.reclassifyRequest, given(walk, { categoryId: categories.light })),
  move: (walk) => tried(requests.moveRequest, given(walk, { placeId: places.b3 })),
  publish: (walk) => tried(requests.publishRequest, given(walk, { words: true, photos: false })),
  confirm: (walk) => byResident(walk, 'confirm'),
  rate: (walk) => byResident(walk, 'rate'),
  urge: (walk) => byResident(walk, 'urge'),
  'climb the ladder': () => house.runTask('climb-ladder'),
  'end what waited': () => house.runTask('resume-waiting'),
}
const acts: Record<string, Act> = { ...moving, ...still }

const matterOf = async ({ receipt }: Pick<Walk, 'receipt'>) =>
  (await house.call(matters.readMatter, { params: at(receipt), as: 'qinghe-desk' })).matter

/** Walks from the start minute by minute and counts those that run; of working days it counts their closing times. */
function dueByWalking(start: number, stops: readonly Stop[], unit: string, amount: number): number {
  const stands = (instant: number) => stops.some(({ from, until }) => from <= instant && instant < until)
  let left = unit === 'hours' ? amount * 60 : amount
  for (let instant = start + minute; ; instant += minute) {
    if (unit === 'hours') {
      if (!stands(instant - minute)) left--
    } else {
      const today = dayOf(new Date(instant), 'Asia/Shanghai')
      const closing = Date.parse(`${today}T17:30:00+08:00`)
      const first = today === dayOf(new Date(start), 'Asia/Shanghai')
      const stood = stands(instant - minute) && stands(instant)
      if (instant === closing && !first && !stood && china.isWorkingDay(today)) left--
    }
    if (left === 0) return instant
  }
}

async function assertRunsAsPromised(walk: Walk, start: number, limit: { unit: string; amount: number }) {
  const { clock, dueAt: promised, answeredAt, closedAt } = await matterOf(walk)
  assert.deepEqual([clock.startedAt.getTime(), clock.limit], [start, limit])
  const listed = clock.pauses.map(({ from, until, limitUntil, reason }) => ({
    from: from.getTime(),
    until: Math.min((until ?? limitUntil).getTime(), limitUntil.getTime()),
    reason,
  }))
  assert.deepEqual(listed, walk.stops)
  if (answeredAt || closedAt) return
  assert.equal(
    promised.toISOString(),
    new Date(dueByWalking(start, walk.stops, limit.unit, limit.amount)).toISOString(),
  )
}

const drawn = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...Object.keys(moving)), fc.constantFrom(...Object.keys(still))),
    fc.integer({ min: 1, max: 3000 }),
  ),
  { minLength: 4, maxLength: 14 },
)
const limits = {
  stairs: { amount: 2, unit: 'working-days' },
  noise: { amount: 24, unit: 'hours' },
} as const

for (const [category, limit] of Object.entries(limits)) {
  test(`a promise of ${limit.amount} ${limit.unit} is moved by listed pauses, and by nothing else that is done`, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (way) => {
        house.at(monday)
        const about = { categoryId: categories[category]! }
        const walk: Walk = { receipt: await report(about), lead: await report(about), stops: [] }
        if (category === 'stairs') await accept(walk.receipt)
        for (const [name, minutes] of way) {
          house.at(new Date(now() + minutes * minute))
          await acts[name]!(walk)
          await assertRunsAsPromised(walk, Date.parse(monday), limit)
        }
      }),
      { numRuns: 15, interruptAfterTimeLimit: 10_000 },
    )
  })
}

test('a step on a matter that is added later has to be added to the acts', () => {
  const isStep = (one: unknown): one is Endpoint =>
    typeof one === 'object' && one !== null && 'path' in one && /\/:id\//.test(String(one.path))
  const exported: readonly unknown[] = Object.values({ ...matters, ...requests })
  const steps = exported.filter(isStep)
  const ends = steps.flatMap(({ method, path }) => (method === 'POST' ? (path.split('/:id/')[1] ?? []) : []))
  assert.deepEqual(ends.toSorted(), [
    'accept',
    'answer',
    'ask',
    'category',
    'followers',
    'merge',
    'note',
    'offer',
    'offer/accept',
    'offer/refuse',
    'offer/take-back',
    'place',
    'published',
    'receive',
    'reopen',
    'unmerge',
  ])
  const own = ['reply', 'add', 'withdraw', 'confirm', 'reopen', 'rate', 'urge']
  assert.deepEqual(requests.residentSteps.toSorted(), own.toSorted())
})
