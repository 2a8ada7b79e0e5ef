import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem, uuidv7 } from '#kernel'
import { planRequest } from './plan-request.ts'
import { missingColumns, plainRequestMapping, requestMapping } from './request-mapping.ts'

const mapping = requestMapping.parse({
  system: 'old-hotline',
  fields: {
    id: '编号',
    words: '{标题}：{内容}',
    openedAt: '受理时间',
    category: { from: '类别', values: { 路灯: '0201' } },
    lon: '经度',
    lat: '纬度',
    state: { from: '状态', values: { 已办结: 'closed', 已答复: 'answered', 办理中: 'open' } },
    closedAt: '办结时间',
    answer: '答复',
    result: { from: '答复', contains: { 无法: 'cannot', 不属于: 'not-ours' }, otherwise: 'fixed' },
    phone: '电话',
  },
})
const row = {
  编号: 'A-17',
  标题: '路灯',
  内容: '桂花巷口路灯不亮',
  受理时间: '2026/3/2 8:30',
  类别: '路灯',
  经度: '114.3001',
  纬度: '30.5002',
  状态: '已办结',
  办结时间: '2026-03-03 17:05',
  答复: '已更换灯泡。',
}
const plan = (changes: Record<string, string> = {}) =>
  planRequest({ ...row, ...changes }, mapping, {
    zone: 'Asia/Shanghai',
    now: new Date('2026-11-23T02:00:00Z'),
    makeId: (at) => uuidv7(at.getTime(), new Uint8Array(10)),
  })
const refused = (changes: Record<string, string>): string[] => {
  try {
    plan(changes)
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.fields.map(({ field }) => field)
  }
  return []
}

test('a row becomes a request with its own times, end and number', () => {
  const { source, input, openedAt, category, ended, notes } = plan()
  assert.equal(source, 'old-hotline:A-17')
  assert.equal(input.words, '路灯：桂花巷口路灯不亮')
  assert.deepEqual(input.point, { lon: 114.3001, lat: 30.5002 })
  assert.equal(openedAt.toISOString(), '2026-03-02T00:30:00.000Z')
  assert.equal(category, '0201')
  assert.deepEqual(ended, {
    at: new Date('2026-03-03T09:05:00Z'),
    words: '已更换灯泡。',
    result: 'fixed',
    closed: true,
  })
  assert.deepEqual(notes, [])
})

test('an open row has no end, and its closing time is not asked for', () => {
  assert.equal(plan({ 状态: '办理中', 办结时间: '1900-01-01' }).ended, null)
  assert.equal(plan({ 状态: '已答复' }).ended?.closed, false)
})

test('how it ended is read from the words of the answer', () => {
  assert.equal(plan({ 答复: '因条件限制无法办理' }).ended?.result, 'cannot')
  assert.equal(plan({ 答复: '不属于我街道，已告知' }).ended?.result, 'not-ours')
  assert.match(plan({ 答复: '' }).ended?.words ?? '', /没有留下答复/)
})

test('what was closed before it was opened is taken and told', () => {
  const { ended, openedAt, notes } = plan({ 办结时间: '2026-03-01' })
  assert.deepEqual(ended?.at, openedAt)
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['import.closed-before-opened'],
  )
})

test('all that is wrong with a row is told at one time', () => {
  assert.deepEqual(
    refused({ 编号: '', 标题: '', 内容: '', 受理时间: '2026-02-30', 纬度: '', 状态: '丢失' }).sort(),
    ['id', 'openedAt', 'point', 'state', 'words'],
  )
  assert.deepEqual(refused({ 受理时间: '2027-01-01', 状态: '办理中' }), ['openedAt'])
  assert.deepEqual(refused({ 受理时间: '1900-01-01' }), ['openedAt'])
  assert.deepEqual(refused({ 办结时间: '' }), ['closedAt'])
  assert.deepEqual(refused({ 内容: '长'.repeat(400_000) }), ['words'])
  assert.deepEqual(refused({ 经度: '东经 114' }), ['point'])
})

test('a mapping and a file that do not fit are told before anything is read', () => {
  assert.deepEqual(missingColumns(mapping, Object.keys(row)), ['电话'])
  const plain = plainRequestMapping(['id', 'words', 'openedAt', 'lon', 'lat', 'unused'])
  assert.deepEqual(missingColumns(plain, ['id', 'words', 'openedAt', 'lon', 'lat']), [])
  assert.deepEqual(missingColumns(plainRequestMapping(['words']), ['words']), ['id', 'openedAt'])
})
