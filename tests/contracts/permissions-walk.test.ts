// Every route of the OpenAPI document × every role × where they work, against a table written out here.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { drawChecks, openFinding, recordResult, settleFinding } from '#accountability/checks'
import { registerContact } from '#accountability/first-contact'
import { acceptMatter, answerMatter, mergeMatter, offerMatter } from '#accountability/matters'
import { raiseObjection } from '#accountability/objections'
import { appealReview, callBack, promiseRemedy, readMatterReviews } from '#accountability/reviews'
import { newId } from '#foundation/database/server'
import { type Role, roles } from '#foundation/permissions'
import { inWork } from '#foundation/work/server'
import { dayOf } from '#kernel'
import { listOrders, takeOrders } from '#services/hotline'
import { enterRequest, type ReceiptBody, readRequest } from '#services/requests'
import { listWechatInbox } from '#services/wechat'
import { takeMessage } from '#services/wechat/server'
import { at, residentsOf } from '../resident.ts'
import { openTestHouse } from '../small-house.ts'
import { testPassword } from '../small-neighbourhood.ts'
import { type Ready, type Row, staff } from './route-row.ts'
import { routeTable } from './route-table.ts'

const house = await openTestHouse()
const { places, posts, categories } = house.qinghe
const residents = residentsOf(house)

/** Who stands for a role in Qinghe, in the community of the matter; and who has the same role elsewhere. */
const qinghe: Record<Role, string | null> = {
  resident: null,
  'grid-worker': 'qinghe-grid1',
  'community-staff': 'qinghe-community1',
  'department-staff': 'qinghe-city',
  'duty-desk': 'qinghe-desk',
  leader: 'qinghe-leader',
  administrator: 'qinghe-admin',
}
const otherCommunity: Partial<Record<Role, string>> = {
  'grid-worker': 'qinghe-grid3',
  'community-staff': 'qinghe-community2',
}
const foreign = (role: Role) => qinghe[role]?.replace('qinghe-', 'liuxi-')

const words = '请看一下这里的情况'
const table = routeTable({ qinghe: house.qinghe, leadCode: async () => (await inGrid1()).code })

type Operation = { summary?: string; description?: string; responses?: object }
type Document = { openapi: string; info: { title: string }; paths: Record<string, Record<string, Operation>> }
const document = (await house.send({ url: '/api/openapi.json' })).json() as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${path}`,
    operation,
  })),
)

test('the document is OpenAPI 3.1 and tells of every route what it does, who may and what it answers', () => {
  assert.equal(document.openapi, '3.1.0')
  assert.ok(operations.length > 50)
  for (const { key, operation } of operations) {
    assert.match(operation.summary ?? '', /\p{Script=Han}.* · [A-Z]/u, key)
    assert.match(operation.description ?? '', /^Permission: [a-z-]+\.[a-z-]+$/, key)
    assert.ok(
      Object.keys(operation.responses ?? {}).some((status) => /^20[04]$/.test(status)),
      key,
    )
  }
})

test('every route stands in the table, and the table holds no route that is gone', () => {
  assert.deepEqual(operations.map(({ key }) => key).sort(), Object.keys(table).sort())
})

const cookies = new Map<string, Record<string, string>>()
before(async () => {
  // Being signed in for real, because what belongs to an account asks for its session.
  house.at(new Date())
  const people = new Set([
    ...staff.flatMap((role) => [qinghe[role]!, foreign(role)!]),
    ...Object.values(otherCommunity),
  ])
  for (const person of people) {
    const [key, login] = person.split('-')
    const payload = { account: `${login}@${key}.example`, password: testPassword }
    const answer = await house.send({ method: 'POST', url: '/api/sign-in', payload })
    assert.equal(answer.statusCode, 200, answer.body)
    cookies.set(person, Object.fromEntries(answer.cookies.map((cookie) => [cookie.name, cookie.value])))
  }
})

const inGrid1 = (): Promise<ReceiptBody> =>
  house.call(enterRequest, {
    params: { jurisdiction: 'qinghe' },
    as: 'qinghe-desk',
    body: {
      id: newId(),
      words: '三栋楼道堆了纸箱',
      placeId: places.b1,
      categoryId: categories.stairs,
      phone: '13900001234',
      channel: 'phone',
    },
  })

/** A matter of the grid worker of g1, in the state a row needs. */
async function matterIn(state: Ready): Promise<string> {
  if (state.startsWith('asked')) return contactIn(state)
  if (state.startsWith('rated')) return reviewIn(state)
  if (isChecked(state)) return checkIn(state)
  if (state === 'ordered') return orderedByHotline()
  if (state === 'chatted') return chatIn()
  const { id } = await inGrid1()
  const params = { jurisdiction: 'qinghe', id }
  const as = 'qinghe-grid1'
  const entryId = newId()
  if (state === 'received') return id
  if (state === 'disputed') {
    const body = { entryId, ground: 'not-ours' as const, proposedPostId: posts.city!, words }
    await house.call(raiseObjection, { params, as, body })
    return entryId
  }
  if (state === 'offered') {
    await house.call(offerMatter, { params, as, body: { entryId, postId: posts.services1!, words } })
    return id
  }
  await house.call(acceptMatter, { params, as, body: { entryId: newId() } })
  if (state === 'answered')
    await house.call(answerMatter, { params, as, body: { entryId, words, result: 'fixed' } })
  if (state === 'merged') {
    const lead = await inGrid1()
    await house.call(mergeMatter, { params, as, body: { entryId, leadCode: lead.code } })
  }
  return id
}

/** A matter that came with an order of the hotline. */
async function orderedByHotline(): Promise<string> {
  const params = { jurisdiction: 'qinghe' }
  const number = newId()
  const orders = [{ number, words, address: '三栋' }]
  await house.call(takeOrders, { params, as: 'qinghe-desk', body: { orders } })
  const { rows } = await house.call(listOrders, { params, as: 'qinghe-desk' })
  return rows.find((row) => row.number === number)!.matterId
}

/** Somebody who wants a person, in a chat. */
async function chatIn(): Promise<string> {
  const said = { kind: 'text', words: '人工' } as const
  const heard = { openId: newId(), account: 'gh_linlidemo', once: newId(), said }
  await inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) => takeMessage(work, heard, newId()))
  const items = await house.call(listWechatInbox, { params: { jurisdiction: 'qinghe' }, as: 'qinghe-desk' })
  return items.at(-1)!.id
}

const checkStates = ['sampled', 'drawn', 'checked', 'found', 'put-right'] as const
const isChecked = (state: Ready): state is (typeof checkStates)[number] =>
  (checkStates as readonly Ready[]).includes(state)

/** A sample that holds a matter of the grid worker of g1, and what follows from it. */
async function checkIn(state: (typeof checkStates)[number]): Promise<string> {
  const matterId = await matterIn('answered')
  const today = dayOf(house.now(), 'Asia/Shanghai')
  const params = { jurisdiction: 'qinghe' }
  const as = 'qinghe-desk'
  const drawn = await house.call(drawChecks, {
    params,
    as,
    body: { id: newId(), from: today, until: today, size: 500 },
  })
  if (state === 'sampled') return drawn.sample.id
  const { id } = drawn.items.find((item) => item.matterId === matterId)!
  if (state === 'drawn') return id
  const result = { resultId: newId(), way: 'call', outcome: 'not-solved', words } as const
  await house.call(recordResult, { params: { ...params, id }, as, body: result })
  if (state === 'checked') return id
  const findingId = newId()
  const finding = { findingId, what: words, postId: posts.grid1!, workingDays: 2 }
  await house.call(openFinding, { params: { ...params, id }, as, body: finding })
  if (state === 'put-right') {
    const done = { stepId: newId(), words }
    await house.call(settleFinding, { params: { ...params, id: findingId }, as: 'qinghe-grid1', body: done })
  }
  return findingId
}

/** A first contact of the grid worker of g1. */
async function contactIn(state: Ready): Promise<string> {
  const id = newId()
  const ending = { how: 'received-on-behalf', toPostId: posts.services1! } as const
  const solved = { how: 'solved', words } as const
  await house.call(registerContact, {
    params: { jurisdiction: 'qinghe' },
    as: 'qinghe-grid1',
    body: {
      id,
      channel: 'counter',
      words,
      phone: '13900001234',
      ...(state === 'asked' ? {} : { ending: state === 'asked-for-colleague' ? ending : solved }),
    },
  })
  return id
}

/** An unhappy review of an answer of the grid worker of g1. */
async function reviewIn(state: Ready): Promise<string> {
  const receipt = await inGrid1()
  await residents.accept(receipt)
  await residents.answer(receipt)
  await residents.step(receipt, 'rate', { grade: 1 })
  const [review] = await house.call(readMatterReviews, { params: at(receipt), as: 'qinghe-desk' })
  const params = { jurisdiction: 'qinghe', id: review!.id }
  const said = { entryId: newId(), words }
  if (state === 'rated-appealed')
    await house.call(appealReview, { params, as: 'qinghe-grid1', body: { ...said, kind: 'abusive' } })
  if (state === 'rated' || state === 'rated-appealed') return params.id
  const called = { ...said, entryId: newId(), reached: true }
  await house.call(callBack, { params, as: 'qinghe-leader', body: called })
  if (state === 'rated-promised') {
    const by = dayOf(house.now(), 'Asia/Shanghai')
    const body = { ...said, postId: posts.grid1!, by }
    await house.call(promiseRemedy, { params, as: 'qinghe-leader', body })
  }
  return params.id
}

async function personOf(matterId: string): Promise<string> {
  const details = await house.call(readRequest, {
    params: { jurisdiction: 'qinghe', id: matterId },
    as: 'qinghe-desk',
  })
  return details.contact!.personId
}

/** A call that is ready to be made by anybody; the same one again as long as nobody was let in. */
async function callOf(key: string, row: Row) {
  const [method, path] = key.split(' ') as [string, string]
  const matter = row.on && (await matterIn(row.on))
  const id = matter && (path.includes('/people/') ? await personOf(matter) : matter)
  const params: Record<string, string> = {
    jurisdiction: 'qinghe',
    id: id ?? newId(),
    holdingId: newId(),
    ...row.params,
  }
  const payload = row.body && (await row.body())
  return async (person: string | null | undefined) => {
    const answer = await house.send({
      method: method as 'GET',
      url: path.replace(/\{(\w+)\}/g, (_, part: string) => params[part]!),
      ...(row.query ? { query: row.query } : {}),
      ...(payload ? { payload } : {}),
      ...(person ? { cookies: cookies.get(person)! } : {}),
    })
    // As a browser does: a new password or authenticator comes with a new session.
    for (const { name: cookie, value } of path.startsWith('/api/me/') ? answer.cookies : [])
      if (person) cookies.get(person)![cookie] = value
    return { status: answer.statusCode, body: answer.body }
  }
}

const shut = new Set([401, 403, 404])

// Signing out ends the session of the walker for every route after it.
const last = 'POST /api/sign-out'
const order = [...Object.keys(table).filter((key) => key !== last), last]

for (const key of order) {
  const row = table[key]!
  const method = key.split(' ')[0]
  test(`${key} is open to ${row.may.join(', ') || 'nobody by itself'} and shut to everybody else`, async () => {
    let call = await callOf(key, row)
    for (const role of roles) {
      const { status, body } = await call(qinghe[role])
      if (row.may.includes(role) && method !== 'GET') call = await callOf(key, row)
      if (row.may.includes(role)) assert.ok(!shut.has(status) && status < 500, `${role}: ${status} ${body}`)
      else assert.ok(shut.has(status), `${role}: ${status} ${body}`)
    }
  })
  test(`${key} shows nothing to staff of another jurisdiction or community`, async () => {
    // An account's own routes are in no jurisdiction, so one stranger is as good as six.
    const strangers = key.includes('{jurisdiction}') ? staff.map(foreign) : [foreign('leader')]
    if (row.on) strangers.push(...Object.values(otherCommunity))
    const call = await callOf(key, row)
    for (const person of strangers) {
      const { status, body } = await call(person)
      if (row.elsewhere === 'open')
        assert.ok(!shut.has(status) && status < 500, `${person}: ${status} ${body}`)
      else assert.ok(shut.has(status), `${person}: ${status} ${body}`)
    }
  })
}
