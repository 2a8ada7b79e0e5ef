import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readMatter } from '#accountability/matters'
import { inWork } from '#foundation/work/server'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { importCalendar, previewCalendar, readCalendar, readMatterTime } from '../index.ts'
import { readPromises, recountPromises } from './index.ts'

const house = await openTestHouse()
const { report, step, accept, answer, tracked, matterOf } = residentsOf(house)
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)
const grid = 'qinghe-grid1'

const opened = async (day: string) => {
  house.at(day)
  const receipt = await report()
  await accept(receipt)
  return receipt
}
const timeOf = (of: { id: string }) => house.call(readMatterTime, { params: at(of), as: grid })
const kindsOf = async (of: { id: string }) =>
  (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind)

test('kept and broken promises are counted as they happen, and a recount of everything finds the same', async () => {
  const [kept, broken, reopened] = [await opened(monday), await opened(monday), await opened(monday)]
  on('11-24')
  await answer(kept)
  await answer(reopened)
  on('11-30')
  await step(reopened, 'reopen', { words: '没有解决' })
  on('12-24')
  await answer(broken)
  await house.settle()
  const cells = () =>
    house.query<object>(
      'qinghe',
      sql`select month, subject, subject_id, days, kept, broken from accountability.promise_month
        where kept + broken > 0 order by month, subject, subject_id, days`,
    )
  const outcomes = () =>
    house.query<{ kept: boolean; month: string; matter_id: string }>(
      'qinghe',
      sql`select matter_id, month, kept, days from accountability.promise_outcome order by matter_id`,
    )
  const [counted, each] = [await cells(), await outcomes()]
  assert.deepEqual(
    [kept, broken, reopened].map(({ id }) => each.find(({ matter_id }) => matter_id === id)?.kept),
    [true, false, undefined],
  )
  await house.settle()
  on('12-25')
  await recountPromises(house.tools)
  assert.deepEqual(await cells(), counted)
  assert.deepEqual(await outcomes(), each)
  const scanned = await house.query<{ kept: number; broken: number }>(
    'qinghe',
    sql`select count(*) filter (where answered_at <= due_at)::int as kept,
      count(*) filter (where coalesce(answered_at, ${house.now()}) > due_at)::int as broken
      from accountability.matter`,
  )
  const { all } = await inWork(house.tools, 'qinghe', { kind: 'resident' }, readPromises)
  assert.deepEqual([{ kept: all.year.kept, broken: all.year.broken }], scanned)
  // One answered late this month, one opened again and overdue since.
  assert.deepEqual([all.month.kept, all.month.broken], [0, 2])
})

test('a promise is broken the moment its date passes unanswered, and the page says so as a scan does', async () => {
  const overdue = await opened('2027-03-01T10:00:00+08:00')
  const { dueAt } = await matterOf(overdue)
  const told = async () => {
    const { all } = await inWork(house.tools, 'qinghe', { kind: 'resident' }, readPromises)
    const [scanned] = await house.query<{ broken: number; open: number }>(
      'qinghe',
      sql`select (count(*) filter (where coalesce(answered_at, ${house.now()}) > due_at))::int as broken,
        (count(*) filter (where answered_at is null and due_at >= ${house.now()}))::int as open
        from accountability.matter where state <> 'withdrawn'`,
    )
    assert.deepEqual({ broken: all.year.broken, open: all.open }, scanned)
    return all
  }
  house.at(dueAt)
  const before = await told()
  house.at(new Date(dueAt.getTime() + 1))
  const after = await told()
  assert.deepEqual([after.month.broken - before.month.broken, before.open - after.open], [1, 1])
  await answer(overdue)
  await house.settle()
  assert.deepEqual((await told()).month.broken, after.month.broken)
  await recountPromises(house.tools)
  assert.deepEqual((await told()).month.broken, after.month.broken)
})

test('an imported decree moves the dates it touches, and only those residents are told', async () => {
  house.at('2026-12-30T09:00:00+08:00')
  const calendar = await house.call(readCalendar, { params: qinghe, as: grid })
  assert.deepEqual(calendar.undecreed, [2027])
  const touched = await opened('2026-12-30T09:00:00+08:00')
  const untouched = await opened('2026-12-30T09:00:00+08:00')
  await answer(untouched)
  const was = (await matterOf(touched)).dueAt
  assert.deepEqual(was, new Date('2027-01-01T17:30:00+08:00'))
  const send = (text: string, as = 'qinghe-admin') => ({ params: qinghe, as, body: { text } })
  assert.deepEqual((await house.refused(previewCalendar, send('2027-13-01,休,x'))).fields, ['text'])
  assert.equal((await house.refused(importCalendar, send('2026-12-31,休,x', 'qinghe-desk'))).status, 403)
  const file = '2026-12-31,休,元旦\n2027-01-01,休,元旦\n2027-10-01,休,国庆节'
  const preview = await house.call(previewCalendar, send(file))
  assert.deepEqual(
    preview.map(({ year, isNew, off }) => [year, isNew, off.added]),
    [
      [2026, false, ['2026-12-31']],
      [2027, true, ['2027-01-01', '2027-10-01']],
    ],
  )
  assert.deepEqual((await house.call(readCalendar, { params: qinghe, as: grid })).undecreed, [2027])
  await house.call(importCalendar, send(file))
  await house.settle()
  await house.runTask('redate-matters')
  assert.deepEqual((await matterOf(touched)).dueAt, new Date('2027-01-05T17:30:00+08:00'))
  assert.equal((await kindsOf(touched)).filter((kind) => kind === 'redated').length, 1)
  assert.ok((await tracked(touched))!.entries.some(({ kind }) => kind === 'redated'))
  assert.ok(!(await kindsOf(untouched)).includes('redated'))
  assert.deepEqual((await house.call(readCalendar, { params: qinghe, as: grid })).undecreed, [])
})

test('stages are dated and marked: taken up, first heard from us, answered', async () => {
  house.at(monday)
  const matter = await report()
  const before = await timeOf(matter)
  assert.deepEqual(
    [before.stages.accept!.kept, before.stages.contact!.kept, before.stages.finish!.kept],
    [null, null, null],
  )
  on('11-23', '11:00')
  await accept(matter)
  on('11-25')
  await answer(matter)
  const { stages } = await timeOf(matter)
  assert.deepEqual(stages.accept!.doneAt, new Date('2026-11-23T11:00:00+08:00'))
  assert.deepEqual([stages.accept!.kept, stages.contact!.kept, stages.finish!.kept], [true, false, true])
  house.at('2026-11-26T10:00:00+08:00')
  await step(matter, 'reopen', { words: '还是有' })
  assert.deepEqual((await timeOf(matter)).stages.contact!.doneAt, stages.contact!.doneAt)
})
