import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import { followRequest, publishRequest, type ReceiptBody, type StepInput } from '#services/requests'
import { at, keyOf, monday, qinghe, refusedWith, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  appealReview,
  callBack,
  decideAppeal,
  listReviews,
  promiseRemedy,
  readMatterReviews,
  redoMatter,
  remedyDone,
  replyToReview,
  settleCallBack,
} from '../index.ts'
import { readReviews } from './index.ts'

const house = await openTestHouse()
const { posts } = house.qinghe
const { report, step, accept, answer, tracked, matterOf } = residentsOf(house)
const words = '电话里说楼道又堆满了'
const on = (day: string, time = '10:00') => house.at(`2026-11-${day}T${time}:00+08:00`)

const answered = async () => {
  house.at(monday)
  const receipt = await report()
  await accept(receipt)
  await answer(receipt)
  return receipt
}
const rate = (of: ReceiptBody, input: Partial<StepInput>, key = keyOf(of.link)) =>
  step(of, 'rate', input, key)
const reviewsOf = (of: { id: string }, as = 'qinghe-desk') =>
  house.call(readMatterReviews, { params: at(of), as })
const unhappy = async () => {
  const receipt = await answered()
  await rate(receipt, { grade: 1, solved: false, words: '没有弄' })
  const [review] = await reviewsOf(receipt)
  return { receipt, params: { ...qinghe, id: review!.id } }
}
const call = (reached = true) => ({ entryId: newId(), reached, words })
const said = () => ({ entryId: newId(), words })
const events = async (of: { id: string }) =>
  (
    await house.query<{ action: string }>(
      'qinghe',
      sql`select action from foundation.audit_record where subject_id = ${of.id}
        and (action like 'review.%' or action = 'matter.rated') order by at, action`,
    )
  ).map(({ action }) => action)
const linesOf = async (of: { id: string }) =>
  (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind)
const noticesOf = async (as: string, of: { id: string }) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices.filter(({ matterId }) => matterId === of.id).map(({ words: told }) => told.zh)
}
const listed = async (of: { id: string }, as = 'qinghe-desk') => {
  const { owed, appeals, latest } = await house.call(listReviews, { params: qinghe, query: {}, as })
  const has = ({ rows }: typeof owed) => rows.some(({ matterId }) => matterId === of.id)
  return { owed: has(owed), appeals: has(appeals), latest: has(latest) }
}

test('two people rate the same answer, each once, and neither sees or changes the other’s', async () => {
  house.at(monday)
  const receipt = await report()
  const body = { id: newId(), words: '我家也是' }
  const follower = await house.call(followRequest, { params: at(receipt), body })
  await accept(receipt)
  await answer(receipt)
  const theirs = keyOf(follower.link)
  await rate(receipt, { grade: 5, hearts: { warm: 'yes', open: 'so-so' }, words: '谢谢' })
  await rate(receipt, { grade: 2, words: '我家门口没清' }, theirs)
  const own = await tracked(receipt)
  const other = await tracked(receipt, theirs)
  assert.deepEqual([own!.review?.grade, other!.review?.grade], [5, 2])
  assert.deepEqual(own!.review?.hearts, { warm: 'yes', open: 'so-so' })
  assert.ok(!JSON.stringify(own).includes('我家门口没清'))
  assert.equal((await tracked(receipt, null))!.review, null)
  await assert.rejects(step(receipt, 'confirm', {}, theirs), refusedWith('request.own-only'))
  const kept = await reviewsOf(receipt)
  assert.deepEqual(
    kept.map(({ byFollower, callBack: owed }) => [byFollower, owed?.stage]),
    [
      [false, undefined],
      [true, 'due'],
    ],
  )
  const params = { ...qinghe, id: kept[1]!.id }
  await house.call(callBack, { params, as: 'qinghe-desk', body: call() })
  assert.ok(!(await tracked(receipt))!.entries.some(({ kind }) => kind === 'called-back'))
  assert.equal((await tracked(receipt, theirs))!.ownReviews[0]!.callBack?.stage, 'called')
})

test('a review is changed until the call-back; happy again it is owed none, and sent twice it is kept once', async () => {
  const receipt = await answered()
  const bad = { grade: 2, words: '不行' }
  await rate(receipt, bad)
  await rate(receipt, bad)
  assert.ok((await listed(receipt)).owed)
  on('23', '11:00')
  await rate(receipt, { grade: 1, words: '还是不行' })
  const [first] = await reviewsOf(receipt)
  assert.equal(first!.callBack!.dueAt.toISOString(), '2026-11-24T09:30:00.000Z')
  on('23', '12:00')
  await rate(receipt, { grade: 4, solved: true })
  assert.deepEqual(await listed(receipt), { owed: false, appeals: false, latest: true })
  on('24', '11:00')
  await rate(receipt, { grade: 2 })
  const [now] = await reviewsOf(receipt)
  on('24', '12:00')
  assert.equal(now!.callBack!.dueAt.toISOString(), '2026-11-25T09:30:00.000Z')
  await house.call(callBack, { params: { ...qinghe, id: now!.id }, as: 'qinghe-leader', body: call() })
  assert.equal((await tracked(receipt))!.why.rate?.code, 'review.called-back')
  await assert.rejects(rate(receipt, { grade: 5 }), refusedWith('review.called-back'))
  await rate(receipt, { grade: 2 })
  assert.deepEqual(await events(receipt), [
    'matter.rated',
    'matter.rated',
    'matter.rated',
    'review.call-lifted',
    'matter.rated',
    'review.called-back',
  ])
})

test('an unhappy review is told upward when it arises and once more when nobody called in time', async () => {
  const { receipt } = await unhappy()
  assert.equal(
    (await noticesOf('qinghe-community1', receipt)).filter((told) => told.includes('不满意')).length,
    1,
  )
  on('24', '17:29')
  await house.runTask('tell-late-call-backs')
  assert.ok(!(await noticesOf('qinghe-community1', receipt)).some((told) => told.includes('超时')))
  on('24', '17:31')
  await house.runTask('tell-late-call-backs')
  await house.runTask('tell-late-call-backs')
  for (const who of ['community1', 'desk', 'grid1'])
    assert.equal(
      (await noticesOf(`qinghe-${who}`, receipt)).filter((told) => told.includes('超时')).length,
      1,
      who,
    )
  assert.ok((await events(receipt)).includes('review.call-late'))
})

test('called back, put right by a date the resident reads, and done; each step once', async () => {
  const { receipt, params } = await unhappy()
  const as = 'qinghe-community1'
  const remedy = { ...said(), postId: posts.city!, by: '2026-11-27' }
  assert.equal((await house.refused(promiseRemedy, { params, as, body: remedy })).code, 'review.not-called')
  assert.equal((await house.refused(callBack, { params, as: 'qinghe-grid1', body: call() })).status, 403)
  const called = call()
  await house.call(callBack, { params, as, body: called })
  await house.call(callBack, { params, as, body: called })
  const late = { ...remedy, by: '2027-02-01', postId: newId() }
  assert.deepEqual((await house.refused(promiseRemedy, { params, as, body: late })).fields.sort(), [
    'by',
    'postId',
  ])
  on('24')
  await house.call(promiseRemedy, { params, as, body: remedy })
  const own = (await tracked(receipt))!
  assert.equal(own.ownReviews[0]!.callBack!.remedy!.by.toISOString(), '2026-11-27T09:30:00.000Z')
  const line = own.entries.find(({ kind }) => kind === 'put-right-promised')
  assert.match(line!.sentence.zh, /city 岗将在11月27日.*前补救/)
  assert.ok((await noticesOf('qinghe-city', receipt)).some((told) => told.includes('补救')))
  on('27', '18:00')
  await house.runTask('tell-late-call-backs')
  assert.ok((await noticesOf('qinghe-city', receipt)).some((told) => told.includes('过期')))
  on('27', '18:30')
  await house.call(remedyDone, { params, as: 'qinghe-city', body: said() })
  assert.equal((await listed(receipt)).owed, false)
  assert.equal((await house.refused(remedyDone, { params, as, body: said() })).code, 'review.not-promised')
  assert.deepEqual((await events(receipt)).slice(1), [
    'review.called-back',
    'review.put-right-promised',
    'review.remedy-late',
    'review.put-right',
  ])
})

test('a redo reopens the matter, its clock goes on, and the new answer is rated anew', async () => {
  const { receipt, params } = await unhappy()
  const before = await matterOf(receipt)
  await house.call(callBack, { params, as: 'qinghe-leader', body: call() })
  const redo = said()
  for (const _ of [1, 2]) await house.call(redoMatter, { params, as: 'qinghe-leader', body: redo })
  const matter = await matterOf(receipt)
  assert.deepEqual([matter.state, matter.reopened], ['in-progress', 1])
  assert.equal(matter.clock.startedAt.getTime(), before.clock.startedAt.getTime())
  assert.deepEqual(await listed(receipt), { owed: false, appeals: false, latest: true })
  assert.equal((await tracked(receipt))!.why.rate?.code, 'review.reopened')
  await answer(receipt, '这次全部清走了。')
  await rate(receipt, { grade: 5, solved: true })
  assert.deepEqual(
    (await tracked(receipt))!.ownReviews.map(({ grade, callBack: owed }) => [grade, owed?.stage]),
    [
      [1, 'redone'],
      [5, undefined],
    ],
  )
})

test('a redo that may not be does not reopen anything', async () => {
  const { receipt, params } = await unhappy()
  for (const as of ['qinghe-grid1', 'qinghe-desk'])
    assert.ok(
      ['permission.denied', 'review.not-called'].includes(
        (await house.refused(redoMatter, { params, as, body: said() })).code,
      ),
    )
  assert.deepEqual([(await matterOf(receipt)).state, (await matterOf(receipt)).reopened], ['answered', 0])
})

test('a resident who reopens the matter themselves is not called about the old answer', async () => {
  const { receipt, params } = await unhappy()
  await step(receipt, 'reopen', { words: '请重新来' })
  assert.equal(
    (await house.refused(callBack, { params, as: 'qinghe-desk', body: call() })).code,
    'review.round-over',
  )
  await house.settle()
  assert.equal((await listed(receipt)).owed, false)
  assert.equal((await reviewsOf(receipt))[0]!.callBack!.stage, 'redone')
})

test('who cannot be reached is tried three times; then it is settled in words', async () => {
  const { receipt, params } = await unhappy()
  const as = 'qinghe-desk'
  for (const _ of [1, 2]) await house.call(callBack, { params, as, body: call(false) })
  assert.equal((await house.refused(settleCallBack, { params, as, body: said() })).code, 'review.not-called')
  const [now] = await house.call(callBack, { params, as, body: call(false) })
  assert.deepEqual([now!.callBack!.stage, now!.callBack!.tries], ['unreached', 3])
  await house.call(settleCallBack, { params, as, body: said() })
  assert.equal((await tracked(receipt))!.ownReviews[0]!.callBack!.stage, 'settled')
  assert.equal((await linesOf(receipt)).filter((kind) => kind === 'call-missed').length, 3)
})

test('an appeal is decided above the post that made it; upheld, the review is kept and left out, and the resident answers', async () => {
  const { receipt, params } = await unhappy()
  const appeal = { ...said(), kind: 'other-matter' as const }
  assert.equal((await house.refused(appealReview, { params, as: 'qinghe-desk', body: appeal })).status, 403)
  for (const _ of [1, 2]) await house.call(appealReview, { params, as: 'qinghe-grid1', body: appeal })
  assert.ok((await listed(receipt)).appeals)
  assert.ok((await noticesOf('qinghe-leader', receipt)).some((told) => told.includes('申诉')))
  await assert.rejects(rate(receipt, { grade: 3 }), refusedWith('review.appealed'))
  const decision = { ...said(), upheld: true }
  for (const as of ['qinghe-grid1', 'qinghe-community1'])
    assert.equal((await house.refused(decideAppeal, { params, as, body: decision })).status, 403)
  await house.call(decideAppeal, { params, as: 'qinghe-leader', body: decision })
  const second = { ...decision, entryId: newId(), upheld: false }
  assert.equal(
    (await house.refused(decideAppeal, { params, as: 'qinghe-desk', body: second })).code,
    'review.no-appeal',
  )
  assert.deepEqual(await listed(receipt), { owed: false, appeals: false, latest: true })
  const [counted] = await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    readReviews(work, [receipt.id]),
  )
  assert.deepEqual(
    [counted!.grade, counted!.solved, counted!.excluded?.kind, counted!.excluded?.postId],
    [1, false, 'other-matter', posts.leadership],
  )
  assert.equal(counted!.excluded?.words, words)
  const own = (await tracked(receipt))!
  assert.deepEqual([own.review?.words, own.why.object], ['没有弄', null])
  await step(receipt, 'object', { words: '说的就是这件事' })
  assert.equal((await reviewsOf(receipt))[0]!.appeal!.objection, '说的就是这件事')
  assert.equal((await tracked(receipt))!.why.object?.code, 'review.objected')
  await assert.rejects(step(receipt, 'object', { words: '再说一次' }), refusedWith('review.objected'))
  assert.ok((await noticesOf('qinghe-leader', receipt)).some((told) => told.includes('有话说')))
})

test('an appeal that is rejected changes nothing, and the call-back stays owed', async () => {
  const { receipt, params } = await unhappy()
  await house.call(appealReview, { params, as: 'qinghe-grid1', body: { ...said(), kind: 'not-true' } })
  await house.call(decideAppeal, { params, as: 'qinghe-desk', body: { ...said(), upheld: false } })
  assert.deepEqual(await listed(receipt), { owed: true, appeals: false, latest: true })
  const [counted] = await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    readReviews(work, [receipt.id]),
  )
  assert.equal(counted!.excluded, null)
  await rate(receipt, { grade: 2 })
})

test('a review and its reply are public only where its author and the request are', async () => {
  const { receipt, params } = await unhappy()
  const reply = { ...said(), words: '对不起，明天再来清一次。' }
  assert.equal((await house.refused(replyToReview, { params, as: 'qinghe-city', body: reply })).status, 403)
  await house.call(replyToReview, { params, as: 'qinghe-grid1', body: reply })
  const seen = async (key: string | null) => JSON.stringify(await tracked(receipt, key))
  assert.ok((await seen(keyOf(receipt.link))).includes(reply.words))
  assert.ok(!(await seen(null)).includes(reply.words))
  const publish = { entryId: newId(), words: true, photos: false }
  await house.call(publishRequest, { params: at(receipt), as: 'qinghe-desk', body: publish })
  assert.ok(!(await seen(null)).includes(reply.words), 'nobody agreed to it')
  await rate(receipt, { grade: 1, solved: false, words: '没有弄，打 13900001234', shared: true })
  const shown = (await tracked(receipt, null))!.sharedReviews!
  assert.equal(shown[0]!.reply?.words, reply.words)
  assert.ok(!shown[0]!.words!.includes('13900001234'), 'a number is masked')
  await house.call(appealReview, { params, as: 'qinghe-grid1', body: { ...said(), kind: 'abusive' } })
  await house.call(decideAppeal, { params, as: 'qinghe-desk', body: { ...said(), upheld: true } })
  assert.deepEqual((await tracked(receipt, null))!.sharedReviews, [])
})

test('two who call back at once are one after the other, and the second is told', async () => {
  const { params } = await unhappy()
  const both = ['qinghe-desk', 'qinghe-leader'].map((as) =>
    house.send({
      method: 'POST',
      url: `/api/at/qinghe/reviews/${params.id}/call`,
      payload: call(),
      headers: { 'x-test-user': as },
    }),
  )
  const statuses = (await Promise.all(both)).map(({ statusCode }) => statusCode)
  assert.deepEqual(statuses.sort(), [200, 409])
})

test('no review and no reply leads to the name of a member of staff', async () => {
  const { receipt, params } = await unhappy()
  await house.call(callBack, { params, as: 'qinghe-desk', body: call() })
  await house.call(replyToReview, { params, as: 'qinghe-grid1', body: said() })
  const text = JSON.stringify([await reviewsOf(receipt), await tracked(receipt)])
  for (const name of house.qinghe.people.values()) assert.ok(!text.includes(name), name)
})

test('a community lists the reviews of its own places, and the desk may look at one community', async () => {
  const { receipt } = await unhappy()
  assert.ok((await listed(receipt, 'qinghe-community1')).owed)
  assert.deepEqual(await listed(receipt, 'qinghe-community2'), { owed: false, appeals: false, latest: false })
})
