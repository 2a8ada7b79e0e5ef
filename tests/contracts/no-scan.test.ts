import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import pg from 'pg'
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
// A review of each answer, called back and appealed: of a few dozen that is still owed.
await owner.query(`
  insert into accountability.review (jurisdiction_id, id, matter_id, round, grade, at)
  select jurisdiction_id, gen_random_uuid(), id, 0, 1 + abs(hashtext(id::text)) % 5, opened_at
  from accountability.matter where state in ('answered', 'closed');
  insert into accountability.call_back (jurisdiction_id, review_id, matter_id, round, stage, due_at, ended_at)
  select jurisdiction_id, id, matter_id, 0, case when n = 0 then 'due' else 'settled' end, at, case when n > 0 then at end
  from (select review.*, abs(hashtext(id::text)) % 600 as n from accountability.review) as review;
  insert into accountability.review_appeal (jurisdiction_id, review_id, matter_id, kind, words, post_id, at, state,
    decided_words, decided_post_id, decided_at)
  select jurisdiction_id, id, matter_id, 'abusive', '', id, at, case when n = 0 then 'open' else 'upheld' end, '', id,
    case when n > 0 then at end
  from (select review.*, abs(hashtext(id::text)) % 600 as n from accountability.review) as review`)
await owner.query(
  'vacuum analyze accountability.review, accountability.call_back, accountability.review_appeal',
)
// Every fifth matter was disputed by its owner; of those one in ten still waits for a decision.
await owner.query(`
  insert into accountability.objection (jurisdiction_id, id, matter_id, ground, state, post_id, owner_post_id, words,
    opened_at, arbiter_post_id, climbs_at, ended_at, to_post_id)
  select jurisdiction_id, id, id, 'not-ours', case when n % 50 = 0 then 'open' else 'rejected' end, owner_post_id,
    owner_post_id, title, opened_at, owner_post_id, case when n % 50 = 0 then now() + interval '1 day' end,
    case when n % 50 > 0 then opened_at end, case when n % 50 > 0 then owner_post_id end
  from (select *, row_number() over (order by id) as n from accountability.matter) as numbered where n % 5 = 0`)
await owner.query('vacuum analyze accountability.objection')
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
