import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { sql } from 'kysely'
import { acceptMatter, answerMatter, listMatters, offerMatter, readMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import { readTracked } from '#services/requests/server'
import { at, keyOf, monday, qinghe, refusedWith } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { testPassword } from '../../../../tests/small-neighbourhood.ts'
import {
  type ComplaintInput,
  listComplaints,
  listSigned,
  noRuleTopic,
  publishAnswer,
  publishRules,
  readPledges,
  showComplaint,
  stockSets,
} from '../index.ts'
import { publishStockRules, takeComplaint } from './index.ts'
import { readPublicPledges } from './public-pledges.ts'

// The sign-in library reads the clock itself, so the clock of the whole process is set.
mock.timers.enable({ apis: ['Date'], now: new Date(monday) })
const house = await openTestHouse()
const { posts } = house.qinghe
const rule = stockSets[0]!.rules[0]!
const inQinghe = <T>(run: Parameters<typeof inWork<T>>[3]) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, run)
const pledges = (as: string) => house.call(readPledges, { params: qinghe, as })
const everybodyReads = () => inQinghe(readPublicPledges)
const complain = (more: Partial<ComplaintInput> = {}) =>
  inQinghe((work) =>
    takeComplaint(work, {
      id: newId(),
      words: '窗口的人说这不归他管',
      ruleId: rule.id,
      postId: posts.city,
      language: 'zh',
      ...more,
    }),
  )
const complaintsOf = (as: string) => house.call(listComplaints, { params: qinghe, as })
const codesOf = async (as: string) => (await complaintsOf(as)).map(({ code }) => code)

const sessions = new Map<string, Record<string, string>>()
/** Signs for one's own posts, signed in for real, because the password is asked again. */
async function sign(login: string, more: object = {}, password = testPassword) {
  if (!sessions.has(login)) {
    const payload = { account: `${login}@qinghe.example`, password: testPassword }
    const answer = await house.send({ method: 'POST', url: '/api/sign-in', payload })
    sessions.set(login, Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value])))
  }
  const [mine] = (await pledges(`qinghe-${login}`)).mine
  const answer = await house.send({
    method: 'POST',
    url: '/api/at/qinghe/pledges/signatures',
    cookies: sessions.get(login)!,
    payload: { id: newId(), holdingId: mine!.holdingId, version: 1, password, ...more },
  })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
const signatures = () =>
  house.query<{ holding_id: string; digest: string; proof: string }>(
    'qinghe',
    sql`select holding_id, digest, proof from accountability.pledge_signature`,
  )

test('nothing can be signed before rules are published; then everybody owes a signature', async () => {
  const before = await pledges('qinghe-grid1')
  assert.deepEqual([before.inForce, before.versions], [null, []])
  assert.equal((await sign('grid1')).body.code, 'pledge.none')
  await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    publishStockRules(work, newId()),
  )
  const after = await pledges('qinghe-grid1')
  assert.equal(after.inForce, 1)
  assert.deepEqual(after.versions[0]!.sets, stockSets)
  assert.equal(after.mine[0]!.signedAt, null)
})

test('a signature needs the password again, is kept once with the digest of what was read, and is nobody else’s', async () => {
  const wrong = await sign('grid1', {}, 'not-the-password')
  assert.deepEqual([wrong.status, wrong.body.errors[0].field], [422, 'password'])
  assert.equal((await sign('grid1', { password: undefined })).body.errors[0].field, 'password')
  const [others] = (await pledges('qinghe-grid3')).mine
  assert.equal((await sign('grid1', { holdingId: others!.holdingId })).body.code, 'pledge.not-your-post')
  assert.equal((await sign('grid1', { version: 7 })).body.code, 'pledge.other-version')
  assert.deepEqual(await signatures(), [])

  assert.equal((await sign('grid1')).status, 204)
  assert.equal((await sign('grid1')).status, 204, 'signing again changes nothing')
  const kept = await signatures()
  assert.equal(kept.length, 1)
  const { versions, mine } = await pledges('qinghe-grid1')
  assert.deepEqual(kept[0], {
    holding_id: mine[0]!.holdingId,
    digest: versions[0]!.digest,
    proof: 'password',
  })
  assert.ok(mine[0]!.signedAt)
  await assert.rejects(
    house.query('qinghe', sql`update accountability.pledge_signature set version = 1`),
    /permission denied/,
  )
})

test('leaders see per post whether it has signed, others only themselves, and the public n of m', async () => {
  const rows = await house.call(listSigned, { params: qinghe, as: 'qinghe-leader' })
  const signedOf = (postId: string | undefined) => rows.find((row) => row.postId === postId)?.signed
  assert.equal(signedOf(posts.grid1), false, 'two hold this post and one has signed')
  assert.equal(signedOf(posts.grid2), undefined, 'nobody is there to sign')
  await sign('grid1b')
  await sign('desk')
  assert.deepEqual((await everybodyReads()).signed, { posts: 2, of: rows.length })
  assert.equal(
    (await house.refused(listSigned, { params: qinghe, as: 'qinghe-grid1' })).code,
    'permission.denied',
  )
})

test('who has not signed is told once a month, and who has signed is not', async () => {
  const told = async (as: string) => {
    const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
    return notices.filter(({ words }) => words.zh.includes('十不准')).length
  }
  await house.runTask('remind-pledges')
  await house.runTask('remind-pledges')
  assert.deepEqual([await told('qinghe-city'), await told('qinghe-desk')], [1, 0])
  house.at('2027-01-01T06:30:00+08:00')
  await house.runTask('remind-pledges')
  house.at('2027-01-20T06:30:00+08:00')
  await house.runTask('remind-pledges')
  assert.deepEqual(
    [await told('qinghe-city'), await told('qinghe-desk')],
    [2, 1],
    'a new year asks everybody',
  )
  house.at(monday)
})

test('a new version asks again, and the old one stays readable', async () => {
  const sets = [{ ...stockSets[0]!, rules: [rule] }]
  const { inForceFrom } = (await pledges('qinghe-leader')).versions[0]!
  const body = { id: newId(), inForceFrom, sets }
  const params = qinghe
  assert.equal(
    (await house.refused(publishRules, { params, body, as: 'qinghe-city' })).code,
    'permission.denied',
  )
  const late = { ...body, inForceFrom: '2020-01-01' }
  assert.deepEqual((await house.refused(publishRules, { params, body: late, as: 'qinghe-leader' })).fields, [
    'inForceFrom',
  ])
  await house.call(publishRules, { params, body, as: 'qinghe-leader' })
  await house.call(publishRules, { params, body, as: 'qinghe-leader' })
  const { versions, inForce, mine } = await pledges('qinghe-grid1')
  assert.deepEqual(
    versions.map(({ number, sets: kept }) => [number, kept.flatMap(({ rules }) => rules).length]),
    [
      [2, 1],
      [1, 16],
    ],
  )
  assert.deepEqual([inForce, mine[0]!.signedAt], [2, null])
  assert.equal((await everybodyReads()).signed.posts, 0)
})

test('a complaint reaches the level above, and neither the post it is about nor anybody else beside it', async () => {
  const { matter, link } = await complain()
  assert.equal(matter.ownerPostId, posts.leadership)
  assert.equal(matter.dueAt.toISOString(), '2026-12-14T09:30:00.000Z', 'fifteen working days')
  assert.deepEqual(await codesOf('qinghe-leader'), [matter.code])
  for (const as of ['qinghe-city', 'qinghe-desk', 'qinghe-admin', 'qinghe-community1']) {
    assert.deepEqual(await codesOf(as), [], as)
    assert.equal((await house.refused(readMatter, { params: at(matter), as })).code, 'matter.not-found', as)
    for (const query of [
      { view: 'all' },
      { view: 'unowned' },
      { view: 'all', search: matter.code },
    ] as const) {
      const { rows } = await house.call(listMatters, { params: qinghe, query, as })
      assert.deepEqual(rows, [], `${as} ${JSON.stringify(query)}`)
    }
  }
  const { rows } = await house.call(listMatters, {
    params: qinghe,
    query: { view: 'all' },
    as: 'qinghe-leader',
  })
  assert.deepEqual(
    rows.map(({ title }) => title),
    ['作风意见（保密）'],
  )
  const tracked = await inQinghe((work) => readTracked(work, matter.code, keyOf(link)))
  assert.deepEqual([tracked?.category, tracked?.words], [rule.name, '窗口的人说这不归他管'])
  await assert.rejects(
    inQinghe((work) => readTracked(work, matter.code, null)),
    refusedWith('request.link-only'),
  )
})

test('a complaint sent twice is one, and one that names what is not there is told beside the field', async () => {
  const id = newId()
  const first = await complain({ id, email: 'a@example.com' })
  assert.deepEqual((await complain({ id })).link, first.link)
  assert.notEqual(first.matter.id, id)
  await assert.rejects(
    complain({ postId: newId(), ruleId: newId() }),
    (error: { fields: { field: string }[] }) => {
      assert.deepEqual(
        error.fields.map(({ field }) => field),
        ['postId', 'ruleId'],
      )
      return true
    },
  )
  const plain = await complain({ ruleId: undefined, postId: undefined })
  assert.equal(plain.matter.topicId, noRuleTopic.id)
})

test('the named post sees it when the leader shows it; what is published names nobody and comes after the answer', async () => {
  const { matter, link } = await complain()
  const as = 'qinghe-leader'
  const params = at(matter)
  assert.equal((await house.refused(showComplaint, { params, as: 'qinghe-city' })).code, 'matter.not-found')
  await house.call(showComplaint, { params, as })
  await house.call(showComplaint, { params, as })
  assert.deepEqual(
    (await complaintsOf('qinghe-city')).map(({ code, own, words }) => [code, own, words]),
    [[matter.code, false, '窗口的人说这不归他管']],
  )
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as: 'qinghe-city' })
  assert.equal(notices.filter(({ words }) => words.zh.includes('居民意见')).length, 1)

  const publish = (words: string | null) => ({ params, as, body: { words } })
  assert.equal((await house.refused(publishAnswer, publish('改了'))).code, 'pledge.not-answered')
  await house.call(acceptMatter, { params, as, body: { entryId: newId() } })
  const answer = { entryId: newId(), result: 'fixed', words: '已向您道歉，窗口改为两人值守。' } as const
  await house.call(answerMatter, { params, as, body: answer })
  assert.equal((await inQinghe((work) => readTracked(work, matter.code, keyOf(link))))?.answer, answer.words)
  assert.deepEqual((await house.refused(publishAnswer, publish('找 13812345678'))).fields, ['words'])
  await house.call(publishAnswer, publish('窗口改为两人值守。'))
  const [shown] = (await everybodyReads()).answers
  assert.deepEqual([shown?.ruleName, shown?.words], [rule.name, '窗口改为两人值守。'])
  await house.call(publishAnswer, publish(null))
  assert.deepEqual((await everybodyReads()).answers, [])
})

test('the public counts complaints by rule, of this year only', async () => {
  const { counts } = await everybodyReads()
  assert.equal(counts.get(rule.id), 3)
  house.at('2027-01-02T09:00:00+08:00')
  assert.equal((await everybodyReads()).counts.size, 0)
  house.at(monday)
})

test('handing a complaint to another post lets that post read it, and no other', async () => {
  const { matter } = await complain({ postId: posts.grid3 })
  const params = at(matter)
  const body = { entryId: newId(), postId: posts.desk!, words: '请一起了解' }
  await house.call(offerMatter, { params, as: 'qinghe-leader', body })
  assert.equal((await house.call(readMatter, { params, as: 'qinghe-desk' })).matter.id, matter.id)
  assert.equal((await house.refused(readMatter, { params, as: 'qinghe-grid3' })).code, 'matter.not-found')
})
