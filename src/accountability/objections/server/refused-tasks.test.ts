import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listTaskLists, publishTaskList } from '#accountability/task-lists'
import { newId } from '#foundation/database/server'
import { objectingOf } from '../../../../tests/objecting.ts'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { raiseObjection, rejectObjection, upholdObjection } from '../index.ts'

const house = await openTestHouse()
const { posts, categories } = house.qinghe
const { report, matterOf, tracked } = residentsOf(house)
const { uphold, reject } = objectingOf(house)
const opened = async (more: Parameters<typeof report>[0] = {}) => {
  house.at(monday)
  return report(more)
}

const noise = { categoryId: categories.noise! }
const refusal = (of: { id: string }, listItemId?: string) => ({
  params: at(of),
  as: 'qinghe-community1',
  body: {
    entryId: newId(),
    ground: 'not-listed' as const,
    words: '清单上没有',
    ...(listItemId ? { listItemId } : {}),
  },
})

test('a community refuses what is not on its list; it stays with its owner until the level above decides', async () => {
  const matter = await opened(noise)
  assert.equal((await house.refused(raiseObjection, refusal(matter))).code, 'objection.no-list')
  const item = (sort: 'own' | 'not-done', zh: string) => ({
    id: newId(),
    sort,
    name: { zh, en: zh },
    instead: null,
    basis: null,
    topicIds: [sort === 'own' ? categories.stairs! : categories.noise!],
  })
  const [own, not] = [item('own', '调解纠纷'), item('not-done', '行政执法')]
  const draft = { fromDay: '2026-11-23', changed: 0, items: [own, not] }
  const publish = (body: typeof draft, as = 'qinghe-admin', id = newId()) => ({
    params: { ...qinghe, id },
    as,
    body,
  })
  assert.equal((await house.refused(publishTaskList, publish(draft, 'qinghe-desk'))).status, 403)
  const sent = publish(draft)
  await house.call(publishTaskList, sent)
  await house.call(publishTaskList, sent)
  assert.equal((await house.refused(publishTaskList, publish(draft))).code, 'task-list.changed-meanwhile')
  const later = { fromDay: '2026-12-01', changed: 1, items: [own] }
  await house.call(publishTaskList, publish(later))
  const { lists } = await house.call(listTaskLists, { params: qinghe })
  assert.deepEqual(
    lists.map(({ version, items }) => [version, items.length]),
    [
      [2, 1],
      [1, 2],
    ],
  )

  const refused = await house.refused(raiseObjection, refusal(matter, own.id))
  assert.deepEqual(refused.fields, ['listItemId'], 'what is on the list is not refused by it')
  const { objections } = await house.call(raiseObjection, refusal(matter, not.id))
  const { id, arbiterPostId, listItem } = objections[0]!
  assert.deepEqual([arbiterPostId, listItem?.zh], [posts.desk, '行政执法'])
  assert.equal((await matterOf(matter)).ownerPostId, posts.services1)
  assert.match((await tracked(matter, null))!.entries.at(-1)!.sentence.zh, /裁定前仍由c1 services1 岗负责/)
  assert.equal((await house.refused(rejectObjection, reject(id, 'qinghe-community1'))).status, 403)
  await house.call(upholdObjection, uphold(id, posts.city!))
  assert.equal((await matterOf(matter)).ownerPostId, posts.city)
  const atGrid = await opened()
  const byCity = await opened({ categoryId: categories.light! })
  const listed = await house.refused(raiseObjection, { ...refusal(atGrid), as: 'qinghe-grid1' })
  assert.equal(listed.code, 'objection.listed', 'the list says that communities do this')
  const never = await house.refused(raiseObjection, { ...refusal(byCity), as: 'qinghe-city' })
  assert.equal(never.code, 'objection.no-community')
})
