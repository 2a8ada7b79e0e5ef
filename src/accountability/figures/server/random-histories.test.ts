import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { acceptMatter, answerMatter, noteMatter, offerMatter, refuseOffer } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import type { Tools } from '#foundation/work/server'
import { enterRequest, type ResidentStep, type StepInput } from '#services/requests'
import { importRequests, plainRequestMapping } from '#services/requests/server'
import { at, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { scanFigures } from '../../../../tests/scan-figures.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { excludeMatter, figureKeys, setFormula, usualFormula, withdrawExclusion } from '../index.ts'
import { keepFigures, rebuildNow } from './index.ts'

const house = await openTestHouse()
const { posts, places, categories } = house.qinghe
const { report, step } = residentsOf(house)
const words = '随手一记'
const hours = 30
let now = new Date('2026-11-29T06:00:00Z').getTime()
house.at(new Date(now))
const { version: _, fromMonth: __, ...settings } = usualFormula
await house.call(setFormula, {
  params: at({ id: newId() }),
  as: 'qinghe-admin',
  body: {
    ...settings,
    fromMonth: '2026-11',
    response: { within: { amount: hours, unit: 'hours' }, needs: 'accept-and-contact' },
  },
})

interface Kept {
  readonly id: string
  readonly code: string
  readonly link: string
  exclusion?: string
}
const matters: Kept[] = []

/** Tries something that the rules may refuse: what is refused has changed nothing. */
const tried = (doing: Promise<unknown>) => doing.catch(() => {})
const entry = (more: object) => ({ entryId: newId(), words, ...more }) as never
const as = 'qinghe-grid1'
const acts: Record<string, (matter: Kept) => Promise<unknown>> = {
  accept: (matter) => house.call(acceptMatter, { params: at(matter), as, body: { entryId: newId() } }),
  tell: (matter) => house.call(noteMatter, { params: at(matter), as, body: entry({ toResident: true }) }),
  answer: (matter) => house.call(answerMatter, { params: at(matter), as, body: entry({ result: 'fixed' }) }),
  finish: async (matter) => {
    for (const act of ['accept', 'tell', 'answer']) await tried(acts[act]!(matter))
  },
  please: (matter) => acts.finish!(matter).then(() => acts.happy!(matter)),
  'let down': (matter) => acts.finish!(matter).then(() => acts.unhappy!(matter)),
  'come back': (matter) => acts.offer!(matter).then(() => acts.refuse!(matter)),
  'not ours': (matter) =>
    house.call(answerMatter, {
      params: at(matter),
      as,
      body: entry({ result: 'not-ours', whose: '供电所' }),
    }),
  offer: (matter) =>
    house.call(offerMatter, { params: at(matter), as, body: entry({ postId: posts.services1 }) }),
  refuse: (matter) =>
    house.call(refuseOffer, { params: at(matter), as: 'qinghe-community1', body: entry({}) }),
  happy: (matter) => resident(matter, 'rate', { grade: 5, solved: true }),
  unhappy: (matter) => resident(matter, 'rate', { grade: 1, solved: false }),
  reopen: (matter) => resident(matter, 'reopen', { words }),
  withdraw: (matter) => resident(matter, 'withdraw', {}),
  // As the owner of a map would: it comes to another community and goes through no action of ours.
  move: async (matter) => {
    await house.query(
      'qinghe',
      sql`update accountability.matter set community_id = ${places.c2} where id = ${matter.id}`,
    )
    await acts.tell!(matter)
  },
  exclude: async (matter) => {
    const id = newId()
    const body = {
      code: matter.code,
      figures: figureKeys.slice(0, 3),
      reason: words,
      approvedPostId: posts.leadership!,
    }
    await house.call(excludeMatter, { params: at({ id }), as: 'qinghe-leader', body })
    matter.exclusion = id
  },
  'count again': async ({ exclusion = newId() }) =>
    house.call(withdrawExclusion, {
      params: at({ id: exclusion }),
      as: 'qinghe-leader',
      body: { reason: words },
    }),
}
const resident = (matter: Kept, which: ResidentStep, input: Partial<StepInput>) =>
  step(matter as never, which, input)

const history = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('report', 'enter').map((act) => ({ act, who: 0, wait: 0 })) },
    {
      weight: 6,
      arbitrary: fc.record({
        act: fc.constantFrom(...Object.keys(acts)),
        who: fc.nat(3),
        wait: fc.constant(0),
      }),
    },
    { weight: 1, arbitrary: fc.nat(60).map((wait) => ({ act: 'wait', who: 0, wait })) },
    { weight: 1, arbitrary: fc.constant({ act: 'keep', who: 0, wait: 0 }) },
  ),
  { minLength: 12, maxLength: 36 },
)

async function live({ act, who, wait }: { act: string; who: number; wait: number }): Promise<void> {
  now += 60_000 + wait * 3_600_000
  house.at(new Date(now))
  if (act === 'report') matters.unshift(await report())
  else if (act === 'enter') {
    const body = {
      id: newId(),
      words,
      placeId: places.g1,
      categoryId: categories.stairs,
      channel: 'phone',
    } as const
    matters.unshift(await house.call(enterRequest, { params: qinghe, as: 'qinghe-desk', body }))
  } else if (act === 'keep') await keepFigures(house.tools)
  else if (act !== 'wait') {
    const matter = matters[who]
    if (matter) await tried(acts[act]!(matter))
  }
}

const cells = () =>
  house.query(
    'qinghe',
    sql`select * from accountability.figure_cell order by month, community_id, topic_id, channel`,
  )
const scanned = () =>
  house.query(
    'qinghe',
    sql.raw(
      scanFigures({
        jurisdiction: 'qinghe',
        zone: 'Asia/Shanghai',
        now: new Date(now),
        hours,
        leaveOut: ['imported'],
        by: 'month, community_id, topic_id, channel',
      }),
    ),
  )
const plain = (rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'jurisdiction_id')))

async function assertSame(): Promise<void> {
  now += 60_000
  house.at(new Date(now))
  await keepFigures(house.tools)
  const kept = plain(await cells())
  assert.deepEqual(kept, plain(await scanned()))
  assert.equal((await rebuildNow(house.tools, 'qinghe')).differed, 0)
  await house.query('qinghe', sql`delete from accountability.figure_cell`)
  assert.equal((await rebuildNow(house.tools, 'qinghe')).differed, kept.length)
  assert.deepEqual(plain(await cells()), kept)
}

test('whatever happens, the kept sums, a rebuild and a plain scan of all matters say the same', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      for (const each of steps) await live(each)
      await assertSame()
    }),
    { numRuns: 8, seed: 20261124, endOnFailure: true },
  )
  // What chance may leave out is lived once by plan.
  for (const act of ['please', 'let down', 'come back', 'withdraw', 'exclude', 'reopen']) {
    await live({ act: 'report', who: 0, wait: 0 })
    if (act === 'reopen') await live({ act: 'finish', who: 0, wait: 0 })
    await live({ act, who: 0, wait: 0 })
    await live({ act: 'finish', who: 0, wait: 0 })
  }
  await live({ act: 'enter', who: 0, wait: 0 })
  await live({ act: 'finish', who: 0, wait: 0 })
  await assertSame()
  // What the histories brought about, so that equal never means empty.
  const all = plain(await cells())
  for (const measure of [
    'withdrawn',
    'response_met',
    'satisfied_1',
    'satisfied_5',
    'on_time_met',
    'redone_met',
    'returned_met',
    'response_out',
    'reopened_met',
    'satisfied_unasked',
  ])
    assert.ok(
      all.some((cell) => cell[measure] > 0),
      measure,
    )
})

test('a rebuild that is killed in the middle is gone on with, and nothing is counted twice', async () => {
  const before = plain(await cells())
  for (const killedAfter of [1, 2, 3, 5]) {
    let left = killedAfter
    const dying: Tools = {
      ...house.tools,
      database: {
        ...house.tools.database,
        inJurisdiction: (jurisdiction, work) =>
          house.tools.database.inJurisdiction(jurisdiction, async (trx) => {
            const done = await work(trx)
            // Killed before the commit: what this transaction did is gone.
            if (--left < 0) throw new Error('killed')
            return done
          }),
      },
    }
    await assert.rejects(rebuildNow(dying, 'qinghe', 7), /killed/)
    await keepFigures(house.tools)
    assert.deepEqual(plain(await cells()), before, `killed after ${killedAfter}`)
    const [{ seen, differed }] = (await house.query<{ seen: number; differed: number }>(
      'qinghe',
      sql`select rebuild_seen as seen, rebuild_differed as differed from accountability.figure_keeping`,
    )) as [{ seen: number; differed: number }]
    assert.deepEqual([seen, differed], [matters.length, 0])
  }
})

test('what was imported, which no task hears of, and what happened while nothing ran is counted at the next run', async () => {
  const imported = {
    id: '1',
    words: '路灯不亮',
    openedAt: '2024-03-02 08:30',
    category: 'light',
    place: 'qinghe-b1',
    closedAt: '2024-03-03 17:00',
    answer: '已修好',
  }
  async function* rows() {
    yield { number: 2, cells: imported }
  }
  await importRequests(house.tools, 'qinghe', rows(), {
    mapping: plainRequestMapping(Object.keys(imported)),
    dryRun: false,
    newCategoryLimit: undefined,
    stop: new AbortController().signal,
    heard: ({ outcome, told }) => assert.equal(outcome, 'added', JSON.stringify(told)),
  })
  for (let count = 0; count < 3; count++) await live({ act: 'report', who: 0, wait: 0 })
  now += 26 * 3_600_000
  await assertSame()
  const [old] = plain(await cells())
  assert.deepEqual([old!.month, old!.channel, old!.opened, old!.response_base], ['2024-03', 'import', 1, 0])
})
