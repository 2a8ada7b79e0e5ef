import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dateInWords,
  limitInWords,
  promiseInWords,
  timeLeft,
  undecreedWarning,
  type WorkCalendar,
  weekdayOf,
} from '#kernel'

const zone = 'Asia/Shanghai'
const calendar: WorkCalendar = {
  zone,
  openHours: [[540, 1050]],
  isWorkingDay: (day) => weekdayOf(day) <= 5,
  isDecreed: (day) => day < '2027',
}
const at = (wall: string) => new Date(`${wall}+08:00`)
const monday = at('2026-11-23T10:00')
const promise = (due: string, now = monday) => promiseInWords(at(due), now, calendar)

test('a promise is a date with the working days that are left', () => {
  assert.deepEqual(promise('2026-11-26T17:30'), {
    zh: '11月26日 周四 17:30 前（还有 3 个工作日）',
    en: 'by Thursday 26 November, 17:30 (3 working days from now)',
  })
})

test('a promise for today says the hours, for tomorrow the word', () => {
  assert.deepEqual(promise('2026-11-23T12:30'), {
    zh: '今天 12:30 前（还有 2 小时）',
    en: 'today by 12:30 (2 hours from now)',
  })
  assert.deepEqual(promise('2026-11-24T17:30'), {
    zh: '明天 17:30 前（还有 1 个工作日）',
    en: 'tomorrow by 17:30 (1 working day from now)',
  })
})

test('a promise at a weekend counts plain days, and names the year when it is another', () => {
  assert.equal(promise('2026-11-29T10:00', at('2026-11-27T10:00')).zh, '11月29日 周日 10:00 前（还有 2 天）')
  assert.equal(promise('2027-01-04T17:30').en, 'by Monday 4 January 2027, 17:30 (30 working days from now)')
})

test('a promise until midnight ends at 24:00 of its day', () => {
  assert.equal(promise('2026-11-27T00:00').zh, '11月26日 周四 24:00 前（还有 3 个工作日）')
})

test('a broken promise keeps its date and says by how much it is late', () => {
  assert.deepEqual(promise('2026-11-23T07:59'), {
    zh: '原定今天 07:59 前，已超过 2 小时',
    en: 'promised today by 07:59, 2 hours late',
  })
  assert.deepEqual(promise('2026-11-20T09:00'), {
    zh: '原定 11月20日 周五 09:00 前，已超过 3 天',
    en: 'promised by Friday 20 November, 09:00, 3 days late',
  })
  assert.equal(promise('2026-11-22T17:30').en, 'promised yesterday by 17:30, 16 hours late')
})

test('a promise is kept until its last moment', () => {
  assert.equal(promise('2026-11-23T10:00').en, 'today by 10:00 (1 minute from now)')
})

test('a row says the time left in a few letters', () => {
  const row = (due: string) => timeLeft(at(due), monday, zone)
  assert.deepEqual(row('2026-11-23T16:30'), { zh: '今天 16:30', en: 'today 16:30' })
  assert.deepEqual(row('2026-11-24T16:30'), { zh: '明天 16:30', en: 'tomorrow 16:30' })
  assert.deepEqual(row('2026-11-26T17:30'), { zh: '周四 17:30', en: 'Thu 17:30' })
  assert.deepEqual(row('2026-12-03T17:30'), { zh: '12月3日', en: '3 Dec' })
  assert.deepEqual(row('2027-01-04T17:30'), { zh: '2027年1月4日', en: '4 Jan 2027' })
  assert.deepEqual(row('2026-11-23T07:30'), { zh: '晚 2 小时', en: '2 h late' })
})

test('a timeline says when something happened, as people do', () => {
  const when = (instant: string) => dateInWords(at(instant), monday, zone)
  assert.deepEqual(when('2026-11-23T09:42'), { zh: '今天 09:42', en: 'today 09:42' })
  assert.deepEqual(when('2026-11-22T16:05'), { zh: '昨天 16:05', en: 'yesterday 16:05' })
  assert.deepEqual(when('2026-11-19T00:00'), { zh: '11月19日 周四 00:00', en: 'Thursday 19 November, 00:00' })
  assert.equal(when('2025-12-31T08:00').zh, '2025年12月31日 周三 08:00')
})

test('a limit is said in its own unit', () => {
  assert.deepEqual(limitInWords({ amount: 5, unit: 'working-days' }), {
    zh: '5 个工作日',
    en: '5 working days',
  })
  assert.deepEqual(limitInWords({ amount: 1, unit: 'hours' }), { zh: '1 小时', en: '1 hour' })
})

test('a date in a year without published holidays is called a guess', () => {
  assert.equal(undecreedWarning(monday, at('2026-12-31T17:30'), calendar), undefined)
  assert.match(undecreedWarning(monday, at('2027-01-04T17:30'), calendar)!.zh, /^2027年的放假安排还没公布/)
})
