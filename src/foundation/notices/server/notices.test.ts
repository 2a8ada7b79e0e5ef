import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import { createApp } from '#foundation/http/server'
import { noticesRoom, notifyUsers } from '#foundation/notices/server'
import { inWork } from '#foundation/work/server'
import { testDatabase, testTools } from '#test'

const { database } = await testDatabase()
const now = new Date('2026-11-23T02:00:00.000Z')
const tools = testTools(database, () => now)
await sql`insert into foundation.jurisdiction
  (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
  values ('qinghe', 'QH0', '990106001000', '青禾街道', 'Qinghe', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
  database.shared,
)
await database.inJurisdiction('qinghe', async (trx) => {
  const place = newId()
  await sql`insert into foundation.place (jurisdiction_id, id, kind, code, path, name_zh, name_en)
    values ('qinghe', ${place}, 'jurisdiction', '990106001', '990106001', '青禾街道', 'Qinghe')`.execute(trx)
  for (const user of ['li', 'zhao'])
    await sql`insert into foundation.role_grant (jurisdiction_id, id, user_id, role, place_id, granted_at)
      values ('qinghe', ${newId()}, ${user}, 'grid-worker', ${place}, now())`.execute(trx)
})
let signedIn: string | null = null
const app = await createApp({
  tools,
  identify: async () => (signedIn ? { userId: signedIn, name: signedIn } : null),
  version: 'test',
  log: false,
})
noticesRoom.routes(app, tools)
after(() => app.close())

const words = { zh: 'QH0-1 转给您了', en: 'QH0-1 was handed to you' }
const tell = (eventId: string, userIds: string[], matterId?: string) =>
  inWork(tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    notifyUsers(work, { eventId, userIds, words, ...(matterId ? { matterId } : {}) }),
  )
const page = async (user: string | null, query = '') => {
  signedIn = user
  return app.inject(`/api/at/qinghe/notices${query}`)
}

test('a user sees own notices only, newest first, a page at a time, and each event once', async () => {
  const matterId = newId()
  const events = Array.from({ length: 32 }, (_, n) => newId(1_700_000_000_000 + n))
  for (const event of events) await tell(event, ['li', 'li'], matterId)
  await tell(events[31]!, ['li', 'zhao'], matterId)
  const first = (await page('li')).json()
  assert.equal(first.notices.length, 30)
  assert.equal(first.unread, 32)
  assert.deepEqual(first.notices[0].words, words)
  assert.equal(first.notices[0].at, now.toISOString())
  assert.equal(first.notices[0].matterId, matterId)
  const rest = (await page('li', `?before=${first.next}`)).json()
  assert.deepEqual([rest.notices.length, rest.next], [2, null])
  assert.equal((await page('zhao')).json().notices.length, 1)
})

test('reading marks a notice and the older ones, and nobody else’s', async () => {
  const before = (await page('li')).json()
  signedIn = 'li'
  const read = await app.inject({
    method: 'POST',
    url: '/api/at/qinghe/notices/read',
    payload: { upTo: before.notices[4].id },
  })
  assert.deepEqual(read.json(), { unread: 4 })
  const after = (await page('li')).json()
  assert.deepEqual(
    after.notices.slice(3, 6).map((notice: { readAt: string | null }) => notice.readAt),
    [null, now.toISOString(), now.toISOString()],
  )
  assert.equal((await page('zhao')).json().unread, 1)
})

test('who has no post here reads no notices', async () => {
  assert.equal((await page(null)).statusCode, 401)
  assert.equal((await page('stranger')).statusCode, 403)
})
