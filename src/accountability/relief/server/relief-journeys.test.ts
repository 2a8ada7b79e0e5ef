import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readAudit } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { at, monday, qinghe } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  addFilling,
  answerSuggestion,
  listReports,
  listSuggestions,
  saveReport,
  withdrawFilling,
  writeSuggestion,
} from '../contract.ts'

const house = await openTestHouse()
house.at(monday)
const as = 'qinghe-community1'

async function register(more: object = {}) {
  const id = newId()
  const body = {
    office: '区民政局',
    title: '独居老人走访台账',
    rhythm: 'monthly',
    firstDueOn: '2026-11-30',
    ...more,
  }
  await house.call(saveReport, { params: at({ id }), as, body: body as never })
  return id
}
const list = async () => (await house.call(listReports, { params: qinghe, as: 'qinghe-leader' })).rows
const find = async (id: string) => (await list()).find((row) => row.id === id)!
const fill = (id: string, minutes: number, filledOn = '2026-11-23', fillingId = newId()) => ({
  params: at({ id }),
  as,
  body: { fillingId, filledOn, minutes },
})

test('a request stands with its office, and whether anybody gave a legal basis', async () => {
  const none = await register({ basis: '   ', columns: ['姓名', '', '楼栋', '姓名'] })
  const given = await register({ basis: '《某办法》第 7 条', answers: ['matters', 'first-contacts'] })
  assert.equal((await find(none)).basis, null)
  assert.deepEqual((await find(none)).columns, ['姓名', '楼栋'])
  assert.equal((await find(given)).basis, '《某办法》第 7 条')
  assert.deepEqual((await find(given)).answers, ['matters', 'first-contacts'])
  assert.equal((await find(given)).nextDueOn, '2026-11-30')
})

test('all that is missing in a request is told at one time', async () => {
  const body = { office: '', title: '', rhythm: 'weekly', firstDueOn: '30.11.', untilOn: null } as const
  const refused = await house.refused(saveReport, { params: at({ id: newId() }), as, body })
  assert.deepEqual(refused.fields.sort(), ['firstDueOn', 'office', 'title'])
  const early = {
    office: 'a',
    title: 'b',
    rhythm: 'weekly',
    firstDueOn: '2026-11-30',
    untilOn: '2026-11-01',
  } as const
  assert.deepEqual(
    (await house.refused(saveReport, { params: at({ id: newId() }), as, body: early })).fields,
    ['untilOn'],
  )
})

test('minutes are summed over this year, whoever spent them, and what is sent twice counts once', async () => {
  const id = await register()
  const once = fill(id, 40)
  await house.call(addFilling, once)
  await house.call(addFilling, once)
  await house.call(addFilling, { ...fill(id, 25, '2026-11-20'), as: 'qinghe-grid1' })
  await house.call(addFilling, fill(id, 500, '2025-12-31'))
  const { times, minutes, lastFilledOn } = await find(id)
  assert.deepEqual([times, minutes, lastFilledOn], [2, 65, '2026-11-23'])
  const stored = await house.query<{ text: string }>(
    'qinghe',
    sql`select filling::text as text from accountability.report_filling filling where request_id = ${id}`,
  )
  assert.doesNotMatch(JSON.stringify(stored), /community1|grid1/, 'no filling holds who did it')
  assert.equal((await list())[0]?.id, id, 'what costs most stands first')
})

test('a filling that was entered by mistake is kept and counted no more', async () => {
  const id = await register()
  const wrong = fill(id, 600)
  await house.call(addFilling, wrong)
  const { fillingId } = wrong.body
  const params = { ...qinghe, id, fillingId }
  await house.call(withdrawFilling, { params, as })
  await house.call(withdrawFilling, { params, as })
  assert.deepEqual([(await find(id)).minutes, (await find(id)).times], [0, 0])
  const lines = await house.tools.database.inJurisdiction('qinghe', (trx) =>
    readAudit(trx, 'qinghe', 'report-request', id),
  )
  assert.deepEqual(lines.map(({ action }) => action).sort(), [
    'report.filled',
    'report.filling-withdrawn',
    'report.saved',
  ])
})

test('a filling of tomorrow, of no time, or of a request that is not there is refused', async () => {
  const id = await register()
  assert.deepEqual((await house.refused(addFilling, fill(id, 5, '2026-11-24'))).fields, ['filledOn'])
  assert.deepEqual((await house.refused(addFilling, fill(id, 0))).fields, ['minutes'])
  assert.equal((await house.refused(addFilling, fill(newId(), 5))).status, 404)
})

test('another office that asks for much the same is suggested with the reason, and not once its time is over', async () => {
  const columns = ['姓名', '门牌', '子女电话', '上门日期']
  const one = await register({ office: '区卫健局', title: '高龄居民健康随访表', columns })
  const other = await register({ office: '区老龄办', title: '敬老月登记', columns: columns.slice(0, 3) })
  const [found] = (await find(one)).similar.filter(({ id }) => id === other)
  assert.deepEqual(found?.columns, ['姓名', '门牌', '子女电话'])
  const body = {
    office: '区老龄办',
    title: '敬老月登记',
    columns,
    rhythm: 'once',
    firstDueOn: '2026-10-01',
    untilOn: '2026-10-31',
  }
  await house.call(saveReport, { params: at({ id: other }), as, body: body as never })
  assert.deepEqual(
    (await find(one)).similar.filter(({ id }) => id === other),
    [],
  )
})

const write = async (showPost: boolean, id = newId()) => {
  const body = { id, topic: 'forms', words: '同一张表三个部门都要，能不能只报一次？', showPost } as const
  await house.call(writeSuggestion, { params: qinghe, as: 'qinghe-grid1', body })
  return id
}
const suggestion = async (id: string) => {
  const { rows } = await house.call(listSuggestions, { params: qinghe, query: {}, as: 'qinghe-admin' })
  return rows.find((row) => row.id === id)!
}
const reply = (id: string, more: object) => ({
  params: at({ id }),
  as: 'qinghe-leader',
  body: {
    answerId: newId(),
    outcome: 'will' as const,
    words: '下周协调合并。',
    promisedOn: '2026-12-01',
    ...more,
  },
})

test('a suggestion is read by all staff, signed with the post, and the promise has a day', async () => {
  const id = await write(true)
  await write(true, id)
  assert.ok((await suggestion(id)).post?.zh)
  const answer = reply(id, {})
  await house.call(answerSuggestion, answer)
  await house.call(answerSuggestion, answer)
  const answered = await suggestion(id)
  assert.equal(answered.state, 'answered')
  assert.deepEqual(
    answered.answers.map(({ outcome, promisedOn }) => [outcome, promisedOn]),
    [['will', '2026-12-01']],
  )
  await house.call(answerSuggestion, reply(id, { outcome: 'done', promisedOn: null }))
  assert.equal((await suggestion(id)).state, 'done')
})

test('whoever does not show their post leaves none in the box; the audit knows, as the form says', async () => {
  const id = await write(false)
  assert.equal((await suggestion(id)).post, null)
  const stored = await house.query<{ text: string }>(
    'qinghe',
    sql`select suggestion::text as text from accountability.suggestion where id = ${id}`,
  )
  assert.doesNotMatch(stored[0]!.text, new RegExp(`grid1|${house.qinghe.posts.grid1}`))
  const [line] = await house.tools.database.inJurisdiction('qinghe', (trx) =>
    readAudit(trx, 'qinghe', 'suggestion', id),
  )
  assert.equal(line?.actorId, 'qinghe-grid1')
})

test('a promise without a day, or with one that is over, is refused beside the field', async () => {
  const id = await write(true)
  for (const more of [{ promisedOn: null }, { promisedOn: '2026-11-22' }, { outcome: 'cannot' }]) {
    assert.deepEqual((await house.refused(answerSuggestion, reply(id, more))).fields, ['promisedOn'])
  }
  assert.equal((await suggestion(id)).state, 'open')
  const elsewhere = await house.refused(answerSuggestion, reply(newId(), {}))
  assert.equal(elsewhere.status, 404)
})

test('the leadership is told once of a suggestion, and neither what it says nor by whom', async () => {
  const told = async (as: string) => {
    const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
    return notices.map(({ words }) => words.zh).filter((words) => words.includes('意见箱'))
  }
  const before = await told('qinghe-leader')
  const id = await write(true)
  await write(true, id)
  const after = await told('qinghe-leader')
  assert.equal(after.length, before.length + 1)
  assert.deepEqual(await told('qinghe-grid1'), [])
})

test('suggestions come page after page, the newest first', async () => {
  const first = await house.call(listSuggestions, { params: qinghe, query: { limit: 2 }, as })
  const rest = await house.call(listSuggestions, { params: qinghe, query: { after: first.next! }, as })
  assert.equal(first.rows.length, 2)
  assert.ok(rest.rows.length > 0)
  assert.ok(rest.rows.every(({ id }) => !first.rows.some((row) => row.id === id)))
})
