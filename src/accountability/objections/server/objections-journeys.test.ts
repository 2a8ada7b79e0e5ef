import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerMatter, readMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import { reclassifyRequest } from '#services/requests'
import { objectingOf } from '../../../../tests/objecting.ts'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  listObjections,
  raiseObjection,
  readObjections,
  rejectObjection,
  upholdObjection,
  usualTerms,
  withdrawObjection,
} from '../index.ts'
import { insertTerms } from './index.ts'

const house = await openTestHouse()
const { posts, categories } = house.qinghe
const { report, matterOf, accept, answer, tracked } = residentsOf(house)
const { object, raise, uphold, reject, states } = objectingOf(house)
const words = '这不是我们岗位的事'
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)

const opened = async (more: Parameters<typeof report>[0] = {}) => {
  house.at(monday)
  return report(more)
}
const linesOf = async (of: { id: string }) =>
  (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind)
const told = async (as: string, of: { id: string }) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices.filter(({ matterId }) => matterId === of.id).map(({ words: { zh } }) => zh.split(' ')[0])
}

test('while it is disputed the owner stays the owner and the clock runs; upheld, it is with the named post at once', async () => {
  const matter = await opened()
  await accept(matter)
  const { id, given } = object(matter)
  const { objections } = await house.call(raiseObjection, given)
  await house.call(raiseObjection, given)
  assert.deepEqual(
    objections.map(({ state, arbiterPostId }) => [state, arbiterPostId]),
    [['open', posts.desk1]],
  )
  const meanwhile = await matterOf(matter)
  assert.deepEqual([meanwhile.ownerPostId, meanwhile.holderId], [posts.grid1, 'qinghe-grid1'])
  assert.ok((await told('qinghe-community1', matter)).includes('派单异议，请裁定'))
  const entryId = newId()
  const ruling = uphold(id, posts.city!, 'qinghe-community1')
  ruling.body.entryId = entryId
  await house.call(upholdObjection, ruling)
  await house.call(upholdObjection, ruling)
  const now = await matterOf(matter)
  assert.deepEqual([now.ownerPostId, now.holderId, now.state], [posts.city, null, 'received'])
  assert.deepEqual(
    [now.clock, now.dueAt],
    [meanwhile.clock, meanwhile.dueAt],
    'the clock knows nothing of it',
  )
  assert.ok((await told('qinghe-city', matter)).includes('裁定：异议成立'))
  const seen = (await tracked(matter, null))!.entries
  assert.deepEqual(
    seen.slice(-2).map(({ kind }) => kind),
    ['objected', 'objection-upheld'],
  )
  assert.match(seen.at(-1)!.sentence.zh, /c1 desk1 岗已裁定：由root city 岗负责/)
  assert.ok(!JSON.stringify(seen).includes(words), 'the reasons stay inside')
  const back = object(matter, { as: 'qinghe-city', to: posts.grid1! }).given
  assert.equal((await house.refused(raiseObjection, back)).code, 'objection.final')
})

test('rejected with reasons it stays, and cannot be disputed again on the same ground', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const without = { ...reject(id), body: { entryId: newId(), words: ' ' } }
  assert.deepEqual((await house.refused(rejectObjection, without)).fields, ['words'])
  await house.call(rejectObjection, reject(id))
  assert.equal((await matterOf(matter)).ownerPostId, posts.grid1)
  assert.equal((await house.refused(raiseObjection, object(matter).given)).code, 'objection.final')
  assert.equal((await house.refused(rejectObjection, reject(id))).code, 'objection.not-open')
})

test('whoever is offered a matter may object: the giver keeps it until it is decided, and then one of both has it', async () => {
  for (const outcome of ['upheld', 'rejected'] as const) {
    const matter = await opened()
    await accept(matter)
    const offer = { entryId: newId(), postId: posts.services1!, words }
    await house.call(offerMatter, { params: at(matter), as: 'qinghe-grid1', body: offer })
    const { id } = await raise(matter, { as: 'qinghe-community1', to: posts.grid1! })
    const meanwhile = await matterOf(matter)
    assert.deepEqual([meanwhile.ownerPostId, meanwhile.offer], [posts.grid1, null])
    if (outcome === 'upheld') await house.call(upholdObjection, uphold(id, posts.grid1!))
    else await house.call(rejectObjection, reject(id))
    const now = await matterOf(matter)
    const [owner, holder] = outcome === 'upheld' ? [posts.grid1, 'qinghe-grid1'] : [posts.services1, null]
    assert.deepEqual([now.ownerPostId, now.holderId], [owner, holder])
  }
})

test('who may object and decide: only a post that has it, only the level above, never in its own cause', async () => {
  const matter = await opened()
  for (const as of ['qinghe-desk', 'qinghe-city', 'qinghe-community1']) {
    const refused = await house.refused(raiseObjection, object(matter, { as }).given)
    assert.ok(['objection.not-yours', 'matter.not-found'].includes(refused.code), `${as} ${refused.code}`)
  }
  const { id } = await raise(matter)
  assert.equal((await house.refused(raiseObjection, object(matter).given)).code, 'objection.open-already')
  for (const as of ['qinghe-grid1', 'qinghe-city', 'qinghe-admin', 'qinghe-community2'])
    assert.ok(
      [403, 404].includes((await house.refused(upholdObjection, uphold(id, posts.city!, as))).status),
      as,
    )
  const same = await house.refused(upholdObjection, uphold(id, posts.grid1!))
  assert.deepEqual(same.fields, ['postId'])
  await house.call(upholdObjection, uphold(id, posts.city!, 'qinghe-leader'))
  const { objections } = await house.call(readObjections, { params: at(matter), as: 'qinghe-desk' })
  assert.equal(
    objections[0]!.arbiterPostId,
    posts.leadership,
    'whoever is above may step in, in their own name',
  )
})

test('two arbiters at once: one decides, the other is told that it is over', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const answers = await Promise.all([
    house.call(upholdObjection, uphold(id, posts.city!)).then(
      () => 'done',
      () => 'refused',
    ),
    house.call(rejectObjection, reject(id, 'qinghe-leader')).then(
      () => 'done',
      () => 'refused',
    ),
  ])
  assert.deepEqual(answers.sort(), ['done', 'refused'])
  assert.equal((await states(matter)).filter((state) => state !== 'open').length, 1)
})

test('what nobody decides climbs a level each working day, told upward, and the owner stays', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const arbiter = async () =>
    (await house.call(readObjections, { params: at(matter), as: 'qinghe-desk' })).objections[0]!.arbiterPostId
  await house.runTask('climb-objections')
  assert.equal(await arbiter(), posts.desk1)
  on('11-25')
  await house.runTask('climb-objections')
  await house.runTask('climb-objections')
  assert.equal(await arbiter(), posts.desk)
  assert.ok((await told('qinghe-desk', matter)).includes('派单异议没有按时裁定，已报到您这里'))
  on('11-27')
  await house.runTask('climb-objections')
  on('12-11')
  await house.runTask('climb-objections')
  assert.equal(await arbiter(), posts.leadership)
  assert.equal((await linesOf(matter)).filter((kind) => kind === 'objection-climbed').length, 2)
  assert.equal((await matterOf(matter)).ownerPostId, posts.grid1)
  await house.call(rejectObjection, reject(id, 'qinghe-leader'))
})

test('it ends by itself when the matter is answered or goes elsewhere, and is taken back by who raised it', async () => {
  const answered = await opened()
  await accept(answered)
  await raise(answered)
  await answer(answered)
  const moved = await opened()
  await raise(moved)
  const change = { entryId: newId(), categoryId: categories.light!, words: '其实是灯的问题' }
  await house.call(reclassifyRequest, { params: at(moved), as: 'qinghe-grid1', body: change })
  await house.settle()
  assert.deepEqual([await states(answered), await states(moved)], [['lapsed'], ['lapsed']])
  const back = await opened()
  const { id } = await raise(back)
  const params = { ...qinghe, id }
  const body = { entryId: newId() }
  assert.equal((await house.refused(withdrawObjection, { params, as: 'qinghe-desk', body })).status, 403)
  await house.call(withdrawObjection, { params, as: 'qinghe-grid1', body })
  assert.deepEqual(await states(back), ['withdrawn'])
  await raise(back)
  assert.deepEqual(await states(back), ['withdrawn', 'open'], 'nothing was decided, so one may ask again')
})

test('the time to object is a setting of the jurisdiction', async () => {
  const matter = await opened()
  await accept(matter)
  on('11-25', '10:00')
  assert.equal((await house.refused(raiseObjection, object(matter).given)).code, 'objection.too-late')
  await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    insertTerms(work, { ...usualTerms, version: 1, acceptedWorkingDays: 2 }),
  )
  await raise(matter)
})

test('an arbiter sees what waits where they have a say, oldest first, and what was decided', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const listed = async (as: string, state: 'open' | 'ended') =>
    (await house.call(listObjections, { params: qinghe, query: { state }, as })).rows
  assert.ok((await listed('qinghe-desk', 'open')).some((row) => row.id === id && row.code === matter.code))
  assert.ok((await listed('qinghe-community1', 'open')).some((row) => row.id === id))
  assert.ok(!(await listed('qinghe-community2', 'open')).some((row) => row.id === id))
  on('12-21')
  await house.call(rejectObjection, reject(id))
  const [last] = await listed('qinghe-leader', 'ended')
  assert.deepEqual([last!.id, last!.state, last!.arbiterWords], [id, 'rejected', '楼道归网格管'])
  const first = await house.call(listObjections, {
    params: qinghe,
    query: { state: 'ended', limit: '2' },
    as: 'qinghe-desk',
  })
  const second = await house.call(listObjections, {
    params: qinghe,
    query: { state: 'ended', limit: '2', after: first.next! },
    as: 'qinghe-desk',
  })
  assert.equal(new Set([...first.rows, ...second.rows].map((row) => row.id)).size, 4)
})
