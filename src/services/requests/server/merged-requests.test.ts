import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeMatter, unmergeMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { at, monday, qinghe, refusedWith, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { followRequest, listRequests, type ReceiptBody } from '../index.ts'

const house = await openTestHouse()
const { report, tracked, step, matterOf, accept, answer } = residentsOf(house)

test('merged duplicates are answered together, and each resident keeps a link, an answer and a rating', async () => {
  house.at(monday)
  const [lead, twin, third] = [await report(), await report(), await report()]
  for (const each of [lead, twin, third]) await accept(each)
  const merge = (one: { id: string }, into: { code: string }) =>
    house.call(mergeMatter, {
      params: at(one),
      as: 'qinghe-grid1',
      body: { entryId: newId(), leadCode: into.code.toLowerCase() },
    })
  await merge(twin, lead)
  await merge(third, lead)
  const unmerge = { entryId: newId(), words: '不是同一件' }
  await house.call(unmergeMatter, { params: at(third), as: 'qinghe-grid1', body: unmerge })
  await answer(lead, '一起清走了。')
  const own = (await tracked(twin))!
  assert.deepEqual([own.state, own.answer, own.mergedIntoCode], ['answered', '一起清走了。', lead.code])
  assert.equal((await tracked(third))!.state, 'in-progress')
  await step(twin, 'rate', { grade: 4 })
  assert.equal((await tracked(twin))!.review?.grade, 4)
  assert.equal((await tracked(lead))!.review, null)
  const { rows } = await house.call(listRequests, { params: qinghe, query: { limit: 200 } })
  assert.ok(!rows.some(({ code }) => code === twin.code), 'the public list tells it once')
})

test('two merges across each other do not leave two matters that nobody answers', async () => {
  const [one, other] = [await report(), await report()]
  const merge = (from: ReceiptBody, into: ReceiptBody) =>
    house.send({
      method: 'POST',
      url: `/api/at/qinghe/matters/${from.id}/merge`,
      payload: { entryId: newId(), leadCode: into.code },
      headers: { 'x-test-user': 'qinghe-grid1' },
    })
  const done = await Promise.all([merge(one, other), merge(other, one)])
  assert.deepEqual(
    done.map(({ statusCode }) => statusCode).sort((a, b) => a - b),
    [200, 409],
  )
})

test('a resident who withdraws ends their own matter, not those that were merged into it', async () => {
  const [lead, twin] = [await report(), await report()]
  await house.call(mergeMatter, {
    params: at(twin),
    as: 'qinghe-grid1',
    body: { entryId: newId(), leadCode: lead.code },
  })
  await step(lead, 'withdraw', { words: '已经没事了' })
  const left = await matterOf(twin)
  assert.deepEqual([left.state, left.mergedInto], ['received', null])
  const told = (await tracked(lead, null))!
  assert.equal(told.state, 'withdrawn')
  assert.ok(!JSON.stringify(told.entries).includes('没事了'), 'the reason is for the office')
  await assert.rejects(step(lead, 'withdraw'), refusedWith('matter.over'))
})

test('“me too” joins an open matter, once for each sender, and a merged one leads to its leading matter', async () => {
  const [lead, twin] = [await report(), await report()]
  await house.call(mergeMatter, {
    params: at(twin),
    as: 'qinghe-grid1',
    body: { entryId: newId(), leadCode: lead.code },
  })
  const id = newId()
  const follow = () => house.call(followRequest, { params: at(twin), body: { id, phone: '13900002222' } })
  const [first, again] = [await follow(), await follow()]
  assert.equal(first.code, lead.code)
  assert.deepEqual(first, again)
  assert.equal((await tracked(lead))!.followers, 1)
  await accept(lead)
  await answer(lead)
  const late = await house.refused(followRequest, { params: at(lead), body: { id: newId() } })
  assert.equal(late.code, 'request.not-open')
})
