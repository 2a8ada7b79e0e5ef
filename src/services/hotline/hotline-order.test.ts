import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { isOrderHeader, recogniseColumns } from './hotline-columns.ts'
import { planOrder } from './plan-order.ts'
import { returnUntil, whyNotReturn } from './return-order.ts'

const calendar = workCalendar(usualSettings, [])
const now = new Date('2026-11-23T09:00:00+08:00')
const plan = (cells: Record<string, string>) =>
  planOrder(cells, recogniseColumns(Object.keys(cells)), { calendar, now })
const wrongOf = (cells: Record<string, string>) => {
  const planned = plan(cells)
  return 'wrong' in planned ? planned.wrong.map(({ field }) => field) : []
}
const orderOf = (cells: Record<string, string>) => {
  const planned = plan(cells)
  assert.ok('order' in planned, JSON.stringify(planned))
  return planned.order
}
const lamp = { 工单编号: 'GD1', 诉求内容: '路灯不亮' }

test('columns are known by the names cities give them, however they are written', () => {
  assert.deepEqual(recogniseColumns(['序号', '* 工单号：', '诉求 标题', '反映内容', '主叫号码', '备注']), {
    number: '* 工单号：',
    title: '诉求 标题',
    words: '反映内容',
    callerPhone: '主叫号码',
  })
  assert.equal(isOrderHeader(['12345热线工单（11月23日）', '', '']), false)
  assert.equal(isOrderHeader(['工单编号', '诉求内容']), true)
})

test('of two columns that would do, the more usual name counts', () => {
  assert.equal(recogniseColumns(['编号', '工单编号', '内容']).number, '工单编号')
})

test('the title stands above the words, unless they begin with it', () => {
  assert.equal(orderOf({ ...lamp, 诉求标题: '路灯问题' }).words, '路灯问题\n路灯不亮')
  assert.equal(orderOf({ ...lamp, 诉求标题: '路灯' }).words, '路灯不亮')
  assert.equal(orderOf({ 工单编号: 'GD1', 诉求标题: '路灯问题' }).words, '路灯问题')
})

test('a deadline is a time, or how long it may take from when the order was dispatched', () => {
  assert.equal(
    orderOf({ ...lamp, 办理时限: '2026-11-27 17:30' }).dueAt?.toISOString(),
    '2026-11-27T09:30:00.000Z',
  )
  const dispatched = { ...lamp, 派单时间: '2026/11/23 10:00', 办理时限: '5个工作日' }
  assert.equal(orderOf(dispatched).dueAt?.toISOString(), '2026-11-30T09:30:00.000Z')
  assert.equal(
    orderOf({ ...dispatched, 办理时限: '24小时' }).dueAt?.toISOString(),
    '2026-11-24T02:00:00.000Z',
  )
  assert.deepEqual(wrongOf({ ...lamp, 办理时限: '尽快' }), ['dueAt'])
})

test('urgency is 一般, 紧急 or 特急; what is none of them is not guessed', () => {
  assert.equal(orderOf(lamp).urgency, 'usual')
  assert.equal(orderOf({ ...lamp, 紧急程度: '加急' }).urgency, 'urgent')
  assert.equal(orderOf({ ...lamp, 紧急程度: '特急' }).urgency, 'most-urgent')
  assert.deepEqual(wrongOf({ ...lamp, 紧急程度: '重大' }), ['urgency'])
})

test('everything that is wrong with a row is told at one time', () => {
  assert.deepEqual(wrongOf({ 工单编号: '', 诉求内容: '', 来电时间: '2026-02-30', 紧急程度: '?' }), [
    'number',
    'words',
    'calledAt',
    'urgency',
  ])
  assert.deepEqual(wrongOf({ ...lamp, 诉求内容: '长'.repeat(2001) }), ['words'])
})

test('an order goes back within 24 hours or two working days, as the city has it, and once', () => {
  const friday = new Date('2026-11-27T16:00:00+08:00')
  assert.equal(returnUntil(friday, '24-hours', calendar).toISOString(), '2026-11-28T08:00:00.000Z')
  const until = returnUntil(friday, '2-working-days', calendar)
  assert.equal(until.toISOString(), '2026-12-01T09:30:00.000Z')
  const order = { returnedAt: null, returnUntil: until }
  assert.equal(whyNotReturn(order, until), undefined)
  assert.equal(whyNotReturn(order, new Date(until.getTime() + 1))?.code, 'hotline.too-late')
  assert.equal(whyNotReturn({ ...order, returnedAt: friday }, friday)?.code, 'hotline.returned')
})
