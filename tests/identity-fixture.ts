// What the tests of identity stand on: an app with its clock, a new member of staff for each test, and browsers.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { before, beforeEach, mock } from 'node:test'
import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import { createApp } from '#foundation/http/server'
import { createUser, hashPassword, identifyBy, identityRoom } from '#foundation/identity/server'
import type { Settings } from '#foundation/work/server'
import { testDatabase, testSettings, testTools } from '#test'

export const { database } = await testDatabase()
const start = new Date('2026-09-07T09:00:00+08:00')
// The sign-in library reads the clock itself, so the clock of the whole process is set.
mock.timers.enable({ apis: ['Date'], now: start })
export const calledOut = mock.method(globalThis, 'fetch')
export const later = (minutes: number) => mock.timers.tick(minutes * 60_000)
export const tools = testTools(database, () => new Date())
export const password = 'a-heron-by-the-river'
export const passwordHash = await hashPassword(password)

export async function openApp(settings: Partial<Settings> = {}) {
  const own = { ...tools, settings: { ...testSettings, ...settings } }
  const app = await createApp({ tools: own, identify: identifyBy(own), version: '0', log: false })
  identityRoom.routes(app, own)
  return app
}
export const app = await openApp()

let people = 0
export let email: string
export let phone: string
export let userId: string

export const places = { qinghe: newId(), liuxi: newId() }
before(async () => {
  for (const [key, id] of Object.entries(places)) {
    await sql`insert into foundation.jurisdiction (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours,
      duty_phone, settings, structure_version, created_at) values (${key}, ${key === 'qinghe' ? 'QH0' : 'XX0'}, '990106001000',
      ${key === 'qinghe' ? '青禾街道' : '柳溪街道'}, ${key}, 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
      database.shared,
    )
    await database.inJurisdiction(key, (trx) =>
      sql`insert into foundation.place (jurisdiction_id, id, kind, code, path, name_zh, name_en)
        values (${key}, ${id}, 'jurisdiction', '990106001000', '990106001000', ${key}, ${key})`.execute(trx),
    )
  }
})

beforeEach(async () => {
  later(60)
  people += 1
  email = `person.${people}@example.org`
  phone = `1390000${String(1000 + people)}`
  userId = await createUser(
    database.shared,
    { name: '李娜', email, phone, passwordHash, jurisdictions: ['qinghe'] },
    new Date(),
  )
})

type Sent = Omit<InjectOptions, 'method' | 'url'>

/** A browser of one person: it keeps the cookies it is given. */
export function browser(on = app) {
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', url: string, payload?: object, more: Sent = {}) => {
    // No two requests fall on the same instant, so that the audit has an order.
    mock.timers.tick(1)
    const answer = await on.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      cookies: Object.fromEntries(jar),
      ...more,
    })
    for (const { name, value } of answer.cookies) {
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return { status: answer.statusCode, body: answer.body ? answer.json() : null, cookies: answer.cookies }
  }
  return {
    jar,
    get: (url: string) => send('GET', url),
    post: (url: string, payload?: object, more?: Sent) => send('POST', url, payload, more),
    signIn: (account: string, secret = password) =>
      send('POST', '/api/sign-in', { account, password: secret }),
  }
}

export async function signedIn() {
  const person = browser()
  assert.equal((await person.signIn(email)).status, 200)
  return person
}

export const actions = async (id: string, jurisdiction = 'qinghe') =>
  database.inJurisdiction(jurisdiction, async (trx) => {
    const { rows } = await sql<{ action: string }>`
      select action from foundation.audit_record where subject_id = ${id} order by id`.execute(trx)
    return rows.map((row) => row.action)
  })

/** RFC 6238 with SHA-1, half a minute, six digits, over the secret of an otpauth address. */
export function codeOf(uri: string, halfMinutes = 0): string {
  const bits = [...new URL(uri).searchParams.get('secret')!]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutes))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = mac[19]! & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

export async function withAuthenticator() {
  const person = await signedIn()
  const started = await person.post('/api/me/totp/start', { password })
  assert.equal(started.status, 200)
  const { uri, backupCodes } = started.body as { uri: string; backupCodes: string[] }
  assert.equal((await person.post('/api/me/totp/confirm', { code: codeOf(uri) })).status, 204)
  later(3)
  return { person, uri, backupCodes, started }
}
