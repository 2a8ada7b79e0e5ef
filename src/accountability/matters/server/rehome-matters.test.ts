import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#foundation/database/server'
import { endHolding, listPosts } from '#organisation/teams'
import { sendRequest } from '#services/requests'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { acceptMatter, readMatter } from '../index.ts'

const house = await openTestHouse()
const { places, posts, categories } = house.qinghe
const params = { jurisdiction: 'qinghe' }

const opened = async () => {
  const body = { id: newId(), words: '三栋楼道堆满纸箱', categoryId: categories.stairs, placeId: places.b1 }
  const sent = await house.call(sendRequest, { params, body })
  const at = { ...params, id: sent.id }
  await house.call(acceptMatter, { params: at, as: 'qinghe-grid1', body: { entryId: newId() } })
  return { at, dueAt: sent.dueAt }
}
const leave = async (name: string) => {
  const all = await house.call(listPosts, { params, as: 'qinghe-admin' })
  const { id, holders } = all.find((post) => post.id === posts.grid1)!
  const { holdingId } = holders.find(({ userId }) => userId === name)!
  await house.call(endHolding, { params: { ...params, id, holdingId }, as: 'qinghe-admin' })
  await house.settle()
  return new Map(all.map((post) => [post.id, post.duty]))
}

test('who leaves a post leaves what they took up to a colleague, and the last one to the duty desk', async () => {
  const { at, dueAt } = await opened()
  await leave('qinghe-grid1')
  const waiting = await house.call(readMatter, { params: at, as: 'qinghe-desk' })
  assert.deepEqual([waiting.matter.ownerPostId, waiting.matter.holderId], [posts.grid1, null])
  const duties = await leave('qinghe-grid1b')
  const { matter, entries } = await house.call(readMatter, { params: at, as: 'qinghe-desk' })
  assert.equal(duties.get(matter.ownerPostId), 'duty-desk')
  assert.deepEqual([matter.holderId, matter.state], [null, 'received'])
  assert.deepEqual(matter.dueAt, dueAt, 'the clock runs on')
  assert.equal(entries.filter(({ kind }) => kind === 'routed').length, 3)
})
