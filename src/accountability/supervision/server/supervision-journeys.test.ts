import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offerMatter, readMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import { sendRequest } from '#services/requests'
import { at, monday, qinghe, refusedWith, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  closeSupervision,
  listStuck,
  readStanding,
  superviseMatter,
  urgeMatter,
  usualLadder,
} from '../index.ts'
import { climbLadder, insertLadder } from './index.ts'

const house = await openTestHouse()
const { posts, places } = house.qinghe
const { report, step, accept, answer, tracked } = residentsOf(house)
const words = '居民等急了，请今天答复'
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)
const climb = () => house.runTask('climb-ladder')

const opened = async (taken = true) => {
  house.at(monday)
  const receipt = await report()
  if (taken) await accept(receipt)
  return receipt
}
const linesOf = async (of: { id: string }) =>
  (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind)
const standing = (of: { id: string }) => house.call(readStanding, { params: at(of), as: 'qinghe-grid1' })
const noticesOf = async (as: string, of: { id: string }) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices
    .filter(({ matterId }) => matterId === of.id)
    .map(({ words: told }) => told.en.split(/[ ,:]/)[0])
}
const groupsOf = async (of: { id: string }, as = 'qinghe-desk', query: { placeId?: string } = {}) => {
  const groups = await house.call(listStuck, { params: qinghe, query, as })
  return groups.filter(({ rows }) => rows.some(({ id }) => id === of.id)).map(({ group }) => group)
}

test('a matter nobody answers climbs rung by rung, each once, told to those it concerns and higher and higher', async () => {
  const matter = await opened()
  for (const [day, time] of [
    ['11-25', '09:00'],
    ['11-25', '18:00'],
    ['11-26', '15:00'],
    ['11-27', '18:00'],
    ['12-02', '18:00'],
    ['12-09', '18:00'],
  ] as const) {
    on(day, time)
    await climb()
    await climb()
  }
  assert.deepEqual((await linesOf(matter)).slice(3), [
    'due-soon',
    'late',
    'urged',
    'supervised-ordinary',
    'supervised-listed',
    'supervised-talk',
  ])
  assert.equal((await noticesOf('qinghe-grid1', matter)).length, 6)
  assert.equal((await noticesOf('qinghe-community1', matter)).length, 4)
  assert.deepEqual(await noticesOf('qinghe-leader', matter), ['Supervised'])
  assert.deepEqual(await groupsOf(matter), ['talk'])
  const seen = (await tracked(matter))!.entries.map(({ kind }) => kind)
  assert.ok(seen.includes('urged') && seen.includes('supervised-talk') && !seen.includes('late'))
  assert.ok(!(await tracked(matter, null))!.entries.some(({ kind }) => kind === 'urged'))
})

test('after an outage it catches up once, with one line and one notice', async () => {
  const matter = await opened(false)
  on('12-03')
  await climb()
  await climb()
  assert.deepEqual((await linesOf(matter)).slice(2).sort(), ['supervised-listed', 'unowned'])
  assert.equal((await noticesOf('qinghe-grid1', matter)).length, 1)
  assert.deepEqual(await groupsOf(matter), ['unowned', 'listed'])
})

test('what was stuck already when it was imported is seen on the desk, and floods nobody', async () => {
  const matter = await opened(false)
  await house.query(
    'qinghe',
    sql`update accountability.matter set channel = 'import' where id = ${matter.id}`,
  )
  on('12-03')
  await climb()
  assert.deepEqual(await groupsOf(matter), ['unowned', 'listed'])
  assert.deepEqual(await noticesOf('qinghe-grid1', matter), [])
  on('12-10')
  await climb()
  assert.equal((await noticesOf('qinghe-leader', matter)).length, 1, 'from then on it is as any other')
})

test('a hand-over that is not answered within a working day goes back, and the level above is told', async () => {
  const matter = await opened()
  const offer = { entryId: newId(), postId: posts.city!, words }
  await house.call(offerMatter, { params: at(matter), as: 'qinghe-grid1', body: offer })
  assert.deepEqual(await groupsOf(matter), ['offered'])
  on('11-24', '17:00')
  await climb()
  assert.ok(!(await linesOf(matter)).includes('offer-expired'))
  on('11-24', '17:31')
  await climb()
  const { matter: now, entries } = await house.call(readMatter, { params: at(matter), as: 'qinghe-desk' })
  assert.deepEqual([now.offer, now.ownerPostId], [null, posts.grid1])
  assert.equal(entries.at(-1)!.kind, 'offer-expired')
  assert.match(entries.at(-1)!.sentence.en, /^city at root did not answer .* grid1 at g1 stays/)
  assert.deepEqual(await noticesOf('qinghe-community1', matter), ['The'])
})

test('one matter that fails holds up none of the rest, in its own jurisdiction or the next', async () => {
  const broken = [await opened(), await opened()]
  const other = await opened()
  const { categories: kinds, places: there } = house.liuxi
  const foreign = await house.call(sendRequest, {
    params: { jurisdiction: 'liuxi' },
    body: { id: newId(), words: '楼道堆满纸箱', categoryId: kinds.stairs, placeId: there.b1 },
  })
  // Without a limit nothing can be reckoned; one of them is late already, the other has its date ahead.
  const [late, ahead] = broken.map(({ id }) => id)
  await house.query(
    'qinghe',
    sql`update accountability.matter set limit_amount = 0, due_at = due_at
      + case when id = ${ahead} then interval '2 days' else interval '-1 hour' end where id in (${late}, ${ahead})`,
  )
  on('11-26', '15:00')
  await assert.rejects(climb(), (error: AggregateError) => error.errors.length >= 2)
  assert.ok((await linesOf(other)).includes('urged'))
  const inLiuxi = { params: { jurisdiction: 'liuxi', id: foreign.id }, as: 'liuxi-desk' }
  assert.equal((await house.call(readStanding, inLiuxi)).rung, 'urged')
  assert.ok(!(await linesOf(broken[0]!)).includes('urged'))
  await house.query('qinghe', sql`update accountability.matter set limit_amount = 2 where limit_amount = 0`)
  await climb()
  assert.ok((await linesOf(broken[0]!)).includes('urged'), 'and it is made good')
})

test('two workers at once take each step once', async () => {
  const matter = await opened()
  on('11-26', '15:00')
  await Promise.all([climbLadder(house.tools), climbLadder(house.tools)])
  assert.deepEqual((await linesOf(matter)).slice(3), ['urged'])
})

test('a resident asks to hurry once a working day; that stands for the urging by the clock', async () => {
  const matter = await opened()
  await assert.rejects(step(matter, 'urge'), refusedWith('supervision.not-due'))
  on('11-25')
  const entryId = newId()
  await step(matter, 'urge', { entryId })
  await step(matter, 'urge', { entryId })
  assert.equal((await tracked(matter))!.why.urge?.code, 'supervision.urged-today')
  await assert.rejects(step(matter, 'urge'), refusedWith('supervision.urged-today'))
  assert.ok((await noticesOf('qinghe-grid1', matter)).includes('The'))
  assert.ok((await noticesOf('qinghe-community1', matter)).includes('The'))
  on('11-26', '09:30')
  await step(matter, 'urge')
  on('11-26', '16:00')
  await climb()
  const lines = await linesOf(matter)
  assert.equal(lines.filter((kind) => kind === 'urged-by-resident').length, 2)
  assert.ok(!lines.includes('urged') && !lines.includes('late'))
  assert.deepEqual(await groupsOf(matter), ['urged'])
  assert.deepEqual((await tracked(matter, null))!.why.urge?.code, 'request.own-only')
})

test('urged from above, supervised, raised, answered, and closed with cause and remedy', async () => {
  const matter = await opened()
  const params = at(matter)
  const as = 'qinghe-leader'
  await house.call(urgeMatter, { params, as, body: { entryId: newId(), words } })
  assert.equal(
    (await house.refused(urgeMatter, { params, as, body: { entryId: newId(), words } })).code,
    'supervision.urged-today',
  )
  const entryId = newId()
  const listed = { entryId, level: 'listed' as const, words }
  assert.equal((await house.call(superviseMatter, { params, as, body: listed })).level, 'listed')
  await house.call(superviseMatter, { params, as, body: listed })
  const lower = { entryId: newId(), level: 'ordinary' as const, words }
  const refused = await house.refused(superviseMatter, { params, as: 'qinghe-desk', body: lower })
  assert.equal(refused.code, 'supervision.not-higher')
  assert.deepEqual(await groupsOf(matter), ['listed'])
  await answer(matter)
  assert.deepEqual(await groupsOf(matter), ['listed'], 'an answer does not close it')
  const without = { entryId: newId(), cause: '  ', remedy: '' }
  const { fields } = await house.refused(closeSupervision, { params, as, body: without })
  assert.deepEqual(fields, ['cause', 'remedy'])
  const found = { entryId: newId(), cause: '清运车坏了', remedy: '改由社区备用车清运' }
  const closed = await house.call(closeSupervision, { params, as, body: found })
  assert.deepEqual(
    [closed.level, closed.closed?.cause, closed.closed?.remedy],
    [null, found.cause, found.remedy],
  )
  assert.deepEqual(await groupsOf(matter), [])
  const seen = (await tracked(matter))!.entries
  assert.ok(seen.some(({ kind }) => kind === 'supervision-closed'))
  assert.ok(!JSON.stringify(seen).includes(found.cause), 'the cause stays inside')
})

test('two supervisors at once: both are heard, one after the other, and neither lowers the other', async () => {
  const matter = await opened()
  const by = (as: string, level: 'ordinary' | 'talk') => {
    const given = { params: at(matter), as, body: { entryId: newId(), level, words } }
    return house.call(superviseMatter, given).catch((error) => error)
  }
  await Promise.all([by('qinghe-desk', 'talk'), by('qinghe-leader', 'ordinary')])
  assert.equal((await standing(matter)).level, 'talk')
})

test('the ladder starts anew with a new round, and follows the jurisdiction’s own settings', async () => {
  await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    insertLadder(work, { ...usualLadder, version: 1, urgedWorkingHours: 1 }),
  )
  const matter = await opened()
  on('11-26')
  await climb()
  assert.equal((await standing(matter)).rung, 'urged')
  await answer(matter)
  await step(matter, 'reopen', { words: '又堆满了' })
  on('11-26', '14:00')
  await climb()
  assert.equal((await linesOf(matter)).filter((kind) => kind === 'urged').length, 2)
})

test('a community sees what is stuck with itself, and the desk may look at one community', async () => {
  const matter = await opened()
  on('11-26', '15:00')
  await climb()
  assert.deepEqual(await groupsOf(matter, 'qinghe-community1'), ['urged'])
  assert.deepEqual(await groupsOf(matter, 'qinghe-community2'), [])
  assert.deepEqual(await groupsOf(matter, 'qinghe-leader', { placeId: places.c1! }), ['urged'])
  assert.deepEqual(await groupsOf(matter, 'qinghe-leader', { placeId: places.c2! }), [])
})
