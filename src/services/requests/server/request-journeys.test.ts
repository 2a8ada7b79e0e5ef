import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { askResident, offerMatter, refuseOffer, reopenMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { at, keyOf, monday, qinghe, refusedWith, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { followRequest, listRequests, publishRequest } from '../index.ts'
import { residentStep } from './track-request.ts'

const house = await openTestHouse()
const { posts } = house.qinghe
const { report, tracked, step, matterOf, accept, answer } = residentsOf(house)

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
