// Endpoints as another system meets them: a real receiver on this machine, which the settings of this house allow.
import assert from 'node:assert/strict'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import * as contract from '../index.ts'
import { postEvent } from './post-event.ts'
import { claimDeliveries } from './webhook-delivery-sql.ts'

const house = await openTestHouse({ settings: { privateWebhooks: true } })
const { report, accept, answer } = residentsOf(house)
const at = { jurisdiction: 'qinghe' }
const as = 'qinghe-admin'

interface Message {
  headers: IncomingHttpHeaders
  body: string
}
let heard: Message[] = []
let behave: { status: number; body?: string; slow?: boolean } = { status: 204 }
const receiver = createServer((request, reply) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part: string) => {
    body += part
  })
  request.on('end', () => {
    heard.push({ headers: request.headers, body })
    if (behave.slow) return
    reply.writeHead(behave.status, behave.status === 302 ? { location: 'http://127.0.0.1:1/' } : {})
    reply.end(behave.body)
  })
})
await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
after(() => {
  receiver.closeAllConnections()
  receiver.close()
})

beforeEach(async () => {
  // What earlier tests did is told to nobody.
  for (const { id } of await house.call(contract.listWebhooks, { params: at, as }))
    await house.call(contract.removeWebhook, { params: { ...at, id }, as })
  await house.settle()
  heard = []
  behave = { status: 204 }
})

async function add(more: Partial<contract.WebhookInput> = {}): Promise<{ id: string; secret: string }> {
  const id = newId()
  const body = {
    name: '市平台',
    url,
    actions: ['matter.opened' as const, 'matter.answered' as const],
    categoryIds: [],
    communityIds: [],
    ...more,
  }
  const { secret } = await house.call(contract.saveWebhook, { params: { ...at, id }, as, body })
  return { id, secret: secret! }
}
const log = async (id: string) =>
  (await house.call(contract.listWebhookDeliveries, { params: { ...at, id }, as })).rows
const find = async (id: string) =>
  (await house.call(contract.listWebhooks, { params: at, as })).find((one) => one.id === id)!
const deliver = async () => {
  await house.settle()
  await house.runTask('send-webhooks')
}
const later = (minutes: number) => house.at(new Date(house.now().getTime() + minutes * 60_000))

/** The ten lines of docs/webhooks.md. */
function verify(secret: string, { headers, body }: Message, now: Date): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const timestamp = Number(headers['webhook-timestamp'])
  if (!(Math.abs(now.getTime() / 1000 - timestamp) < 300)) return false
  const signed = `${String(headers['webhook-id'])}.${timestamp}.${body}`
  const expected = createHmac('sha256', key).update(signed).digest()
  return String(headers['webhook-signature'])
    .split(' ')
    .some((each) => {
      const given = Buffer.from(each.replace('v1,', ''), 'base64')
      return given.length === expected.length && timingSafeEqual(given, expected)
    })
}

test('the receiver gets a signed CloudEvent of what the public page shows, and nothing of the person', async () => {
  const { secret } = await add()
  await add({ actions: ['matter.closed'] })
  const sent = await report({
    words: '我是李娜，灯坏了',
    name: '李娜',
    phone: '13800138000',
    address: '三栋 502',
  })
  await deliver()
  const [message] = heard
  assert.equal(heard.length, 1)
  assert.equal(verify(secret, message!, house.now()), true)
  assert.equal(verify(secret, { ...message!, body: `${message!.body} ` }, house.now()), false)
  assert.equal(verify(secret, message!, new Date(house.now().getTime() + 3_600_000)), false)
  assert.equal(message!.headers['content-type'], 'application/cloudevents+json; charset=utf-8')
  const event = JSON.parse(message!.body)
  assert.deepEqual(
    [event.specversion, event.id, event.type, event.subject, event.data.code, event.data.state],
    ['1.0', message!.headers['webhook-id'], 'linli.matter.opened', sent.code, sent.code, 'received'],
  )
  for (const hidden of ['李娜', '13800138000', '502']) assert.ok(!message!.body.includes(hidden), hidden)
})

test('what was taken is never sent again, however often the sender and the listener run', async () => {
  const { id } = await add()
  await report()
  await deliver()
  const [{ eventId } = { eventId: '' }] = await log(id)
  await Promise.all([house.runTask('send-webhooks'), house.runTask('send-webhooks')])
  later(60)
  await deliver()
  assert.equal(heard.length, 1)
  assert.equal(heard[0]!.headers['webhook-id'], eventId)
  assert.equal((await log(id))[0]!.state, 'done')
})

test('only the categories and communities that were asked for are told', async () => {
  await add({ communityIds: [house.qinghe.places.c2!] })
  await add({ categoryIds: [newId()] })
  await report({ placeId: house.qinghe.places.g1! })
  await deliver()
  assert.equal(heard.length, 0)
})

test('a failure is tried again later with the same id and body, and the log says what was answered', async () => {
  const { id } = await add()
  behave = { status: 503, body: 'busy '.repeat(1000) }
  const request = await report()
  await deliver()
  await deliver()
  assert.equal(heard.length, 1, 'not before its time')
  const [failed] = await log(id)
  assert.deepEqual(
    [failed!.state, failed!.status, failed!.attempts, failed!.answer?.length],
    ['waiting', 503, 1, 1024],
  )
  assert.ok((await find(id)).failingSince)
  await accept(request)
  await answer(request)
  behave = { status: 200 }
  later(2)
  await deliver()
  assert.equal(heard.length, 3)
  const first = heard[0]!
  const sent = heard.filter(({ headers }) => headers['webhook-id'] === first.headers['webhook-id'])
  assert.deepEqual(
    sent.map(({ body }) => body),
    [first.body, first.body],
  )
  assert.deepEqual(
    (await log(id)).map(({ state }) => state),
    ['done', 'done'],
  )
  assert.equal((await find(id)).failingSince, null)
})

test('redirects are not followed, and silence ends after its time', async () => {
  const { id } = await add()
  behave = { status: 302 }
  await report()
  await deliver()
  assert.deepEqual([(await log(id))[0]!.status, (await log(id))[0]!.state], [302, 'waiting'])
  behave = { status: 200, slow: true }
  const { status, failure } = await postEvent(new URL(url), {}, '{}', {
    privateAllowed: true,
    timeoutMs: 200,
  })
  assert.deepEqual([status, failure], [null, 'timeout'])
})

test('an answer without an end is cut off, and counts by its status', async () => {
  behave = { status: 200, body: 'x'.repeat(300_000) }
  const { status, answer: kept } = await postEvent(new URL(url), {}, '{}', { privateAllowed: true })
  assert.deepEqual([status, kept.length], [200, 1024])
})

test('a sender that is killed loses nothing: its deliveries are sent by the next one', async () => {
  const { id } = await add()
  await report()
  await house.settle()
  const { tools } = house
  const claimed = await inWork(tools, 'qinghe', { kind: 'system', task: 'test' }, ({ trx, now }) =>
    claimDeliveries(trx, 'qinghe', id, now, 10),
  )
  assert.equal(claimed.length, 1)
  await house.runTask('send-webhooks')
  assert.equal(heard.length, 0, 'somebody else has it')
  later(3)
  await Promise.all([house.runTask('send-webhooks'), house.runTask('send-webhooks')])
  assert.equal(heard.length, 1)
  assert.equal((await log(id))[0]!.state, 'done')
})

test('an endpoint that fails for a day is paused, administrators are told, and resuming sends what waited', async () => {
  const { id } = await add()
  behave = { status: 500 }
  await report()
  await deliver()
  for (const minutes of [2, 6, 31, 121, 301, 481, 481]) {
    later(minutes)
    await report()
    await deliver()
  }
  const paused = await find(id)
  assert.equal(paused.pausedBecause, 'failing')
  const told = await house.query<{ n: number }>(
    'qinghe',
    sql`select count(*)::int as n from foundation.notice where user_id = 'qinghe-admin' and words_zh like '%已暂停%'`,
  )
  assert.equal(told[0]!.n, 1)
  const before = heard.length
  await report()
  await deliver()
  assert.equal(heard.length, before, 'paused')
  behave = { status: 200 }
  await house.call(contract.pauseWebhook, { params: { ...at, id }, as, body: { paused: false } })
  await house.runTask('send-webhooks')
  const sent = await log(id)
  assert.ok(sent.every(({ state }) => state === 'done'))
  heard = []
  await house.call(contract.replayWebhook, {
    params: { ...at, id },
    as,
    body: { since: new Date('2026-01-01T00:00:00Z').toISOString() },
  })
  await house.runTask('send-webhooks')
  assert.equal(heard.length, sent.length)
})

test('one delivery is sent again by hand with the id it had; an endpoint that is gone is paused at once', async () => {
  const { id } = await add()
  await report()
  await deliver()
  const [one] = await log(id)
  await house.call(contract.replayWebhook, { params: { ...at, id }, as, body: { deliveryId: one!.id } })
  await house.runTask('send-webhooks')
  assert.deepEqual(
    heard.map(({ headers }) => headers['webhook-id']),
    [one!.eventId, one!.eventId],
  )
  behave = { status: 410 }
  await report()
  await deliver()
  assert.equal((await find(id)).pausedBecause, 'gone')
})

test('a test message arrives once for one press of the button', async () => {
  const { id, secret } = await add()
  const body = { eventId: newId() }
  for (const _ of [1, 2]) await house.call(contract.testWebhook, { params: { ...at, id }, as, body })
  await house.runTask('send-webhooks')
  assert.equal(heard.length, 1)
  assert.equal(JSON.parse(heard[0]!.body).type, 'linli.webhook.test')
  assert.ok(verify(secret, heard[0]!, house.now()))
})

test('the secret is told once, and a wrong address is refused beside its field', async () => {
  const { id } = await add()
  const input = { name: '新名', url, actions: ['matter.opened' as const], categoryIds: [], communityIds: [] }
  const saved = await house.call(contract.saveWebhook, { params: { ...at, id }, as, body: input })
  assert.equal(saved.secret, null)
  const refused = await house.refused(contract.saveWebhook, {
    params: { ...at, id: newId() },
    as,
    body: { ...input, url: 'https://169.254.169.254/' },
  })
  assert.deepEqual(refused.fields, ['url'])
  await house.call(contract.removeWebhook, { params: { ...at, id }, as })
  assert.equal(
    (await house.refused(contract.testWebhook, { params: { ...at, id }, as, body: { eventId: newId() } }))
      .status,
    404,
  )
})
