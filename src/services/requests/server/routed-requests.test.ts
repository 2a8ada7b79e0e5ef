import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listMatters } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { savePlace } from '#foundation/places'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { enterRequest, moveRequest, readRequest, reclassifyRequest, sendRequest } from '../index.ts'

const house = await openTestHouse()
const { places, posts, categories, inside } = house.qinghe
const { report, matterOf, accept } = residentsOf(house)

test('a request gets its grid, its owner and its date', async () => {
  house.at(monday)
  const byPoint = await report({ placeId: undefined, point: inside('g3') })
  assert.equal(byPoint.dueAt.toISOString(), '2026-11-25T09:30:00.000Z', 'two working days, at closing time')
  assert.match(byPoint.code, /^QH0/)
  const matter = await matterOf(byPoint)
  assert.deepEqual([matter.placeId, matter.ownerPostId, matter.state], [places.g3, posts.grid3, 'received'])
  assert.equal(
    (await matterOf(await report())).placeId,
    places.b1,
    'a chosen building is more exact than its grid',
  )
  const light = await report({ categoryId: categories.light, point: inside('g1'), placeId: undefined })
  assert.equal((await matterOf(light)).ownerPostId, posts.city)
})

test('when nobody is at the post the duty desk owns it, and without one the level above', async () => {
  const empty = await report({ placeId: undefined, point: inside('g2') })
  assert.equal((await matterOf(empty)).ownerPostId, posts.desk1)
  const gas = await report({ categoryId: categories.gas })
  assert.equal((await matterOf(gas)).ownerPostId, posts.desk, 'nobody is there for safety')
})

test('a point across the border is told whose it is, with the phone to call', async () => {
  const refused = await house.refused(sendRequest, {
    params: qinghe,
    body: { id: newId(), words: '路灯不亮', point: house.liuxi.inside('g1') },
  })
  assert.deepEqual(refused.fields, ['point'])
  assert.match(refused.errors[0]!.detail, /柳溪镇.*88889000/)
})

test('another category or place routes anew without touching the clock', async () => {
  house.at(monday)
  const receipt = await report()
  await accept(receipt)
  house.at('2026-11-24T15:00:00+08:00')
  const entryId = newId()
  const toLight = { entryId, categoryId: categories.light!, words: '其实是灯的问题' }
  await house.call(reclassifyRequest, { params: at(receipt), as: 'qinghe-grid1', body: toLight })
  const routed = await matterOf(receipt)
  assert.deepEqual([routed.ownerPostId, routed.holderId, routed.state], [posts.city, null, 'received'])
  assert.equal(routed.dueAt.toISOString(), receipt.dueAt.toISOString())
  const toNoise = { entryId: newId(), categoryId: categories.noise!, words: '更正' }
  await house.call(reclassifyRequest, { params: at(receipt), as: 'qinghe-desk', body: toNoise })
  await house.call(reclassifyRequest, { params: at(receipt), as: 'qinghe-desk', body: toLight })
  const details = await house.call(readRequest, { params: at(receipt), as: 'qinghe-desk' })
  assert.equal(details.category.id, categories.noise, 'an older step sent once more undoes nothing')
  await house.call(moveRequest, {
    params: at(receipt),
    as: 'qinghe-desk',
    body: { entryId: newId(), placeId: places.b3, words: '在八栋' },
  })
  const moved = await matterOf(receipt)
  assert.deepEqual([moved.placeId, moved.ownerPostId], [places.b3, posts.services2])
  assert.equal(moved.dueAt.toISOString(), receipt.dueAt.toISOString())
})

test('a matter whose place was retired is still routed, from the place above', async () => {
  const receipt = await report({ placeId: places.b3 })
  const params = { ...qinghe, id: places.b3! }
  const edit = { nameZh: '8栋', nameEn: 'Building 8', address: null }
  await house.call(savePlace, { params, as: 'qinghe-admin', body: { ...edit, retired: true } })
  const change = { entryId: newId(), categoryId: categories.noise!, words: '是噪音' }
  await house.call(reclassifyRequest, { params: at(receipt), as: 'qinghe-desk', body: change })
  assert.equal((await matterOf(receipt)).ownerPostId, posts.services2)
  await house.call(savePlace, { params, as: 'qinghe-admin', body: edit })
})

test('staff find a request by its words, its code and a masked phone', async () => {
  const words = '八栋门口的蓝色滑板车挡了消防通道'
  const receipt = await house.call(enterRequest, {
    params: qinghe,
    as: 'qinghe-grid3',
    body: {
      id: newId(),
      words,
      categoryId: categories.stairs,
      placeId: places.b3,
      phone: '13712349876',
      channel: 'phone',
    },
  })
  await house.settle()
  const found = async (search: string, as = 'qinghe-desk') =>
    (await house.call(listMatters, { params: qinghe, query: { search }, as })).rows.map(({ code }) => code)
  for (const search of [
    '滑板车',
    '消防通道 滑板车',
    receipt.code,
    receipt.code.toLowerCase(),
    '137****9876',
    '13712349876',
  ])
    assert.deepEqual(await found(search), [receipt.code], search)
  assert.deepEqual(await found('滑板车', 'qinghe-grid1'), [], 'not in their grid')
  assert.deepEqual(await found(receipt.code, 'liuxi-desk').catch(() => []), [])
})

test('the same resident’s other requests are shown beside each other', async () => {
  const phone = '13600007777'
  const [one, other] = [await report({ phone }), await report({ phone, placeId: places.b3 })]
  const { others } = await house.call(readRequest, { params: at(one), as: 'qinghe-desk' })
  assert.equal(others.find(({ id }) => id === other.id)?.same, 'resident')
})
