import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import {
  acceptMatter,
  answerMatter,
  askResident,
  listMatters,
  mergeMatter,
  offerMatter,
  readMatter,
  refuseOffer,
  reopenMatter,
  unmergeMatter,
} from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { savePlace } from '#foundation/places'
import { inWork } from '#foundation/work/server'
import { Problem } from '#kernel'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  enterRequest,
  followRequest,
  listRequests,
  moveRequest,
  publishRequest,
  type ReceiptBody,
  type RequestInput,
  type ResidentStep,
  readRequest,
  reclassifyRequest,
  type StepInput,
  sendRequest,
} from '../index.ts'
import { readTracked, residentStep } from './track-request.ts'

const house = await openTestHouse()
const { places, posts, categories, inside } = house.qinghe
const qinghe = { jurisdiction: 'qinghe' }
const monday = '2026-11-23T09:00:00+08:00'

const report = (more: Partial<RequestInput> = {}): Promise<ReceiptBody> =>
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
const keyOf = (link: string) => link.split('/').at(-1)!
const tracked = (receipt: ReceiptBody, key: string | null = keyOf(receipt.link), jurisdiction = 'qinghe') =>
  inWork(house.tools, jurisdiction, { kind: 'resident' }, (work) => readTracked(work, receipt.code, key))
const step = (
  receipt: ReceiptBody,
  which: ResidentStep,
  input: Partial<StepInput> = {},
  key = keyOf(receipt.link),
) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
    residentStep(work, receipt.code, key, which, { entryId: newId(), ...input }),
  )
const matterOf = async (receipt: { id: string }, as = 'qinghe-desk') =>
  (await house.call(readMatter, { params: { ...qinghe, id: receipt.id }, as })).matter
const at = (receipt: { id: string }) => ({ ...qinghe, id: receipt.id })
const accept = (receipt: { id: string }, as = 'qinghe-grid1') =>
  house.call(acceptMatter, { params: at(receipt), as, body: { entryId: newId() } })
const answer = (receipt: { id: string }, words = '已经清走。', as = 'qinghe-grid1') =>
  house.call(answerMatter, { params: at(receipt), as, body: { entryId: newId(), result: 'fixed', words } })
const refusedWith = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

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

test('the same request sent twice, also at the same moment, is one request with one link', async () => {
  const id = newId()
  const sent = await Promise.all([1, 2, 3, 4].map(() => report({ id, phone: '13900001111' })))
  assert.equal(new Set(sent.map(({ link }) => link)).size, 1)
  assert.deepEqual(await report({ id }), { ...sent[0]! })
  const rows = await house.query<{ n: number }>(
    'qinghe',
    sql`select count(*)::int as n from services.request where matter_id = ${sent[0]!.id}`,
  )
  assert.equal(rows[0]?.n, 1)
})

test('who sends a request with the public id of another gets a request of their own, never its link', async () => {
  const first = await report()
  const { rows } = await house.call(listRequests, { params: qinghe, query: {} })
  const shown = rows.find(({ code }) => code === first.code)!
  const thief = await report({ id: shown.id })
  assert.notEqual(thief.code, first.code)
  const followed = await house.call(followRequest, { params: at(shown), body: { id: newId() } })
  const entries = (await tracked(first, null))!.entries
  for (const { id } of entries) {
    const again = await house.call(followRequest, { params: at(shown), body: { id } })
    assert.notEqual(again.link, followed.link)
  }
})

test('the public sees neither words, photos, contact nor name, unless they were published', async () => {
  const secret = await report({
    words: '我是李娜，住三栋',
    name: '李娜',
    phone: '13800138000',
    address: '三栋 502',
  })
  const everything = JSON.stringify([
    await tracked(secret, null),
    (await house.call(listRequests, { params: qinghe, query: { limit: 200 } })).rows,
  ])
  for (const hidden of ['李娜', '13800138000', '502', '138****8000'])
    assert.ok(!everything.includes(hidden), hidden)
  const entryId = newId()
  const params = at(secret)
  await house.call(publishRequest, {
    params,
    as: 'qinghe-desk',
    body: { entryId, words: true, photos: false },
  })
  assert.equal((await tracked(secret, null))?.words, '我是李娜，住三栋')
  await house.call(publishRequest, {
    params,
    as: 'qinghe-desk',
    body: { entryId: newId(), words: false, photos: false },
  })
  await house.call(publishRequest, {
    params,
    as: 'qinghe-desk',
    body: { entryId, words: true, photos: false },
  })
  assert.equal((await tracked(secret, null))?.words, null, 'an older step sent once more undoes nothing')
})

test('a link opens its own matter only, and nothing in another jurisdiction', async () => {
  const [mine, other] = [await report(), await report()]
  assert.equal((await tracked(mine))?.access, 'resident')
  assert.equal(await tracked(other, keyOf(mine.link)), undefined)
  assert.equal(await tracked(mine, keyOf(mine.link), 'liuxi'), undefined)
  assert.equal(await tracked(mine, `${keyOf(mine.link).slice(0, -1)}!`), undefined)
  await assert.rejects(step(other, 'withdraw', {}, keyOf(mine.link)), refusedWith('matter.not-found'))
  const follower = await house.call(followRequest, { params: at(mine), body: { id: newId() } })
  assert.equal((await tracked(mine, keyOf(follower.link)))?.access, 'follower')
  await assert.rejects(step(mine, 'withdraw', {}, keyOf(follower.link)), refusedWith('request.own-only'))
})

test('a resident confirms, or says it is not solved and the clock goes on where it stood; each answer is rated once', async () => {
  house.at(monday)
  const receipt = await report()
  await accept(receipt)
  house.at('2026-11-24T09:00:00+08:00')
  await answer(receipt)
  await step(receipt, 'rate', { grade: 2, solved: false })
  house.at('2026-11-26T09:00:00+08:00')
  const reopening = newId()
  await step(receipt, 'reopen', { entryId: reopening, words: '纸箱还在' })
  await step(receipt, 'reopen', { entryId: reopening, words: '纸箱还在' })
  const reopened = await matterOf(receipt)
  assert.deepEqual([reopened.state, reopened.reopened], ['in-progress', 1])
  // Half of Tuesday was used; Tuesday's and Wednesday's closing times fell into the standstill.
  assert.equal(reopened.dueAt.toISOString(), '2026-11-27T09:30:00.000Z')
  assert.equal(reopened.clock.startedAt.toISOString(), new Date(monday).toISOString())
  await answer(receipt, '纸箱已全部清走。')
  for (const _ of [1, 2]) await step(receipt, 'rate', { grade: 5, solved: true, words: '谢谢' })
  const reviews = await house.query<{ round: number; grade: number }>(
    'qinghe',
    sql`select round, grade from accountability.review where matter_id = ${receipt.id} order by round`,
  )
  assert.deepEqual(reviews, [
    { round: 0, grade: 2 },
    { round: 1, grade: 5 },
  ])
  const told = await house.query(
    'qinghe',
    sql`select id from foundation.audit_record where subject_id = ${receipt.id} and action = 'matter.rated'`,
  )
  assert.equal(told.length, 2, 'the same review sent twice is told once')
  await step(receipt, 'confirm')
  assert.equal((await matterOf(receipt)).state, 'closed')
  house.at('2026-12-30T09:00:00+08:00')
  await assert.rejects(step(receipt, 'reopen', { words: '又有了' }), refusedWith('matter.reopen-too-late'))
})

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
  assert.deepEqual(done.map(({ statusCode }) => statusCode).sort(), [200, 409])
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

test('asking pauses the clock, and the reply resumes it', async () => {
  house.at(monday)
  const receipt = await report()
  await accept(receipt)
  const ask = { entryId: newId(), words: '请问是几单元？', workingDays: 5 }
  await house.call(askResident, { params: at(receipt), as: 'qinghe-grid1', body: ask })
  assert.equal((await tracked(receipt))!.question, '请问是几单元？')
  assert.equal((await tracked(receipt, null))!.question, null)
  house.at('2026-11-25T09:00:00+08:00')
  await step(receipt, 'reply', { words: '二单元' })
  const resumed = await matterOf(receipt)
  assert.equal(resumed.state, 'in-progress')
  assert.equal(resumed.dueAt.toISOString(), '2026-11-26T09:30:00.000Z', 'Tuesday stood still')
})

test('a refused hand-over gives its reason to colleagues, not to the public', async () => {
  const receipt = await report()
  const params = at(receipt)
  const offer = { entryId: newId(), postId: posts.city!, words: '需要城管' }
  await house.call(offerMatter, { params, as: 'qinghe-grid1', body: offer })
  const refuse = { entryId: newId(), words: '不是我们的路段' }
  await house.call(refuseOffer, { params, as: 'qinghe-city', body: refuse })
  const text = JSON.stringify([(await tracked(receipt, null))!.entries, (await tracked(receipt))!.entries])
  assert.ok(!text.includes('不是我们的路段') && !text.includes('需要城管'))
  assert.equal((await matterOf(receipt)).ownerPostId, posts.grid1)
})

test('who is signed in in the same browser does not change that a link acts for its resident', async () => {
  house.at(monday)
  const receipt = await report()
  await accept(receipt)
  await answer(receipt)
  const actor = { kind: 'staff', userId: 'liuxi-desk', name: '柳溪', grants: [] } as const
  await inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
    residentStep({ ...work, actor }, receipt.code, keyOf(receipt.link), 'confirm', { entryId: newId() }),
  )
  const lines = await house.query<{ actor_kind: string }>(
    'qinghe',
    sql`select actor_kind from foundation.audit_record where subject_id = ${receipt.id} and action = 'matter.confirmed'`,
  )
  assert.deepEqual(lines, [{ actor_kind: 'resident' }])
  const words = { entryId: newId(), words: '回访后重办' }
  await house.call(reopenMatter, { params: at(receipt), as: 'qinghe-desk', body: words })
  assert.equal((await matterOf(receipt)).state, 'in-progress')
})
