import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import type { Endpoint } from '#foundation/http'
import { personUnmasked } from '#foundation/people'
import { readRequest, sendRequest } from '#services/requests'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  acceptMatter,
  acceptOffer,
  answerMatter,
  askResident,
  listMatters,
  noteMatter,
  offerMatter,
  readMatter,
  receiveMatter,
  refuseOffer,
  reopenMatter,
  takeBackOffer,
} from '../index.ts'
import { acceptMatter as takeUp } from './take-up.ts'

const house = await openTestHouse()
const { places, posts, categories } = house.qinghe
const qinghe = { jurisdiction: 'qinghe' }
const monday = '2026-11-23T09:00:00+08:00'
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
const at = ({ id }: { id: string }) => ({ ...qinghe, id })
const read = async (of: { id: string }, as = 'qinghe-desk') => house.call(readMatter, { params: at(of), as })
const accept = (of: { id: string }, as = 'qinghe-grid1', entryId = newId()) =>
  house.call(acceptMatter, { params: at(of), as, body: { entryId } })
const offer = (of: { id: string }, postId = posts.services1!) =>
  house.call(offerMatter, { params: at(of), as: 'qinghe-grid1', body: { entryId: newId(), postId, words } })

test('a hand-over leaves the owner responsible until it is accepted', async () => {
  const matter = await open()
  await accept(matter)
  const offered = await offer(matter)
  assert.deepEqual([offered.matter.ownerPostId, offered.matter.offer?.postId], [posts.grid1, posts.services1])
  const waiting = await house.call(listMatters, {
    params: qinghe,
    query: { view: 'offered' },
    as: 'qinghe-community1',
  })
  assert.ok(waiting.rows.some(({ id }) => id === matter.id))
  const answer = { entryId: newId(), result: 'fixed' as const, words }
  const early = await house.refused(answerMatter, { params: at(matter), as: 'qinghe-grid1', body: answer })
  assert.equal(early.code, 'matter.offered')
  const params = at(matter)
  const taken = await house.call(acceptOffer, { params, as: 'qinghe-community1', body: { entryId: newId() } })
  assert.deepEqual(
    [taken.matter.ownerPostId, taken.matter.holderId, taken.matter.offer],
    [posts.services1, 'qinghe-community1', null],
  )
  const { matter: stillDue } = await read(matter)
  assert.equal(stillDue.dueAt.toISOString(), matter.dueAt.toISOString(), 'a hand-over wins no time')
})

test('a hand-over is refused with a reason, or taken back, and the owner stays', async () => {
  const matter = await open()
  await offer(matter)
  const params = at(matter)
  const empty = await house.refused(refuseOffer, {
    params,
    as: 'qinghe-community1',
    body: { entryId: newId(), words: ' ' },
  })
  assert.deepEqual(empty.fields, ['words'])
  const body = { entryId: newId(), words: '应由网格员先看现场' }
  const refused = await house.call(refuseOffer, { params, as: 'qinghe-community1', body })
  assert.deepEqual([refused.matter.ownerPostId, refused.matter.offer], [posts.grid1, null])
  assert.ok(
    refused.entries.some(({ kind, words }) => kind === 'offer-refused' && words === '应由网格员先看现场'),
  )
  await offer(matter)
  const back = await house.call(takeBackOffer, { params, as: 'qinghe-grid1', body: { entryId: newId() } })
  assert.equal(back.matter.offer, null)
})

test('who is near receives it on behalf of an absent colleague, whose post stays the owner', async () => {
  const matter = await open()
  const params = at(matter)
  const body = { entryId: newId(), words: '小李今天外出' }
  const received = await house.call(receiveMatter, { params, as: 'qinghe-community1', body })
  assert.deepEqual(
    [received.matter.ownerPostId, received.matter.holderId],
    [posts.grid1, 'qinghe-community1'],
  )
  const own = await house.refused(receiveMatter, { params: at(await open()), as: 'qinghe-grid1', body })
  assert.equal(own.code, 'matter.yours')
})

test('of two colleagues who accept at the same moment exactly one wins', async () => {
  for (let round = 0; round < 5; round++) {
    const matter = await open()
    const tryIt = (user: string) =>
      house.send({
        method: 'POST',
        url: `/api/at/qinghe/matters/${matter.id}/accept`,
        payload: { entryId: newId() },
        headers: { 'x-test-user': user },
      })
    const done = await Promise.all([tryIt('qinghe-grid1'), tryIt('qinghe-grid1b')])
    assert.deepEqual(
      done.map(({ statusCode }) => statusCode).sort((a, b) => a - b),
      [200, 409],
    )
    const lost = done.find(({ statusCode }) => statusCode === 409)!
    assert.equal(lost.json().code, 'matter.already-accepted')
    const { entries } = await read(matter)
    assert.equal(entries.filter(({ kind }) => kind === 'accepted').length, 1)
  }
})

test('a double click on any step is one line of the timeline and one line of the audit', async () => {
  const matter = await open()
  const postId = posts.services1!
  const steps: [Endpoint, string, object][] = [
    [acceptMatter, 'qinghe-grid1', {}],
    [noteMatter, 'qinghe-grid1', { words, toResident: true }],
    [askResident, 'qinghe-grid1', { words }],
    [offerMatter, 'qinghe-grid1', { words, postId }],
    [refuseOffer, 'qinghe-community1', { words }],
    [offerMatter, 'qinghe-grid1', { words, postId }],
    [takeBackOffer, 'qinghe-grid1', {}],
    [offerMatter, 'qinghe-grid1', { words, postId }],
    [acceptOffer, 'qinghe-community1', {}],
    [answerMatter, 'qinghe-community1', { words, result: 'cannot' }],
    [reopenMatter, 'qinghe-desk', { words }],
  ]
  for (const [endpoint, as, more] of steps) {
    const body = { entryId: newId(), ...more }
    await Promise.all([1, 2].map(() => house.call(endpoint, { params: at(matter), as, body })))
  }
  const { entries } = await read(matter)
  assert.equal(entries.length, steps.length + 2)
  const lines = await house.query<{ action: string }>(
    'qinghe',
    sql`select action from foundation.audit_record where subject_id = ${matter.id}`,
  )
  assert.equal(lines.length, steps.length + 1)
})

test('a change and its audit line are one: where the request fails after it, neither is kept', async () => {
  const matter = await open()
  const [first] = await house.query<{ version: number }>(
    'qinghe',
    sql`select version from accountability.matter where id = ${matter.id}`,
  )
  const failing = { ...house.tools, listened: new Set(['matter.accepted']) }
  failing.jobs = {
    send: async () => {
      throw new Error('the queue is away')
    },
  }
  const actor = {
    kind: 'staff',
    userId: 'qinghe-grid1',
    name: '',
    grants: [{ role: 'grid-worker', path: 'qinghe-root/qinghe-c1/qinghe-g1', postId: posts.grid1! }],
  } as const
  const work = { tools: failing, jurisdiction: 'qinghe', actor, now: house.now(), requestId: null }
  await assert.rejects(
    failing.database.inJurisdiction('qinghe', (trx) => takeUp({ ...work, trx }, matter.id, newId())),
    /the queue is away/,
  )
  const [after] = await house.query<{ version: number; lines: number; entries: number }>(
    'qinghe',
    sql`select version, (select count(*)::int from foundation.audit_record where subject_id = ${matter.id}) as lines,
      (select count(*)::int from accountability.matter_entry where matter_id = ${matter.id}) as entries
      from accountability.matter where id = ${matter.id}`,
  )
  assert.deepEqual(after, { version: first!.version, lines: 1, entries: 2 })
})

test('a question nobody answers ends by itself at its limit, and the clock has gone on since then', async () => {
  house.at(monday)
  const matter = await open()
  await accept(matter)
  const ask = { entryId: newId(), words: '请问几单元？', workingDays: 2 }
  const asked = await house.call(askResident, { params: at(matter), as: 'qinghe-grid1', body: ask })
  assert.equal(asked.matter.state, 'waiting')
  await house.runTask('resume-paused')
  assert.equal((await read(matter)).matter.state, 'waiting', 'not before its limit')
  house.at('2026-11-27T09:00:00+08:00')
  await house.runTask('resume-paused')
  const { matter: resumed, entries } = await read(matter)
  assert.equal(resumed.state, 'in-progress')
  assert.equal(resumed.clock.pauses[0]?.until?.toISOString(), '2026-11-25T09:30:00.000Z')
  assert.equal(resumed.dueAt.toISOString(), asked.matter.dueAt.toISOString())
  assert.equal(entries.at(-1)?.kind, 'resumed')
  await house.runTask('resume-paused')
  assert.equal((await read(matter)).entries.length, entries.length, 'once')
})

test('an answer nobody objects to is closed by itself after the time to reopen', async () => {
  house.at(monday)
  const matter = await open()
  await accept(matter)
  const answer = { entryId: newId(), result: 'fixed' as const, words }
  await house.call(answerMatter, { params: at(matter), as: 'qinghe-grid1', body: answer })
  house.at('2026-12-08T08:00:00+08:00')
  await house.runTask('close-answered')
  assert.equal((await read(matter)).matter.state, 'answered')
  house.at('2026-12-08T10:00:00+08:00')
  await house.runTask('close-answered')
  assert.equal((await read(matter)).matter.state, 'closed')
})

test('an answer that it is not ours says whose it is', async () => {
  house.at(monday)
  const matter = await open()
  await accept(matter)
  const send = { params: at(matter), as: 'qinghe-grid1' }
  const without = { entryId: newId(), result: 'not-ours' as const, words }
  assert.deepEqual((await house.refused(answerMatter, { ...send, body: without })).fields, ['whose'])
  const body = { ...without, whose: '供电公司，文昌路 1 号，95598' }
  const answered = await house.call(answerMatter, { ...send, body })
  assert.match(answered.entries.at(-1)?.words ?? '', /95598/)
})

test('the contact of a resident is shown in full to those who answer for the matter or work where it is', async () => {
  const matter = await open({ phone: '13812345678' })
  const details = await house.call(readRequest, { params: at(matter), as: 'qinghe-grid1' })
  assert.equal(details.contact?.phone, '138****5678')
  const params = { ...qinghe, id: details.contact!.personId }
  const body = { reason: '电话核实楼层' }
  for (const as of ['qinghe-grid1', 'qinghe-community1', 'qinghe-desk'])
    assert.equal((await house.call(personUnmasked, { params, as, body })).phone, '13812345678')
  assert.equal((await house.refused(personUnmasked, { params, as: 'qinghe-grid3', body })).status, 404)
  await offer(matter, posts.grid3!)
  await house.call(acceptOffer, { params: at(matter), as: 'qinghe-grid3', body: { entryId: newId() } })
  assert.equal((await house.call(personUnmasked, { params, as: 'qinghe-grid3', body })).phone, '13812345678')
  const lines = await house.query<{ actor_id: string }>(
    'qinghe',
    sql`select actor_id from foundation.audit_record where action = 'person.unmasked' and subject_id = ${params.id}`,
  )
  assert.equal(lines.length, 4)
})
