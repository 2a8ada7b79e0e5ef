// Orders of the hotline from the city's table to the feedback that goes back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { acceptMatter, answerMatter, listMatters } from '#accountability/matters'
import { issueApiKey } from '#foundation/api-keys'
import { newId } from '#foundation/database/server'
import { readRequest } from '#services/requests'
import { openTestHouse } from '../../../../tests/small-house.ts'
import * as contract from '../index.ts'

const house = await openTestHouse()
const at = { jurisdiction: 'qinghe' }
const as = 'qinghe-desk'
const { places, categories } = house.qinghe

const head = [
  '工单编号',
  '来电人',
  '联系电话',
  '来电时间',
  '诉求类型',
  '诉求标题',
  '诉求内容',
  '事发地址',
  '办理时限',
  '紧急程度',
]
const rowOf = (number: string, more: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    工单编号: number,
    来电人: '王芳',
    联系电话: '13800138000',
    来电时间: '2026-11-23 08:12',
    诉求类型: '投诉',
    诉求标题: '楼道堆物',
    诉求内容: '三栋楼道堆满纸箱',
    事发地址: '三栋二单元',
    办理时限: '2026-11-30 17:30',
    紧急程度: '紧急',
  }
  return head.map((name) => more[name] ?? cells[name]!)
}
const csv = (...rows: string[][]) => Buffer.from([head, ...rows].map((row) => row.join(',')).join('\r\n'))
const preview = (bytes: Buffer) =>
  house.call(contract.previewOrders, { params: at, as, body: { file: bytes.toString('base64') } })
const take = (orders: unknown[]) =>
  house.call(contract.takeOrders, { params: at, as, body: { orders: orders as never } })
/** As a screen sends them: what it was told, as text. */
const sent = (orders: readonly contract.HotlineOrder[]) => JSON.parse(JSON.stringify(orders)) as unknown[]
const find = async (number: string) =>
  (await house.call(contract.listOrders, { params: at, as })).rows.find((row) => row.number === number)!
const count = async () =>
  (await house.query<{ n: number }>('qinghe', sql`select count(*)::int as n from accountability.matter`))[0]!
    .n

test('a table is tried first and writes nothing; confirmed, each order is a request under its number, once', async () => {
  const before = await count()
  const file = csv(rowOf('20261123001'), rowOf('20261123002', { 紧急程度: '很急' }), rowOf('20261123001'))
  const tried = await preview(file)
  assert.equal(await count(), before)
  assert.equal(tried.recognised.length, head.length)
  assert.deepEqual([tried.orders.length, tried.there, tried.refused.length], [1, 1, 1])
  assert.deepEqual([tried.refused[0]!.row, tried.refused[0]!.problems[0]!.field], [3, 'urgency'])
  const first = await take(sent(tried.orders))
  assert.equal(first.outcomes[0]!.outcome, 'taken')
  const again = await take(sent(tried.orders))
  assert.deepEqual([again.outcomes[0]!.outcome, again.outcomes[0]!.code], ['there', first.outcomes[0]!.code])
  assert.equal(await count(), before + 1)
  assert.deepEqual([(await preview(file)).orders.length, (await preview(file)).there], [0, 2])
  const order = await find('20261123001')
  assert.deepEqual(
    [order.urgency, order.kind, order.cityDueAt?.toISOString(), order.signedAt],
    ['urgent', '投诉', '2026-11-30T09:30:00.000Z', null],
  )
  const request = await house.call(readRequest, { params: { ...at, id: order.matterId }, as })
  assert.equal(request.words, '楼道堆物\n三栋楼道堆满纸箱')
  assert.equal(request.contact?.phone, '138****8000')
  assert.equal(request.wordsPublic, false)
})

test('the same order sent by several at one moment is one request', async () => {
  const before = await count()
  const orders = [{ number: 'SAME-1', words: '路灯不亮', address: '三栋' }]
  const all = await Promise.all([1, 2, 3].map(() => take(orders)))
  assert.equal(all.filter(({ outcomes }) => outcomes[0]!.outcome === 'taken').length, 1)
  assert.equal(new Set(all.map(({ outcomes }) => outcomes[0]!.code)).size, 1)
  assert.equal(await count(), before + 1)
})

test('the foreign number finds the matter at the desk, and the matter tells its order', async () => {
  const words = '很长的诉求，'.repeat(150)
  await take([{ number: '4401202611230077', words, address: '三栋', community: '桂花' }])
  await house.settle()
  const { matterId, code } = await find('4401202611230077')
  const found = await house.call(listMatters, { params: at, as, query: { search: '4401202611230077' } })
  assert.deepEqual(
    found.rows.map((row) => row.code),
    [code],
  )
  const { order } = await house.call(contract.readOrderOf, { params: { ...at, id: matterId }, as })
  assert.equal(order?.number, '4401202611230077')
  const request = await house.call(readRequest, { params: { ...at, id: matterId }, as })
  assert.equal(request.communityId, places.c2)
})

test('taking it up is signing in, the answer is the feedback, and both go back under the city’s number', async () => {
  const stairs = {
    number: 'GD-9',
    words: '楼道堆物',
    category: 'stairs',
    community: '青河社区',
    address: '三栋',
  }
  await take([stairs])
  const { matterId } = await find('GD-9')
  const matter = { params: { ...at, id: matterId } }
  const request = await house.call(readRequest, { ...matter, as })
  assert.equal(request.category.id, categories.stairs)
  await house.query(
    'qinghe',
    sql`update accountability.matter set owner_post_id = ${house.qinghe.posts.desk!} where id = ${matterId}`,
  )
  await house.call(acceptMatter, { ...matter, as, body: { entryId: newId() } })
  await house.call(answerMatter, {
    ...matter,
    as,
    body: { entryId: newId(), words: '=已清理', result: 'fixed' },
  })
  const order = await find('GD-9')
  assert.ok(order.signedAt && order.answeredAt)
  assert.deepEqual([order.state, order.result, order.answer], ['answered', 'fixed', '=已清理'])
  const file = await house.send({
    url: '/api/at/qinghe/hotline/orders/file?format=csv&view=over',
    headers: { 'x-test-user': as, 'accept-language': 'zh' },
  })
  assert.equal(file.statusCode, 200, file.body)
  const line = file.body.split('\r\n').find((each) => each.startsWith('GD-9,'))!
  assert.match(line, /'=已清理/)
  assert.match(file.body, /^\uFEFF工单编号,/)
  assert.doesNotMatch(file.body, /王芳|13800138000/)
})

test('an order goes back with a reason in time, ends here, and does not go back twice or late', async () => {
  await take([
    { number: 'BACK-1', words: '高速公路噪声', address: '三栋' },
    { number: 'BACK-2', words: '噪声', address: '三栋' },
  ])
  const { matterId } = await find('BACK-1')
  const back = {
    params: { ...at, id: matterId },
    as,
    body: { entryId: newId(), words: '属高速公路管理单位' },
  }
  await house.call(contract.returnOrder, back)
  const order = await find('BACK-1')
  assert.deepEqual([order.state, order.returnReason], ['withdrawn', '属高速公路管理单位'])
  assert.equal((await house.refused(contract.returnOrder, back)).code, 'hotline.returned')
  await house.call(contract.setReturnTime, {
    params: at,
    as: 'qinghe-admin',
    body: { returnWithin: '24-hours' },
  })
  await take([{ number: 'BACK-3', words: '噪声', address: '三栋' }])
  const late = await find('BACK-3')
  const before = house.now()
  assert.equal(late.returnUntil.getTime() - before.getTime(), 86_400_000)
  house.at(new Date(late.returnUntil.getTime() + 1000))
  const params = { ...at, id: late.matterId }
  const refused = await house.refused(contract.returnOrder, { ...back, params })
  assert.deepEqual([refused.status, refused.code], [409, 'hotline.too-late'])
  house.at(before)
  const { rows } = await house.call(contract.listOrders, { params: at, as, query: { view: 'returned' } })
  assert.deepEqual(
    rows.map(({ number }) => number),
    ['BACK-1'],
  )
})

test('another system sends orders and reads feedback with a key of its own, and with no other', async () => {
  const issue = async (scope: 'hotline' | 'open311') => {
    const { key } = await house.call(issueApiKey, {
      params: { ...at, id: newId() },
      as: 'qinghe-admin',
      body: { name: '12345', contact: '热线办', scopes: [scope], dailyQuota: 100 },
    })
    return { authorization: `Bearer ${key}` }
  }
  const url = '/api/at/qinghe/hotline/orders'
  const payload = {
    orders: [
      {
        number: 'API-1',
        words: '井盖松动',
        address: '三栋',
        dueAt: '2026-11-25T17:30:00+08:00',
        callerPhone: '转2',
      },
      { number: 'API-2', words: '噪声', address: '三栋', community: '没有的社区' },
    ],
  }
  const headers = await issue('hotline')
  for (const outcome of ['taken', 'there']) {
    const answer = await house.send({ method: 'POST', url, payload, headers })
    assert.equal(answer.statusCode, 200, answer.body)
    const { outcomes } = answer.json()
    assert.deepEqual(
      outcomes.map((one: { outcome: string }) => one.outcome),
      [outcome, outcome],
    )
  }
  assert.equal((await house.send({ method: 'POST', url, payload })).statusCode, 403)
  const foreign = await issue('open311')
  assert.equal((await house.send({ method: 'POST', url, payload, headers: foreign })).statusCode, 403)
  assert.equal(
    (await house.send({ method: 'POST', url, payload: { orders: [{ number: 'x' }] }, headers })).statusCode,
    422,
  )
  const request = await house.call(readRequest, { params: { ...at, id: (await find('API-1')).matterId }, as })
  assert.match(request.words, /联系电话：转2/)
  const since = new Date(house.now().getTime() - 1000).toISOString()
  const feedback = await house.send({ url: `/api/at/qinghe/hotline/feedback?since=${since}`, headers })
  assert.equal(feedback.statusCode, 200, feedback.body)
  const numbers = feedback.json().rows.map(({ number }: { number: string }) => number)
  assert.ok(numbers.includes('API-1') && numbers.includes('API-2'))
  assert.equal((await house.send({ url: '/api/at/qinghe/hotline/feedback' })).statusCode, 403)
})

test('hostile tables: a printed title over merged cells, formulas, merged rows, GB18030, no table at all', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('工单')
  sheet.addRow(['清河街道12345热线工单'])
  sheet.mergeCells('A1:J1')
  sheet.addRow(['导出时间', '2026-11-23'])
  sheet.addRow(head)
  sheet.addRow(rowOf('XL-1'))
  sheet.addRow(rowOf('XL-2'))
  sheet.mergeCells('A4:A5')
  sheet.addRow(rowOf('XL-3', { 诉求内容: '', 诉求标题: '' }))
  sheet.getCell('G6').value = { formula: 'HYPERLINK("http://x","点我")', result: '路灯不亮' }
  const tried = await preview(Buffer.from(await workbook.xlsx.writeBuffer()))
  assert.deepEqual(
    tried.orders.map(({ number, words }) => [number, words]),
    [
      ['XL-1', '楼道堆物\n三栋楼道堆满纸箱'],
      ['XL-3', '路灯不亮'],
    ],
  )
  assert.deepEqual(
    [tried.refused.length, tried.refused[0]!.row, tried.refused[0]!.problems[0]!.field],
    [1, 5, 'number'],
  )
  // 工单编号,诉求内容 / GB1,灯 in GB18030.
  const chinese = Buffer.from('b9a4b5a5b1e0bac52ccbdfc7f3c4dac8dd0d0a4742312cb5c60d0a', 'hex')
  const gb = await preview(chinese)
  assert.deepEqual([gb.kind, gb.orders[0]!.words], ['CSV, gb18030', '灯'])
  for (const bytes of [
    Buffer.from('PK but no workbook'),
    Buffer.from('甲,乙\n1,2\n'),
    Buffer.alloc(0),
    Buffer.from([0, 1, 2, 3, 0]),
  ]) {
    const body = { file: bytes.toString('base64') }
    const refused = await house.refused(contract.previewOrders, { params: at, as, body })
    assert.equal(refused.status, 422)
  }
})

test('ten thousand rows are tried within seconds', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => rowOf(`BIG-${at}`))
  const started = performance.now()
  const tried = await preview(csv(...rows))
  assert.equal(tried.orders.length, 10_000)
  assert.ok(performance.now() - started < 20_000)
})
