import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { keepFigures } from '#accountability/figures/server'
import { readOpenMatters } from '#accountability/matters/server'
import { stuckGroups } from '#accountability/supervision'
import { openHouse, openTools } from '#apps/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { readTracked } from '#services/requests/server'
import { testDatabase, testSettings } from '#test'
import { listenTo } from '../../bench/capture-inserts.ts'
import { fillMatters } from '../../bench/fill-matters.ts'
import { demoPassword, seedNeighbourhood } from '../../tools/demo/demo-neighbourhood.ts'

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
// Each matter as a first contact of its post; those of matters that wait to be taken up are open.
await owner.query(`
  insert into accountability.first_contact (jurisdiction_id, id, channel, kind, words, asked_at, asked_by, asked_post_id,
    place_id, ending, matter_id, due_at, settled_at)
  select matter.jurisdiction_id, matter.id, 'counter', 'application', matter.title, opened_at, holding.user_id, post.id,
    post.place_id, 'handed-over', matter.id, due_at, case when holder_id is not null then opened_at end
  from accountability.matter
  join organisation.post on post.jurisdiction_id = matter.jurisdiction_id and post.id = owner_post_id
  left join organisation.holding on holding.jurisdiction_id = post.jurisdiction_id and holding.post_id = post.id`)
await owner.query('vacuum analyze accountability.first_contact')
const { rows: categories } = await owner.query<{ id: string }>('select id from services.category limit 1')
const app = new pg.Client({ connectionString: url, options: '-c role=linli_app' })
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
  const statements = executed()
  await app.query(`begin; set local linli.jurisdiction = 'qinghe'`)
  for (const text of statements) {
    const explained = await app.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      `explain (analyze, format json) ${text}`,
    )
    for (const node of nodesOf(explained.rows[0]!['QUERY PLAN'][0].Plan)) {
      const [kind, table] = [node['Node Type'], node['Relation Name'] ?? '']
      if (!grows.has(table)) continue
      const wasted = (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1)
      assert.ok(wasted <= mostWasted, `${what}: ${kind} on ${table} wastes ${wasted} rows\n${text}`)
      assert.notEqual(kind, 'Seq Scan', `${what} reads all of ${table}\n${text}`)
    }
  }
  await app.query('rollback')
}

const grows = new Set([
  'first_contact',
  'matter',
  'matter_entry',
  'request',
  'follower',
  'person',
  'audit_record',
  'file',
  'ladder_step',
  'figure_fact',
])

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Rows Removed by Filter'?: number
  'Actual Loops'?: number
  Plans?: Node[]
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

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
    await assertPageReadsLittle(`/requests/${id}`, cookie)
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
})
