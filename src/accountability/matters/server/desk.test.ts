import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#foundation/database/server'
import { sendRequest } from '#services/requests'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  countMatters,
  deleteFilter,
  listFilters,
  listMatters,
  listTemplates,
  offerMany,
  saveFilter,
  saveTemplate,
} from '../index.ts'

const house = await openTestHouse()
const { places, posts, categories } = house.qinghe
const qinghe = { jurisdiction: 'qinghe' }
const words = '说明'

const open = (more: { placeId?: string; phone?: string; categoryId?: string } = {}) =>
  house.call(sendRequest, {
    params: qinghe,
    body: {
      id: newId(),
      words: '三栋楼道堆满纸箱',
      categoryId: categories.stairs,
      placeId: places.b1,
      ...more,
    },
  })
test('offering many at once names those that may not be offered, and the others go', async () => {
  const [mine, elsewhere] = [await open(), await open({ placeId: places.b3! })]
  const body = {
    matters: [mine, elsewhere].map(({ id }) => ({ id, entryId: newId() })),
    postId: posts.city!,
    words,
  }
  const { done, refused } = await house.call(offerMany, { params: qinghe, as: 'qinghe-grid1', body })
  assert.deepEqual(
    [done, refused.map(({ id, code }) => [id, code])],
    [[mine.id], [[elsewhere.id, 'matter.not-found']]],
  )
})

test('the desk shows every matter exactly once, page by page, while new ones come in', async () => {
  const sent = new Set<string>()
  for (let count = 0; count < 23; count++) sent.add((await open({ placeId: places.b3! })).id)
  for (const view of ['mine', 'all'] as const) {
    const seen: string[] = []
    let after: string | null = null
    do {
      const query = { view, limit: 7, ...(after ? { after } : {}) }
      const page: { rows: { id: string }[]; next: string | null } = await house.call(listMatters, {
        params: qinghe,
        query,
        as: 'qinghe-grid3',
      })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
      await open({ placeId: places.b3! })
    } while (after)
    assert.equal(new Set(seen).size, seen.length, `${view}: none twice`)
    for (const id of sent) assert.ok(seen.includes(id), `${view}: none left out`)
  }
})

test('the counts of the desk are those of its lists', async () => {
  const counts = await house.call(countMatters, { params: qinghe, as: 'qinghe-community1' })
  assert.ok(counts.place > 0 && counts.all > 0)
  for (const [view, count] of Object.entries(counts)) {
    const query = { view: view as 'mine', limit: 200 }
    const { rows } = await house.call(listMatters, { params: qinghe, query, as: 'qinghe-community1' })
    assert.equal(count, Math.min(100, rows.length), view)
  }
})

test('a saved filter belongs to whoever saved it; templates are shared', async () => {
  const id = newId()
  const body = { name: '超时的', filter: { view: 'late' as const, search: '楼道' } }
  const as = 'qinghe-grid1'
  await house.call(saveFilter, { params: { ...qinghe, id }, as, body })
  await house.call(saveFilter, {
    params: { ...qinghe, id },
    as: 'qinghe-grid3',
    body: { ...body, name: '别人的' },
  })
  assert.deepEqual(await house.call(listFilters, { params: qinghe, as }), [{ id, ...body }])
  assert.deepEqual(await house.call(listFilters, { params: qinghe, as: 'qinghe-grid3' }), [])
  await house.call(deleteFilter, { params: { ...qinghe, id }, as: 'qinghe-grid3' })
  assert.equal((await house.call(listFilters, { params: qinghe, as })).length, 1)
  const template = { titleZh: '已修', titleEn: 'Fixed', textZh: '已修好。', textEn: 'It is fixed.' }
  await house.call(saveTemplate, { params: { ...qinghe, id }, as: 'qinghe-desk', body: template })
  assert.equal((await house.call(listTemplates, { params: qinghe, as })).length, 1)
  await house.call(saveTemplate, {
    params: { ...qinghe, id },
    as: 'qinghe-desk',
    body: { ...template, retired: true },
  })
  assert.equal((await house.call(listTemplates, { params: qinghe, as })).length, 0)
})
