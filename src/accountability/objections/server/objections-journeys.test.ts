import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerMatter, readMatter } from '#accountability/matters'
import { listTaskLists, publishTaskList } from '#accountability/task-lists'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import {
  listCategories,
  listDispatchRules,
  type ReceiptBody,
  reclassifyRequest,
  retireDispatchRule,
} from '#services/requests'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  listObjections,
  raiseObjection,
  readObjections,
  rejectObjection,
  type Teaching,
  upholdObjection,
  usualTerms,
  withdrawObjection,
} from '../index.ts'
import { insertTerms } from './index.ts'

const house = await openTestHouse()
const { posts, categories, places } = house.qinghe
const { report, matterOf, accept, answer, tracked } = residentsOf(house)
const words = '这不是我们岗位的事'
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)

const opened = async (more: Parameters<typeof report>[0] = {}) => {
  house.at(monday)
  return report(more)
}
interface Said {
  as?: string
  to?: string
  id?: string
}
const object = (of: { id: string }, { as = 'qinghe-grid1', to = posts.city!, id = newId() }: Said = {}) => ({
  id,
  given: {
    params: at(of),
    as,
    body: { entryId: id, ground: 'not-ours' as const, proposedPostId: to, words },
  },
})
const raise = async (of: { id: string }, said: Said = {}) => {
  const { id, given } = object(of, said)
  await house.call(raiseObjection, given)
  return { id }
}
const decide = (id: string, postId: string, as = 'qinghe-desk', fromNowOn?: Teaching) => ({
  params: { ...qinghe, id },
  as,
  body: { entryId: newId(), postId, words: '归城市管理岗办', ...(fromNowOn ? { fromNowOn } : {}) },
})
const reject = (id: string, as = 'qinghe-desk') => ({
  params: { ...qinghe, id },
  as,
  body: { entryId: newId(), words: '楼道归网格管' },
})
const states = async (of: { id: string }) =>
  (await house.call(readObjections, { params: at(of), as: 'qinghe-desk' })).objections.map(
    ({ state }) => state,
  )
const linesOf = async (of: { id: string }) =>
  (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind)
const told = async (as: string, of: { id: string }) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices.filter(({ matterId }) => matterId === of.id).map(({ words: { zh } }) => zh.split(' ')[0])
}

test('while it is disputed the owner stays the owner and the clock runs; upheld, it is with the named post at once', async () => {
  const matter = await opened()
  await accept(matter)
  const { id, given } = object(matter)
  const { objections } = await house.call(raiseObjection, given)
  await house.call(raiseObjection, given)
  assert.deepEqual(
    objections.map(({ state, arbiterPostId }) => [state, arbiterPostId]),
    [['open', posts.desk1]],
  )
  const meanwhile = await matterOf(matter)
  assert.deepEqual([meanwhile.ownerPostId, meanwhile.holderId], [posts.grid1, 'qinghe-grid1'])
  assert.ok((await told('qinghe-community1', matter)).includes('派单异议，请裁定'))
  const entryId = newId()
  const ruling = decide(id, posts.city!, 'qinghe-community1')
  ruling.body.entryId = entryId
  await house.call(upholdObjection, ruling)
  await house.call(upholdObjection, ruling)
  const now = await matterOf(matter)
  assert.deepEqual([now.ownerPostId, now.holderId, now.state], [posts.city, null, 'received'])
  assert.deepEqual(
    [now.clock, now.dueAt],
    [meanwhile.clock, meanwhile.dueAt],
    'the clock knows nothing of it',
  )
  assert.ok((await told('qinghe-city', matter)).includes('裁定：异议成立'))
  const seen = (await tracked(matter, null))!.entries
  assert.deepEqual(
    seen.slice(-2).map(({ kind }) => kind),
    ['objected', 'objection-upheld'],
  )
  assert.match(seen.at(-1)!.sentence.zh, /c1 desk1 岗已裁定：由root city 岗负责/)
  assert.ok(!JSON.stringify(seen).includes(words), 'the reasons stay inside')
  const back = object(matter, { as: 'qinghe-city', to: posts.grid1! }).given
  assert.equal((await house.refused(raiseObjection, back)).code, 'objection.final')
})

test('rejected with reasons it stays, and cannot be disputed again on the same ground', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const without = { ...reject(id), body: { entryId: newId(), words: ' ' } }
  assert.deepEqual((await house.refused(rejectObjection, without)).fields, ['words'])
  await house.call(rejectObjection, reject(id))
  assert.equal((await matterOf(matter)).ownerPostId, posts.grid1)
  assert.equal((await house.refused(raiseObjection, object(matter).given)).code, 'objection.final')
  assert.equal((await house.refused(rejectObjection, reject(id))).code, 'objection.not-open')
})

test('whoever is offered a matter may object: the giver keeps it until it is decided, and then one of both has it', async () => {
  for (const outcome of ['upheld', 'rejected'] as const) {
    const matter = await opened()
    await accept(matter)
    const offer = { entryId: newId(), postId: posts.services1!, words }
    await house.call(offerMatter, { params: at(matter), as: 'qinghe-grid1', body: offer })
    const { id } = await raise(matter, { as: 'qinghe-community1', to: posts.grid1! })
    const meanwhile = await matterOf(matter)
    assert.deepEqual([meanwhile.ownerPostId, meanwhile.offer], [posts.grid1, null])
    if (outcome === 'upheld') await house.call(upholdObjection, decide(id, posts.grid1!))
    else await house.call(rejectObjection, reject(id))
    const now = await matterOf(matter)
    const [owner, holder] = outcome === 'upheld' ? [posts.grid1, 'qinghe-grid1'] : [posts.services1, null]
    assert.deepEqual([now.ownerPostId, now.holderId], [owner, holder])
  }
})

test('who may object and decide: only a post that has it, only the level above, never in its own cause', async () => {
  const matter = await opened()
  for (const as of ['qinghe-desk', 'qinghe-city', 'qinghe-community1']) {
    const refused = await house.refused(raiseObjection, object(matter, { as }).given)
    assert.ok(['objection.not-yours', 'matter.not-found'].includes(refused.code), `${as} ${refused.code}`)
  }
  const { id } = await raise(matter)
  assert.equal((await house.refused(raiseObjection, object(matter).given)).code, 'objection.open-already')
  for (const as of ['qinghe-grid1', 'qinghe-city', 'qinghe-admin', 'qinghe-community2'])
    assert.ok(
      [403, 404].includes((await house.refused(upholdObjection, decide(id, posts.city!, as))).status),
      as,
    )
  const same = await house.refused(upholdObjection, decide(id, posts.grid1!))
  assert.deepEqual(same.fields, ['postId'])
  await house.call(upholdObjection, decide(id, posts.city!, 'qinghe-leader'))
  const { objections } = await house.call(readObjections, { params: at(matter), as: 'qinghe-desk' })
  assert.equal(
    objections[0]!.arbiterPostId,
    posts.leadership,
    'whoever is above may step in, in their own name',
  )
})

test('two arbiters at once: one decides, the other is told that it is over', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const answers = await Promise.all([
    house.call(upholdObjection, decide(id, posts.city!)).then(
      () => 'done',
      () => 'refused',
    ),
    house.call(rejectObjection, reject(id, 'qinghe-leader')).then(
      () => 'done',
      () => 'refused',
    ),
  ])
  assert.deepEqual(answers.sort(), ['done', 'refused'])
  assert.equal((await states(matter)).filter((state) => state !== 'open').length, 1)
})

test('what nobody decides climbs a level each working day, told upward, and the owner stays', async () => {
  const matter = await opened()
  const { id } = await raise(matter)
  const arbiter = async () =>
    (await house.call(readObjections, { params: at(matter), as: 'qinghe-desk' })).objections[0]!.arbiterPostId
  await house.runTask('climb-objections')
  assert.equal(await arbiter(), posts.desk1)
  on('11-25')
  await house.runTask('climb-objections')
  await house.runTask('climb-objections')
  assert.equal(await arbiter(), posts.desk)
  assert.ok((await told('qinghe-desk', matter)).includes('派单异议没有按时裁定，已报到您这里'))
  on('11-27')
  await house.runTask('climb-objections')
  on('12-11')
  await house.runTask('climb-objections')
  assert.equal(await arbiter(), posts.leadership)
  assert.equal((await linesOf(matter)).filter((kind) => kind === 'objection-climbed').length, 2)
  assert.equal((await matterOf(matter)).ownerPostId, posts.grid1)
  await house.call(rejectObjection, reject(id, 'qinghe-leader'))
})

test('it ends by itself when the matter is answered or goes elsewhere, and is taken back by who raised it', async () => {
  const answered = await opened()
  await accept(answered)
  await raise(answered)
  await answer(answered)
  const moved = await opened()
  await raise(moved)
  const change = { entryId: newId(), categoryId: categories.light!, words: '其实是灯的问题' }
  await house.call(reclassifyRequest, { params: at(moved), as: 'qinghe-grid1', body: change })
  await house.settle()
  assert.deepEqual([await states(answered), await states(moved)], [['lapsed'], ['lapsed']])
  const back = await opened()
  const { id } = await raise(back)
  const params = { ...qinghe, id }
  const body = { entryId: newId() }
  assert.equal((await house.refused(withdrawObjection, { params, as: 'qinghe-desk', body })).status, 403)
  await house.call(withdrawObjection, { params, as: 'qinghe-grid1', body })
  assert.deepEqual(await states(back), ['withdrawn'])
  await raise(back)
  assert.deepEqual(await states(back), ['withdrawn', 'open'], 'nothing was decided, so one may ask again')
})

test('the time to object is a setting of the jurisdiction', async () => {
  const matter = await opened()
  await accept(matter)
  on('11-25', '10:00')
  assert.equal((await house.refused(raiseObjection, object(matter).given)).code, 'objection.too-late')
  await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    insertTerms(work, { ...usualTerms, version: 1, acceptedWorkingDays: 2 }),
  )
  await raise(matter)
})

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
  await house.call(upholdObjection, decide(id, posts.city!))
  assert.equal((await matterOf(matter)).ownerPostId, posts.city)
  const atGrid = await opened()
  const byCity = await opened({ categoryId: categories.light! })
  const listed = await house.refused(raiseObjection, { ...refusal(atGrid), as: 'qinghe-grid1' })
  assert.equal(listed.code, 'objection.listed', 'the list says that communities do this')
  const never = await house.refused(raiseObjection, { ...refusal(byCity), as: 'qinghe-city' })
  assert.equal(never.code, 'objection.no-community')
})

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
    await house.call(upholdObjection, decide(id, to, 'qinghe-desk', fromNowOn))
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
  await house.call(upholdObjection, decide(newer, posts.city!, 'qinghe-desk', 'everywhere'))
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

test('an arbiter sees what waits where they have a say, oldest first, and what was decided', async () => {
  const matter = await opened()
  const { id } = await raise(matter, { as: 'qinghe-city', to: posts.grid1! })
  const listed = async (as: string, state: 'open' | 'ended') =>
    (await house.call(listObjections, { params: qinghe, query: { state }, as })).rows
  assert.ok((await listed('qinghe-desk', 'open')).some((row) => row.id === id && row.code === matter.code))
  assert.ok((await listed('qinghe-community1', 'open')).some((row) => row.id === id))
  assert.ok(!(await listed('qinghe-community2', 'open')).some((row) => row.id === id))
  on('12-21')
  await house.call(rejectObjection, reject(id))
  const [last] = await listed('qinghe-leader', 'ended')
  assert.deepEqual([last!.id, last!.state, last!.arbiterWords], [id, 'rejected', '楼道归网格管'])
  const first = await house.call(listObjections, {
    params: qinghe,
    query: { state: 'ended', limit: '2' },
    as: 'qinghe-desk',
  })
  const second = await house.call(listObjections, {
    params: qinghe,
    query: { state: 'ended', limit: '2', after: first.next! },
    as: 'qinghe-desk',
  })
  assert.equal(new Set([...first.rows, ...second.rows].map((row) => row.id)).size, 4)
})
