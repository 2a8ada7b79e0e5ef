// Who calls, what is tried again and what is no message: over real HTTP, through a stand-in of the platform.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openChatHouse } from '../../../../tests/wechat-platform/chat-house.ts'
import { startPlatform, testAccount } from '../../../../tests/wechat-platform/platform.ts'

const { house, platform, url, setUp, somebody, heard, requests, inbox, inside, options } =
  await openChatHouse()

test('the platform’s check of the address is answered, and nobody else’s', async () => {
  assert.equal(await platform.check('5287431'), '5287431')
  const forged = await fetch(`${url}/wechat/qinghe?signature=0&timestamp=1&nonce=2&echostr=3`)
  assert.equal(forged.status, 403)
  assert.equal((await fetch(`${url}/wechat/liuxi?signature=0&timestamp=1&nonce=2`)).status, 404)
  assert.equal((await fetch(`${url}/wechat/nowhere?signature=0&timestamp=1&nonce=2`)).status, 404)
})

test('every try of a message, also at the same time, is one turn with one answer', async () => {
  const zhao = somebody()
  const said = platform.message(zhao, { MsgType: 'text', Content: '电梯停了' })
  const answers = await Promise.all(Array.from({ length: 8 }, () => platform.post(platform.signed(said))))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.equal(new Set(answers.map(({ words }) => words)).size, 1)
  await platform.position(zhao, inside('g1'))
  const send = platform.message(zhao, { MsgType: 'text', Content: '1' })
  const before = (await requests()).length
  await Promise.all(Array.from({ length: 5 }, () => platform.post(platform.signed(send))))
  assert.equal((await heard(zhao)).length, 1)
  const all = await requests()
  assert.equal(all.length, before + 1)
  assert.equal(all.at(-1)!.words, '电梯停了')
})

test('a call that was overheard is refused when it comes again, as is an old one, a changed one, a readable one', async () => {
  const qian = somebody()
  const call = platform.signed(platform.message(qian, { MsgType: 'text', Content: '路灯' }))
  assert.equal((await platform.post(call)).status, 200)
  assert.equal((await platform.post(call)).status, 403)
  const old = platform.signed(platform.message(qian, { MsgType: 'text', Content: '路灯' }))
  const now = house.now()
  house.at(new Date(now.getTime() + 301_000))
  assert.equal((await platform.post(old)).status, 403)
  house.at(now)
  const changed = { ...old, body: old.body.replace(/Encrypt><!\[CDATA\[./, 'Encrypt><![CDATA[*') }
  assert.equal((await platform.post(changed)).status, 403)
  const readable = '<xml><ToUserName>gh_linlidemo</ToUserName><FromUserName>x</FromUserName></xml>'
  assert.equal((await platform.post({ ...old, body: readable })).status, 403)
})

test('what is no message of the platform is refused and breaks nothing', async () => {
  const { url: call } = platform.signed(platform.message(somebody(), { MsgType: 'text', Content: 'a' }))
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><xml><ToUserName>&a;</ToUserName></xml>'
  assert.equal((await platform.post({ url: call, body: bomb })).status, 400)
  assert.equal((await platform.post({ url: call, body: 'no xml' })).status, 400)
  assert.equal((await platform.post({ url: call, body: `<xml>${'a'.repeat(1 << 20)}</xml>` })).status, 413)
})

test('readable and compatible accounts are heard too, and the previous key still opens', async () => {
  for (const mode of ['plain', 'compatible'] as const) {
    await setUp({ mode })
    const other = await startPlatform({ ...options, mode })
    assert.match((await other.text(somebody(), '你好'))!, /1 反映一件事/)
    await other.close()
  }
  const fresh = 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR'
  await setUp({ aesKey: fresh, previousAesKey: testAccount.aesKey })
  assert.match((await platform.text(somebody(), '你好'))!, /1 反映一件事/)
  await setUp()
})

test('hundreds of messages from one person within a minute are all kept, kindly answered, and shown to the desk once', async () => {
  const loud = somebody()
  const sent = Array.from({ length: 120 }, (_, at) =>
    platform.message(loud, { MsgType: 'text', Content: `第${at}句` }),
  )
  const answers: (string | null)[] = []
  for (let at = 0; at < sent.length; at += 10) {
    answers.push(...(await Promise.all(sent.slice(at, at + 10).map((fields) => platform.deliver(fields)))))
  }
  assert.equal(answers.filter((words) => words?.includes('太快')).length, 90)
  const [kept] = await house.query<{ count: number }>(
    'qinghe',
    sql`select count(*)::int from services.wechat_inbox where said->>'words' like '第%句'`,
  )
  assert.equal(kept!.count, 120)
  assert.equal((await inbox()).filter(({ why }) => why === 'too-fast').length, 1)
})

test('while the database stands still the platform is told to try again, and the message is then answered once', async () => {
  const he = somebody()
  await platform.text(he, '你好')
  const said = platform.message(he, { MsgType: 'text', Content: '路灯不亮' })
  const [taken, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const locked = house.tools.database.inJurisdiction('qinghe', async (trx) => {
    await sql`select id from services.wechat_talker for update`.execute(trx)
    taken.resolve()
    await held.promise
  })
  await taken.promise
  const began = performance.now()
  const first = await platform.post(platform.signed(said))
  assert.ok(first.status >= 500)
  assert.ok(performance.now() - began < 4000)
  held.resolve()
  await locked
  assert.match((await platform.post(platform.signed(said))).words!, /在什么地方/)
})
