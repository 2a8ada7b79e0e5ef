import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { followRequest } from '#services/requests'
import { at, keyOf, qinghe, refusedWith, residentsOf } from '../../../../tests/resident.ts'
import { reviewsIn } from '../../../../tests/reviewing.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  appealReview,
  callBack,
  decideAppeal,
  promiseRemedy,
  redoMatter,
  remedyDone,
  settleCallBack,
  unmaskReviewer,
} from '../index.ts'
import { readReviews } from './index.ts'

const house = await openTestHouse()
const { posts } = house.qinghe
const { report, accept, step, answer, tracked, matterOf } = residentsOf(house)
const { answered, unhappy, rate, on, call, said, reviewsOf, listed, events, linesOf, noticesOf, words } =
  reviewsIn(house)

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
  assert.deepEqual(new Set(statuses), new Set([200, 409]))
})

test('a leader reads the number of the follower who was unhappy, and of nobody who was not', async () => {
  on('23', '10:00')
  const receipt = await report()
  const follow = { id: newId(), phone: '13700007777' }
  const follower = await house.call(followRequest, { params: at(receipt), body: follow })
  await accept(receipt)
  await answer(receipt)
  await rate(receipt, { grade: 1, solved: false }, keyOf(follower.link))
  const theirs = (await reviewsOf(receipt)).find(({ byFollower }) => byFollower)!
  const ask = (as: string) => ({
    params: { ...qinghe, id: theirs.id },
    as: `qinghe-${as}`,
    body: { reason: '电话回访' },
  })
  assert.equal((await house.call(unmaskReviewer, ask('leader'))).phone, '13700007777')
  assert.equal((await house.call(unmaskReviewer, ask('community1'))).phone, '13700007777')
  for (const as of ['grid1', 'city', 'community2'])
    assert.ok([403, 404].includes((await house.refused(unmaskReviewer, ask(as))).status), as)
  const happy = await answeredHappily()
  const refused = await house.refused(unmaskReviewer, { ...ask('leader'), params: happy })
  assert.equal(refused.code, 'review.no-call-back')
  const silent = { ...ask('leader'), body: { reason: ' ' } }
  assert.deepEqual((await house.refused(unmaskReviewer, silent)).fields, ['reason'])
})

async function answeredHappily() {
  const receipt = await answered()
  await rate(receipt, { grade: 5, solved: true })
  const [review] = await reviewsOf(receipt)
  return { ...qinghe, id: review!.id }
}
