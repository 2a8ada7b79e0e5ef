import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Teaching, upholdObjection } from '#accountability/objections'
import { objectingOf } from '../../../../tests/objecting.ts'
import { monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { listCategories, listDispatchRules, type ReceiptBody, retireDispatchRule } from '../index.ts'

const house = await openTestHouse()
const { posts, categories, places } = house.qinghe
const { report, matterOf } = residentsOf(house)
const { raise, uphold } = objectingOf(house)
const noise = { categoryId: categories.noise! }
const opened = async (more: Parameters<typeof report>[0] = {}) => {
  house.at(monday)
  return report(more)
}

test('an arbiter who says “from now on” teaches the dispatch catalogue, until the rule is retired', async () => {
  const owner = async (of: ReceiptBody) => (await matterOf(of)).ownerPostId
  const elsewhere = { categoryId: categories.stairs!, placeId: places.b3! }
  const teach = async (
    fromNowOn: Teaching | undefined,
    to: string,
    more: Parameters<typeof report>[0] = {},
  ) => {
    const matter = await opened(more)
    const as = more.placeId ? 'qinghe-grid3' : 'qinghe-grid1'
    const { id } = await raise(matter, { as, to })
    await house.call(upholdObjection, uphold(id, to, 'qinghe-desk', fromNowOn))
    await house.settle()
    return { id, matter }
  }
  await teach(undefined, posts.city!)
  assert.equal(await owner(await opened()), posts.grid1, 'a decision alone is about one matter')
  const { id, matter } = await teach('community', posts.city!)
  assert.equal(await owner(await opened()), posts.city, 'the next one goes right')
  assert.equal(await owner(await opened(elsewhere)), posts.grid3, 'in the other community all is as it was')
  assert.equal(await owner(await opened(noise)), posts.services1)
  const [rule] = await house.call(listDispatchRules, { params: qinghe, as: 'qinghe-community1' })
  assert.deepEqual(
    [rule!.matterCode, rule!.category.en, rule!.post.en, rule!.arbiter.en, rule!.communityId],
    [matter.code, 'Things on the stairs', 'city at root', 'desk at root', places.c1],
  )
  const retire = (as: string) => ({ params: { ...qinghe, id }, as })
  assert.equal((await house.refused(retireDispatchRule, retire('qinghe-community1'))).status, 403)
  await house.call(retireDispatchRule, retire('qinghe-admin'))
  const left = await house.call(retireDispatchRule, retire('qinghe-admin'))
  assert.deepEqual(
    left.map(({ retiredAt }) => retiredAt !== null),
    [true],
  )
  assert.equal(await owner(await opened()), posts.grid1)

  await teach('everywhere', posts.services2!, elsewhere)
  assert.equal(
    await owner(await opened()),
    posts.services1,
    'everywhere it is the duty, nearest to the place',
  )
  const again = await opened()
  const { id: newer } = await raise(again, { as: 'qinghe-community1' })
  await house.call(upholdObjection, uphold(newer, posts.city!, 'qinghe-desk', 'everywhere'))
  await house.settle()
  const rules = await house.call(listDispatchRules, { params: qinghe, as: 'qinghe-desk' })
  assert.equal(
    rules.filter(({ retiredAt }) => retiredAt === null).length,
    1,
    'a newer one stands for the older',
  )
  assert.equal(await owner(await opened(elsewhere)), posts.city)
  assert.equal(
    (await house.call(listCategories, { params: qinghe })).length,
    5,
    'the catalogue itself is as it was',
  )
})
