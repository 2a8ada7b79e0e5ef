import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { readPromises, recountPromises } from '#accountability/commitments/server'
import { keepFigures } from '#accountability/figures/server'
import { readOpenMatters } from '#accountability/matters/server'
import { readOwedObjections } from '#accountability/objections/server'
import { readReviews } from '#accountability/reviews/server'
import { stuckGroups } from '#accountability/supervision'
import { climbLadder } from '#accountability/supervision/server'
import { openHouse, openTools } from '#apps/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { readTracked } from '#services/requests/server'
import { testDatabase, testSettings } from '#test'
import { listenTo } from '../../bench/capture-inserts.ts'
import { fillMatters } from '../../bench/fill-matters.ts'
import { planOf } from '../../bench/plan-of.ts'
import { demoPassword, seedNeighbourhood } from '../../tools/demo/demo-neighbourhood.ts'
import { fillBeside } from './fill-beside.ts'

const rows = 20_000
// A page of one grid among forty passes over the others' rows until it is full; nothing may read most of a table.
const mostWasted = rows / 4

const { url } = await testDatabase()
const options = { settings: testSettings, databaseUrl: url, worker: false, log: false }
const { tools, jobs, database } = await openTools(options)
const { places } = await seedNeighbourhood(tools, 'qinghe')
await jobs.stop()
await database.close()
const owner = new pg.Client({ connectionString: url })
await owner.connect()
await fillMatters(owner, rows, 60)
await fillBeside(owner)
const { rows: categories } = await owner.query<{ id: string }>('select id from services.category limit 1')
// Planned as for a solid-state disk: for a turning one a table this small is better read whole.
const asOnSolidState = '-c role=linli_app -c random_page_cost=1.1'
const app = new pg.Client({ connectionString: url, options: asOnSolidState })
await app.connect()
const house = await openHouse(options)
async function signIn(account: string): Promise<string> {
  const payload = { account, password: demoPassword }
  const reply = await house.app.inject({ method: 'POST', url: '/api/sign-in', payload })
  return reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

async function assertPageReadsLittle(path: string, cookie = ''): Promise<void> {
  await assertReadsLittle(path, async () => {
    const reply = await house.app.inject({
      url: `/api/at/qinghe${path}`,
      headers: { cookie },
    })
    assert.equal(reply.statusCode, 200, `${path}: ${reply.body}`)
  })
}

/** Runs something and looks at what each of its statements reads and throws away under row-level security. */
async function assertReadsLittle(what: string, run: () => Promise<unknown>): Promise<void> {
  const executed = listenTo(/^\s*select/i)
  await run()
  const statements = oneOfEach(executed())
  await app.query(`begin; set local linli.jurisdiction = 'qinghe'`)
  for (const text of statements) {
    for (const node of await planOf(app, text, 'analyze')) {
      const [kind, table] = [node['Node Type'], node['Relation Name'] ?? '']
      if (!grows.has(table)) continue
      const wasted = (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1)
      assert.ok(wasted <= mostWasted, `${what}: ${kind} on ${table} wastes ${wasted} rows\n${text}`)
      assert.notEqual(kind, 'Seq Scan', `${what} reads all of ${table}\n${text}`)
    }
  }
  await app.query('rollback')
}

/** The same text with other values is planned alike, so one of each is looked at. */
const oneOfEach = (executed: readonly string[]): string[] => [
  ...new Map(executed.map((text) => [text.replace(/'[^']*'/g, '?').replace(/(\?, )+/g, ''), text])).values(),
]

const grows = new Set([
  'first_contact',
  'promise_outcome',
  'time_request',
  'matter',
  'matter_entry',
  'request',
  'follower',
  'person',
  'audit_record',
  'file',
  'ladder_step',
  'review',
  'call_back',
  'review_appeal',
  'objection',
  'figure_fact',
])

const views = ['mine', 'place', 'offered', 'unowned', 'today', 'late', 'answered', 'all']

describe('what is asked at every page', () => {
  after(async () => {
    await house.close()
    await app.end()
    await owner.end()
  })

  for (const account of ['desk@qinghe.example', 'community@qinghe.example', 'grid@qinghe.example']) {
    test(`no view of the desk reads through the history for ${account.split('@')[0]}`, async () => {
      const cookie = await signIn(account)
      for (const view of views) await assertPageReadsLittle(`/matters?view=${view}`, cookie)
      await assertPageReadsLittle('/matters/counts', cookie)
    })
  }

  test('a page of the register of first contacts reads little, whoever looks and whatever at', async () => {
    for (const account of ['desk', 'community', 'grid']) {
      const cookie = await signIn(`${account}@qinghe.example`)
      for (const state of ['open', 'over']) {
        for (const whose of ['place', 'mine'])
          await assertPageReadsLittle(`/first-contacts?state=${state}&whose=${whose}`, cookie)
      }
    }
  })

  test('a ledger reads the matters of its period, page after page', async () => {
    const cookie = await signIn('desk@qinghe.example')
    const until = new Date().toISOString().slice(0, 10)
    for (const filter of [`until=${until}`, 'view=late', `from=${until}`])
      await assertPageReadsLittle(`/ledgers/matters?format=csv&${filter}`, cookie)
    await assertPageReadsLittle(`/ledgers/first-contacts?format=csv&until=${until}`, cookie)
  })

  test('the supervision desk reads what is stuck, and the ladder what is owed', async () => {
    for (const account of ['desk@qinghe.example', 'community@qinghe.example']) {
      const cookie = await signIn(account)
      await assertPageReadsLittle('/supervision', cookie)
      for (const group of stuckGroups) await assertPageReadsLittle(`/supervision?group=${group}`, cookie)
    }
    const page = { after: undefined, limit: 500 }
    for (const which of [{ dueUntil: new Date() }, 'unowned', 'offered'] as const) {
      await assertReadsLittle('the ladder', () =>
        inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
          readOpenMatters(work.trx, work.jurisdiction, which, page),
        ),
      )
    }
  })

  test('other systems read what they ask for: a page of requests, one of them, what is new', async () => {
    const newly = new Date(Date.now() - 86_400_000).toISOString()
    for (const path of [
      'requests.json?page_size=50',
      'requests.xml?page_size=50&status=closed',
      `requests.json?page_size=50&start_date=${newly}`,
      'requests.json?service_request_id=QH0-1,QH0-2',
      'requests/QH0-1.xml?',
      `servicerequestupdates.json?start_date=${newly}`,
    ]) {
      await assertReadsLittle(path, async () => {
        const reply = await house.app.inject({ url: `/open311/v2/${path}&jurisdiction_id=qinghe` })
        assert.equal(reply.statusCode, 200, `${path}: ${reply.body}`)
      })
    }
  })

  test('the screen of reviews reads what is owed, what is to be decided, and the latest', async () => {
    for (const account of ['desk@qinghe.example', 'community@qinghe.example'])
      await assertPageReadsLittle('/reviews', await signIn(account))
    const ids = await owner.query<{ id: string }>(
      'select matter_id as id from accountability.review limit 20',
    )
    await assertReadsLittle('the reviews of a batch of matters', () =>
      inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
        readReviews(
          work,
          ids.rows.map(({ id }) => id),
        ),
      ),
    )
  })

  test('ageing matters, samples and findings read what they show; a draw reads what was answered in its period', async () => {
    for (const account of ['desk@qinghe.example', 'community@qinghe.example', 'grid@qinghe.example']) {
      const cookie = await signIn(account)
      for (const whose of ['mine', 'place']) await assertPageReadsLittle(`/ageing?whose=${whose}`, cookie)
      for (const state of ['open', 'verified'])
        await assertPageReadsLittle(`/checks/findings?state=${state}`, cookie)
    }
    const cookie = await signIn('leader@qinghe.example')
    await assertPageReadsLittle('/checks/samples', cookie)
    const id = newId()
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
    await assertReadsLittle('a draw', async () => {
      const payload = { id, from: day(12), until: day(2), by: ['community', 'duty'] }
      const url = '/api/at/qinghe/checks/samples'
      const reply = await house.app.inject({ method: 'POST', url, payload, headers: { cookie } })
      assert.equal(reply.statusCode, 200, reply.body)
    })
    await assertPageReadsLittle(`/checks/samples/${id}`, cookie)
  })

  test('the list of objections reads those it shows, whoever looks', async () => {
    for (const account of ['desk@qinghe.example', 'community@qinghe.example']) {
      const cookie = await signIn(account)
      for (const state of ['open', 'ended']) await assertPageReadsLittle(`/objections?state=${state}`, cookie)
    }
    await assertReadsLittle('what climbs', () =>
      inWork(house.tools, 'qinghe', { kind: 'resident' }, readOwedObjections),
    )
  })

  test('promises, the shelf and what is to decide are read without the history', async () => {
    const cookie = await signIn('desk@qinghe.example')
    await assertPageReadsLittle('/time', cookie)
    await recountPromises(house.tools)
    await owner.query('vacuum analyze accountability.promise_month, accountability.promise_outcome')
    await assertReadsLittle('the page of promises', () =>
      inWork(house.tools, 'qinghe', { kind: 'resident' }, async (work) => {
        const { all } = await readPromises(work)
        assert.ok(all.year.kept > rows / 2, String(all.year.kept))
      }),
    )
  })

  test('the figures are read from their sums, and what keeps them reads what changed', async () => {
    await keepFigures(house.tools)
    await owner.query('vacuum analyze accountability.figure_fact, accountability.figure_cell')
    for (const account of ['desk', 'community']) {
      const cookie = await signIn(`${account}@qinghe.example`)
      for (const path of [
        '',
        '/exclusions',
        '/formulas',
        '/table?format=csv',
        '/matters?figure=on_time&part=base',
      ])
        await assertPageReadsLittle(`/figures${path}`, cookie)
    }
    await assertReadsLittle('the task', () => keepFigures(house.tools))
  })

  test('a search, a request at the desk and its tracking page read what they show', async () => {
    const cookie = await signIn('desk@qinghe.example')
    const building = places.find(({ kind }) => kind === 'building')!
    const sent = await house.app.inject({
      method: 'POST',
      url: '/api/at/qinghe/requests',
      payload: { id: newId(), words: '声控灯坏了', placeId: building.id, phone: '19900001234' },
    })
    const { id, code, link } = sent.json<{ id: string; code: string; link: string }>()
    for (const search of [code, '声控灯', '19900001234']) {
      await assertPageReadsLittle(`/matters?view=all&search=${encodeURIComponent(search)}`, cookie)
    }
    await assertPageReadsLittle(`/matters/${id}`, cookie)
    await assertPageReadsLittle(`/matters/${id}/reviews`, cookie)
    await assertPageReadsLittle(`/requests/${id}`, cookie)
    await assertPageReadsLittle(`/matters/${id}/objections`, cookie)
    const key = link.slice(link.lastIndexOf('/') + 1)
    await assertReadsLittle('the tracking page', () =>
      inWork(house.tools, 'qinghe', { kind: 'resident' }, async (work) => {
        assert.equal((await readTracked(work, code, key))?.access, 'resident')
      }),
    )
  })

  test('the public list reads no more than the page it shows, whatever it is filtered by', async () => {
    const community = places.find(({ kind }) => kind === 'community')!
    for (const filter of [
      '',
      `categoryId=${categories[0]!.id}`,
      `communityId=${community.id}`,
      'state=open',
      'state=answered',
    ]) {
      await assertPageReadsLittle(`/requests?${filter}`)
    }
  })

  test('looking for the same thing near by reads what is open there', async () => {
    const building = places.find(({ kind, point }) => kind === 'building' && point)!
    const spot = `lon=${building.point![0]}&lat=${building.point![1]}`
    for (const near of [spot, `${spot}&categoryId=${categories[0]!.id}`, `placeId=${building.id}`]) {
      await assertPageReadsLittle(`/requests/near?${near}`)
    }
  })

  test('a whole sweep of the ladder finds what is owed, and takes its steps, without reading through the rest', async () => {
    await assertReadsLittle('a sweep', () => climbLadder(house.tools))
    const { rows: taken } = await owner.query('select 1 from accountability.ladder_step limit 1')
    assert.equal(taken.length, 1)
  })
})
