import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { noticesPage } from '#foundation/notices'
import { monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { readAgeing } from '../index.ts'

const arrived: { to: string[]; raw: string }[] = []
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    let raw = ''
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      raw += chunk
    })
    stream.on('end', () => {
      arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      done()
    })
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
after(() => server.close(() => {}))
const { port } = server.server.address() as AddressInfo

const house = await openTestHouse({
  settings: { mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: '青禾街道 <no-reply@qinghe.example>' } },
})
const { posts } = house.qinghe
const { report, accept } = residentsOf(house)
const on = (day: string, time: string) => house.at(`2026-${day}T${time}:00+08:00`)
const tell = async () => {
  await house.runTask('tell-ageing')
  await house.settle()
}
const noticesOf = async (as: string) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices.map(({ words }) => words.zh).filter((words) => words.startsWith('本周账龄'))
}
const groupsOf = async (as: string, whose: 'mine' | 'place' = 'mine') => {
  const { groups } = await house.call(readAgeing, { params: qinghe, query: { whose }, as })
  return Object.fromEntries(groups.map(({ group, rows }) => [group, rows.length]))
}

house.at(monday)
const matter = await report()
await accept(matter)

test('on Monday morning each holder hears once of their open matters, in the page and by e-mail', async () => {
  on('11-30', '08:40')
  await tell()
  assert.deepEqual(await noticesOf('qinghe-grid1'), [], 'not before the office opens')
  on('11-30', '09:00')
  await tell()
  await tell()
  on('12-02', '11:00')
  await tell()
  assert.deepEqual(await noticesOf('qinghe-grid1'), ['本周账龄清单：已超期 1 件。请先看超期和本周到期的。'])
  assert.equal((await noticesOf('qinghe-grid1b')).length, 1, 'each holder of the post')
  assert.deepEqual(await noticesOf('qinghe-grid3'), [], 'who has nothing hears nothing')
  assert.deepEqual(arrived.flatMap(({ to }) => to).sort(), ['grid1@qinghe.example', 'grid1b@qinghe.example'])
})

test('the e-mail names the code and links to the console, and says nothing of what the resident wrote', async () => {
  const raw = decodeURIComponent(
    arrived[0]!.raw.split('\r\n\r\n').slice(1).join('\n\n').replaceAll('=\r\n', '').replaceAll('=', '%'),
  )
  assert.ok(raw.includes(matter.code))
  assert.ok(raw.includes('/console/qinghe/checks/ageing'))
  assert.ok(raw.includes('已超期 (1)') && raw.includes('Late (1)'))
  assert.ok(!raw.includes('纸箱'))
  const deliveries = await house.query<{ user_id: string; state: string }>(
    'qinghe',
    sql`select user_id, state from foundation.delivery where user_id is not null order by user_id`,
  )
  assert.deepEqual(deliveries, [
    { user_id: 'qinghe-grid1', state: 'sent' },
    { user_id: 'qinghe-grid1b', state: 'sent' },
  ])
})

test('a worker that was down for two weeks tells once, of this week; the next Monday tells again', async () => {
  on('12-17', '15:00')
  await tell()
  await tell()
  assert.equal((await noticesOf('qinghe-grid1')).length, 2)
  on('12-21', '09:20')
  await tell()
  assert.equal((await noticesOf('qinghe-grid1')).length, 3)
})

test('the page shows the same list now: one’s own, and for those who check all of their place', async () => {
  house.at(monday)
  const none = { late: 0, 'this-week': 0, waiting: 0, old: 0, rest: 0 }
  assert.deepEqual(await groupsOf('qinghe-grid1'), { ...none, 'this-week': 1 })
  assert.deepEqual(await groupsOf('qinghe-leader'), none)
  assert.deepEqual(await groupsOf('qinghe-leader', 'place'), { ...none, 'this-week': 1 })
  assert.deepEqual(await groupsOf('qinghe-community1', 'place'), none, 'checks nowhere, sees its own')
  const { groups } = await house.call(readAgeing, {
    params: qinghe,
    query: { whose: 'mine' },
    as: 'qinghe-grid1',
  })
  assert.equal(groups.flatMap(({ rows }) => rows)[0]?.ownerPostId, posts.grid1)
})
