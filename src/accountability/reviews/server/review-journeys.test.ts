import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#foundation/database/server'
import { followRequest, publishRequest } from '#services/requests'
import { at, keyOf, monday, qinghe, refusedWith, residentsOf } from '../../../../tests/resident.ts'
import { reviewsIn } from '../../../../tests/reviewing.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { appealReview, callBack, decideAppeal, replyToReview } from '../index.ts'

const house = await openTestHouse()
const { report, step, accept, answer, tracked } = residentsOf(house)
const { answered, unhappy, rate, on, call, said, reviewsOf, listed, events } = reviewsIn(house)

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
