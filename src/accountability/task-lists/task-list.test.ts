import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listInForce, type TaskItem, type TaskList, taskNamed, whyNotPublish } from './task-list.ts'
import { usualTaskList } from './usual-task-list.ts'

const list = (version: number, fromDay: string): TaskList => ({ version, fromDay, items: [] })
const lists = [list(3, '2027-01-01'), list(2, '2026-11-01'), list(1, '2026-03-01')]
const inForce = (day: string) => listInForce(lists, day)?.version
const why = (fromDay: string, changed = 3, given = lists) =>
  whyNotPublish(given, { fromDay, changed }, '2026-11-23')?.code

test('of the lists that have begun the one published last is in force, from the first hour of its day', () => {
  assert.equal(inForce('2026-02-28'), undefined)
  assert.equal(inForce('2026-03-01'), 1)
  assert.equal(inForce('2026-11-01'), 2)
  assert.equal(inForce('2026-12-31'), 2)
  assert.equal(inForce('2027-01-01'), 3)
  assert.equal(listInForce([list(1, '2026-11-23'), list(2, '2026-11-23')], '2026-11-23')?.version, 2)
})

test('a list begins today or later, never before the last one, and nobody publishes over another', () => {
  assert.equal(why('2026-11-23', 2, lists.slice(1)), undefined)
  assert.equal(why('2026-11-22', 2, lists.slice(1)), 'task-list.past')
  assert.equal(why('2026-12-31'), 'task-list.before-last')
  assert.equal(why('2027-01-01'), undefined, 'a mistake in what is to come is corrected for the same day')
  assert.equal(why('2027-02-30'), 'task-list.no-day')
  assert.equal(why('2027-01-01', 2), 'task-list.changed-meanwhile')
  assert.equal(why('2026-11-23', 0, []), undefined)
})

test('an item names the topics that are a community’s task, unless another says they are not', () => {
  const item = (sort: TaskItem['sort'], ...topicIds: string[]): TaskItem => ({
    id: sort,
    sort,
    name: { zh: sort, en: sort },
    instead: null,
    basis: null,
    topicIds,
  })
  const items = [item('own', 'noise'), item('helps', 'stairs', 'light'), item('not-done', 'light')]
  const named = (topic: string) => taskNamed({ ...list(1, '2026-01-01'), items }, topic)?.sort
  assert.deepEqual(['noise', 'stairs', 'light', 'gas'].map(named), ['own', 'helps', undefined, undefined])
})

test('the usual list names the twenty certificates a residents’ committee does not issue', () => {
  const certificates = usualTaskList.filter(({ basis }) => basis === '民发〔2020〕20号')
  assert.equal(certificates.length, 20)
  assert.ok(certificates.every(({ sort, name }) => sort === 'not-done' && name.zh.endsWith('证明')))
  assert.equal(new Set(usualTaskList.map(({ name }) => name.zh)).size, usualTaskList.length)
  for (const sort of ['own', 'helps', 'not-done'])
    assert.ok(
      usualTaskList.some((item) => item.sort === sort),
      sort,
    )
})
