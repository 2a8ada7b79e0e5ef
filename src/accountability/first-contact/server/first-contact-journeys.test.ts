import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { acceptMatter, noteMatter, offerMatter, readMatter } from '#accountability/matters'
import { readAudit } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { enterRequest, readRequest } from '#services/requests'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  acceptContact,
  endContact,
  listContacts,
  type NewContact,
  readContact,
  reopenContact,
  unmaskAsker,
} from '../contract.ts'
import { registerContact } from '../index.ts'

const house = await openTestHouse()
const { places, posts, categories } = house.qinghe
const { report, accept } = residentsOf(house)

const ask = (more: Partial<NewContact> = {}, as = 'qinghe-grid1') =>
  house.call(registerContact, {
    params: qinghe,
    as,
    body: { id: newId(), channel: 'counter', words: '居住证怎么办', ...more },
  })
const end = (id: string, said: object, as = 'qinghe-grid1', stepId = newId()) => ({
  params: { ...qinghe, id },
  as,
  body: { stepId, how: 'solved' as const, ...said },
})
const list = async (query: { state?: 'open' | 'over'; whose?: 'mine' | 'place' }, as: string) =>
  (await house.call(listContacts, { params: qinghe, query: { limit: 200, ...query }, as })).rows
const audited = (id: string) =>
  house.tools.database.inJurisdiction('qinghe', async (trx) =>
    (await readAudit(trx, 'qinghe', 'first-contact', id)).map(({ action }) => action),
  )

test('a question solved at the counter is one entry, and the same one sent twice is still one', async () => {
  house.at(monday)
  const id = newId()
  const ending = { how: 'solved', words: '带身份证到窗口，当天可办。' } as const
  const done = await ask({ id, ending })
  await ask({ id, ending })
  assert.deepEqual(
    done.steps.map(({ kind }) => kind),
    ['registered', 'solved'],
  )
  assert.equal(done.contact.askedPostId, posts.grid1)
  assert.equal((await house.call(readContact, { params: at({ id }), as: 'qinghe-desk' })).steps.length, 2)
  assert.deepEqual((await audited(id)).sort(), ['first-contact.registered', 'first-contact.solved'])
})

test('what is missing in an entry is told at one time, and then nothing of it is kept', async () => {
  const id = newId()
  const body = { id, channel: 'phone', words: '房产证', ending: { how: 'redirected' } } as const
  const refused = await house.refused(registerContact, { params: qinghe, as: 'qinghe-grid1', body })
  assert.deepEqual(refused.fields, ['ending.whose', 'ending.phone'])
  assert.equal((await house.refused(readContact, { params: at({ id }), as: 'qinghe-desk' })).status, 404)
})

test('how it ended is recorded once, and reopening adds a line', async () => {
  const { contact } = await ask()
  const said = end(contact.id, { words: '已告知' })
  await house.call(endContact, said)
  assert.equal((await house.call(endContact, said)).steps.length, 2, 'the same step again')
  const again = await house.refused(endContact, end(contact.id, { words: '再说一次' }))
  assert.equal(again.code, 'first-contact.ended')
  const { stepId, words } = { stepId: newId(), words: '居民又来问' }
  const open = await house.call(reopenContact, {
    params: at(contact),
    as: 'qinghe-grid1',
    body: { stepId, words },
  })
  assert.deepEqual(
    open.steps.map((step) => [step.kind, step.words]),
    [
      ['registered', null],
      ['solved', '已告知'],
      ['reopened', '居民又来问'],
    ],
  )
  assert.equal(open.contact.settledAt, null)
})

test('who asked is masked for everybody, kept sealed, and shown in full only with a reason on record', async () => {
  const phone = '13700005555'
  const { contact, person } = await ask({ name: '陈阿姨', phone })
  assert.deepEqual(person, { name: '陈**', phone: '137****5555' })
  const stored = await house.query<{ text: string }>(
    'qinghe',
    sql`select contact::text as text from accountability.first_contact contact where id = ${contact.id}`,
  )
  assert.doesNotMatch(stored[0]!.text, /陈|13700005555/)
  const params = at(contact)
  assert.equal(
    (await house.call(unmaskAsker, { params, as: 'qinghe-grid1', body: { reason: '电话答复' } })).phone,
    phone,
  )
  const leader = await house.refused(unmaskAsker, {
    params,
    as: 'qinghe-leader',
    body: { reason: '想看看' },
  })
  assert.equal(leader.status, 403)
  assert.deepEqual(
    (await house.refused(unmaskAsker, { params, as: 'qinghe-grid1', body: { reason: '' } })).fields,
    ['reason'],
  )
})

test('a colleague who was away is told, accepts, and owns it from then on', async () => {
  const { contact } = await ask({ ending: { how: 'received-on-behalf', toPostId: posts.services2! } })
  await house.settle()
  const { notices } = await house.call(noticesPage, { params: qinghe, as: 'qinghe-community2', query: {} })
  assert.match(notices[0]!.words.zh, /代收.*居住证/)
  assert.equal(contact.settledAt, null)
  assert.ok((await list({}, 'qinghe-community2')).some(({ id }) => id === contact.id))
  const body = { stepId: newId() }
  assert.equal(
    (await house.refused(acceptContact, { params: at(contact), as: 'qinghe-grid1', body })).status,
    403,
  )
  const accepted = await house.call(acceptContact, { params: at(contact), as: 'qinghe-community2', body })
  assert.ok(accepted.contact.settledAt)
})

test('an unclear question goes upward, never sideways, and the reply stays owed', async () => {
  const { contact } = await ask()
  const sideways = await house.refused(
    endContact,
    end(contact.id, { how: 'escalated', toPostId: posts.desk2 }),
  )
  assert.deepEqual(sideways.fields, ['toPostId'])
  const up = await house.call(endContact, end(contact.id, { how: 'escalated', toPostId: posts.desk1 }))
  assert.equal(up.contact.settledAt, null)
  const replied = await house.call(endContact, end(contact.id, { words: '社区说归民政窗口' }))
  assert.deepEqual([replied.contact.ending, replied.contact.settledAt !== null], ['solved', true])
})

test('a request entered by staff is a first contact handed over, settled when somebody takes it up', async () => {
  const receipt = await house.call(enterRequest, {
    params: qinghe,
    as: 'qinghe-community2',
    body: {
      id: newId(),
      words: '三栋楼道堆物',
      placeId: places.b1,
      categoryId: categories.stairs,
      channel: 'phone',
    },
  })
  await house.settle()
  const read = () => house.call(readContact, { params: at(receipt), as: 'qinghe-community2' })
  const { contact, matter, steps } = await read()
  assert.deepEqual(
    [contact.channel, contact.askedBy, contact.ending, contact.settledAt],
    ['phone', 'qinghe-community2', 'handed-over', null],
  )
  assert.ok([posts.desk2, posts.services2].includes(contact.askedPostId))
  assert.deepEqual(matter, { id: receipt.id, code: receipt.code, readable: true })
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['registered', 'handed-over'],
  )
  await accept(receipt)
  await house.settle()
  assert.ok((await read()).contact.settledAt)
  assert.deepEqual(
    (await read()).steps.map(({ kind }) => kind),
    ['registered', 'handed-over', 'accepted'],
  )
})

test('a request from the page is a first contact of the post that owns it; the events may come in any order and twice', async () => {
  const receipt = await report()
  await accept(receipt)
  await house.settle()
  const { contact, steps } = await house.call(readContact, { params: at(receipt), as: 'qinghe-grid1' })
  assert.deepEqual([contact.channel, contact.askedBy, contact.askedPostId], ['page', null, posts.grid1])
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['registered', 'handed-over', 'accepted'],
  )
})

test('whoever entered a request for another community follows it to its end, by reading only', async () => {
  const body = {
    id: newId(),
    words: '三栋门口积水',
    placeId: places.b1!,
    categoryId: categories.stairs!,
    channel: 'counter' as const,
  }
  const as = 'qinghe-community2'
  const receipt = await house.call(enterRequest, { params: qinghe, as, body })
  const params = at(receipt)
  assert.equal((await house.call(readMatter, { params, as })).matter.ownerPostId, posts.grid1)
  assert.deepEqual((await house.call(readRequest, { params, as })).others, [], 'nothing of other residents')
  const said = { entryId: newId(), words: '催一下' }
  const refusals = [
    await house.refused(acceptMatter, { params, as, body: { entryId: newId() } }),
    await house.refused(noteMatter, { params, as, body: said }),
    await house.refused(offerMatter, { params, as, body: { ...said, postId: posts.desk2! } }),
  ]
  assert.deepEqual(
    refusals.map(({ code }) => code),
    ['matter.not-yours', 'matter.not-yours', 'matter.not-yours'],
  )
  const stranger = await house.refused(readMatter, { params, as: 'qinghe-grid3' })
  assert.equal(stranger.status, 404)
})

test('staff list what lies in their place, leaders all of it, and another jurisdiction none', async () => {
  const { contact } = await ask({ words: '只在第一网格' })
  const seen = async (as: string) => (await list({}, as)).some(({ id }) => id === contact.id)
  for (const as of ['qinghe-grid1', 'qinghe-community1', 'qinghe-leader']) assert.ok(await seen(as), as)
  for (const as of ['qinghe-grid3', 'qinghe-community2']) assert.ok(!(await seen(as)), as)
  const foreign = await house.refused(listContacts, { params: qinghe, as: 'liuxi-desk' })
  assert.equal(foreign.status, 403)
  assert.ok((await list({ whose: 'mine' }, 'qinghe-grid1')).some(({ id }) => id === contact.id))
  assert.deepEqual(await list({ whose: 'mine' }, 'qinghe-leader'), [])
})

test('the register is read page by page, what is open longest first, and no page repeats or skips', async () => {
  const all = await list({ whose: 'mine' }, 'qinghe-grid1')
  assert.ok(all.length > 2)
  const dues = all.map(({ dueAt }) => dueAt.getTime())
  assert.deepEqual(
    dues,
    [...dues].sort((a, b) => a - b),
  )
  const found: string[] = []
  let after: string | undefined
  do {
    const query = { whose: 'mine' as const, limit: 1, ...(after ? { after } : {}) }
    const page = await house.call(listContacts, { params: qinghe, query, as: 'qinghe-grid1' })
    found.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  assert.deepEqual(
    found,
    all.map(({ id }) => id),
  )
})
