import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listReports } from '#accountability/relief/server'
import { inWork } from '#foundation/work/server'
import { testDatabase, testTools } from '#test'
import { seedContacts } from './demo-contacts.ts'
import { seedNeighbourhood } from './demo-neighbourhood.ts'
import { seedObjections } from './demo-objections.ts'
import { seedRelief } from './demo-relief.ts'
import { seedRequests } from './demo-requests.ts'
import { askedQuestions } from './texts/asked-questions.ts'
import { askedReports, staffSuggestions } from './texts/asked-reports.ts'

const now = new Date('2026-11-23T02:00:00Z')
const stories = 6

test('a filling that was cut off goes on where it was, and once whole it changes nothing', async () => {
  const { database } = await testDatabase()
  const tools = testTools(database, () => now)
  let left = 14
  const cutOff = testTools(database, () => {
    if (--left < 0) throw new Error('cut off')
    return now
  })
  const fill = async (with_: typeof tools) => {
    const neighbourhood = await seedNeighbourhood(tools, 'liuxi')
    await seedRequests(with_, 'liuxi', neighbourhood, stories, () => {})
  }
  const count = async (told: ReturnType<typeof sql>) =>
    inWork(tools, 'liuxi', { kind: 'resident' }, async (work) => (await told.execute(work.trx)).rows.length)
  const told = () => count(sql`select 1 from foundation.audit_record where action = 'demo.told'`)
  const requests = () => count(sql`select 1 from services.request`)

  await assert.rejects(fill(cutOff), /cut off/)
  const first = await told()
  assert.ok(first > 0 && first < stories, `${first} of ${stories} were told`)
  await fill(tools)
  assert.equal(await told(), stories)
  const whole = await requests()
  await fill(tools)
  assert.deepEqual([await told(), await requests()], [stories, whole])
})

test('the demonstration’s first contacts are told once, some of them still open', async () => {
  const { database } = await testDatabase()
  const tools = testTools(database, () => now)
  const neighbourhood = await seedNeighbourhood(tools, 'qinghe')
  const count = async () =>
    inWork(tools, 'qinghe', { kind: 'resident' }, async (work) => {
      const { rows } = await sql<{ all: number; open: number; steps: number }>`select
        (select count(*)::int from accountability.first_contact) as all,
        (select count(*)::int from accountability.first_contact where settled_at is null) as open,
        (select count(*)::int from accountability.first_contact_step) as steps`.execute(work.trx)
      return rows[0]!
    })
  await seedContacts(tools, neighbourhood)
  const once = await count()
  assert.equal(once.all, askedQuestions.length)
  assert.equal(once.open, askedQuestions.filter(({ answer, elsewhere }) => !answer && !elsewhere).length - 1)
  await seedContacts(tools, neighbourhood)
  assert.deepEqual(await count(), once)
})

test('the demonstration’s report requests and suggestions are told once, two offices asking for much the same', async () => {
  const { database } = await testDatabase()
  const tools = testTools(database, () => now)
  const neighbourhood = await seedNeighbourhood(tools, 'qinghe')
  const count = async () =>
    inWork(tools, 'qinghe', { kind: 'resident' }, async (work) => {
      const { rows } = await sql<{ fillings: number; minutes: number; answers: number }>`select
        (select count(*)::int from accountability.report_filling) as fillings,
        (select sum(minutes)::int from accountability.report_filling) as minutes,
        (select count(*)::int from accountability.suggestion_answer) as answers`.execute(work.trx)
      return rows[0]!
    })
  await seedRelief(tools, neighbourhood)
  const once = await count()
  const filled = askedReports.flatMap((report) => report.filled)
  assert.equal(once.fillings, filled.length)
  assert.equal(
    once.minutes,
    filled.reduce((sum, [, minutes]) => sum + minutes, 0),
  )
  assert.equal(once.answers, staffSuggestions.filter(({ answer }) => answer).length)
  await seedRelief(tools, neighbourhood)
  assert.deepEqual(await count(), once)
  const { rows } = await inWork(tools, 'qinghe', { kind: 'resident' }, listReports)
  assert.ok(rows.some(({ similar }) => similar.length > 0))
})

test('the demonstration’s disputed routing is told once: one upheld, one rejected, two that wait', async () => {
  const { database } = await testDatabase()
  const tools = testTools(database, () => now)
  const neighbourhood = await seedNeighbourhood(tools, 'qinghe')
  for (const _ of ['once', 'again']) {
    await seedObjections(tools, neighbourhood)
    const states = await inWork(tools, 'qinghe', { kind: 'resident' }, async (work) => {
      const { rows } = await sql<{ state: string }>`select state from accountability.objection`.execute(
        work.trx,
      )
      return rows.map(({ state }) => state)
    })
    assert.deepEqual(states.sort(), ['open', 'open', 'rejected', 'upheld'])
  }
})
