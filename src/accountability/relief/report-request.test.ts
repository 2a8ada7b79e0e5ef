import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsOf, nextDueOn } from './report-request.ts'

const request = (more: Partial<Parameters<typeof nextDueOn>[0]>) => ({
  firstDueOn: '2026-01-31',
  rhythm: 'monthly' as const,
  untilOn: null,
  ...more,
})

test('columns are read however they were listed, each once', () => {
  assert.deepEqual(columnsOf('姓名、楼栋，电话\n姓名; 走访时间\t备注'), [
    '姓名',
    '楼栋',
    '电话',
    '走访时间',
    '备注',
  ])
  assert.deepEqual(columnsOf(' 、, \n'), [])
})

test('a monthly table due on the 31st is due on the last day of a shorter month, and on the 31st again after it', () => {
  assert.equal(nextDueOn(request({}), '2026-01-31'), '2026-01-31')
  assert.equal(nextDueOn(request({}), '2026-02-01'), '2026-02-28')
  assert.equal(nextDueOn(request({}), '2026-03-01'), '2026-03-31')
  assert.equal(nextDueOn(request({}), '2026-12-31'), '2026-12-31')
  assert.equal(nextDueOn(request({}), '2027-01-01'), '2027-01-31')
})

test('each rhythm has its next day, and what is asked once or now and then has none after the first', () => {
  const today = '2026-11-23'
  const next = (rhythm: Parameters<typeof nextDueOn>[0]['rhythm']) => nextDueOn(request({ rhythm }), today)
  assert.equal(next('weekly'), '2026-11-28')
  assert.equal(next('quarterly'), '2027-01-31')
  assert.equal(next('yearly'), '2027-01-31')
  assert.equal(next('once'), undefined)
  assert.equal(next('irregular'), undefined)
  assert.equal(nextDueOn(request({ rhythm: 'once', firstDueOn: '2026-12-01' }), today), '2026-12-01')
})

test('after its last day nothing is due', () => {
  assert.equal(nextDueOn(request({ untilOn: '2026-11-30' }), '2026-11-23'), '2026-11-30')
  assert.equal(nextDueOn(request({ untilOn: '2026-11-29' }), '2026-11-23'), undefined)
})
