// What people of the office do, and what the platform allows: through a stand-in of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { acceptMatter, answerMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { openChatHouse, qinghe } from '../../../../tests/wechat-platform/chat-house.ts'
import { testAccount } from '../../../../tests/wechat-platform/platform.ts'
import {
  listWechatInbox,
  makeWechatRequest,
  pushWechatMenu,
  readWechat,
  readWechatItem,
  replyToWechat,
  saveWechat,
  settleWechatItem,
} from '../index.ts'

const { house, platform, account, setUp, tick, somebody, heard, requests, inbox, inside } =
  await openChatHouse()

test('what the account cannot read lands with the desk, which answers in the chat and makes a request of it', async () => {
  const feng = somebody()
  await platform.text(feng, '楼下太吵')
  tick()
  assert.match(
    (await platform.deliver(platform.message(feng, { MsgType: 'shortvideo', MediaId: 'v' })))!,
    /看不懂/,
  )
  tick()
  assert.match((await platform.text(feng, '人工'))!, /88880000/)
  tick()
  await platform.text(feng, '重新开始')
  const items = await inbox()
  const reasons = items.slice(-3).map(({ why }) => why)
  assert.deepEqual(reasons, ['unknown-type', 'want-person', 'set-aside'])
  await house.settle()
  const [notice] = await house.query<{ user: string }>(
    'qinghe',
    sql`select user_id as user from foundation.notice where words_zh like '%公众号里有人%'`,
  )
  assert.equal(notice!.user, 'qinghe-desk')
  const [unread, wanted, aside] = items.slice(-3).map(({ id }) => ({ ...qinghe, id }))
  const as = 'qinghe-desk'
  const read = await house.call(readWechatItem, { params: wanted!, as })
  assert.deepEqual(read.chat[0], { at: read.chat[0]!.at, from: 'resident', words: '楼下太吵' })
  const reply = { entryId: newId(), words: '您好，我是值班台。' }
  await house.call(replyToWechat, { params: wanted!, as, body: reply })
  await house.call(replyToWechat, { params: wanted!, as, body: reply })
  assert.deepEqual(await heard(feng), ['您好，我是值班台。'])
  const made = await house.call(makeWechatRequest, { params: aside!, as, body: { words: '楼下太吵' } })
  const again = await house.call(makeWechatRequest, { params: aside!, as, body: { words: '楼下太吵' } })
  assert.equal(again.matterId, made.matterId)
  assert.match((await heard(feng))[0]!, /收到了，编号/)
  for (const params of [unread!, wanted!]) await house.call(settleWechatItem, { params, as })
  const left = (await inbox()).map(({ id }) => id)
  for (const { id } of [unread!, wanted!, aside!]) assert.ok(!left.includes(id))
})

test('only the desk of the whole jurisdiction reads chats, only the administrator sets the account up', async () => {
  for (const as of ['qinghe-admin', 'qinghe-community1', 'qinghe-leader', 'liuxi-desk']) {
    assert.equal((await house.refused(listWechatInbox, { params: qinghe, as })).status, 403, as)
  }
  for (const as of ['qinghe-desk', 'liuxi-admin']) {
    assert.equal((await house.refused(readWechat, { params: qinghe, as })).status, 403, as)
  }
})

test('a sixth message of the account’s own accord, and one after 48 hours, is not sent and says why', async () => {
  const chen = somebody()
  await platform.text(chen, '路灯不亮')
  await platform.position(chen, inside('g1'))
  await platform.text(chen, '人工')
  const item = (await inbox()).at(-1)!
  const params = { ...qinghe, id: item.id }
  const reply = () => ({ params, as: 'qinghe-desk', body: { entryId: newId(), words: '请稍等。' } }) as const
  for (let sent = 0; sent < 5; sent++) {
    tick()
    await house.call(replyToWechat, reply())
  }
  assert.equal((await house.refused(replyToWechat, reply())).code, 'wechat.closed')
  assert.equal((await heard(chen)).length, 5)
  const now = house.now()
  house.at(new Date(now.getTime() + 49 * 3_600_000))
  await house.refused(replyToWechat, reply())
  house.at(now)
  const { notSent } = await house.call(readWechat, { params: qinghe, as: 'qinghe-admin' })
  assert.deepEqual(notSent.map(({ why }) => why).sort(), ['five-sent', 'silent-for-48-hours'])
})

test('where the chat is closed a subscription notice tells of the answer, if there is one', async () => {
  await setUp({ notice: { templateId: 'T1', codeField: 'character_string1', stateField: 'phrase2' } })
  const chu = somebody()
  await platform.text(chu, '纸箱堆在楼道')
  await platform.position(chu, inside('g1'))
  await platform.text(chu, '1')
  await heard(chu)
  const { id, code } = (await requests()).at(-1)!
  const now = house.now()
  house.at(new Date(now.getTime() + 50 * 3_600_000))
  const body = { entryId: newId(), result: 'fixed' as const, words: '已经处理好。' }
  await house.call(acceptMatter, {
    params: { ...qinghe, id },
    as: 'qinghe-grid1',
    body: { entryId: newId() },
  })
  await house.call(answerMatter, { params: { ...qinghe, id }, as: 'qinghe-grid1', body })
  const [told] = await heard(chu)
  assert.deepEqual(JSON.parse(told!), { character_string1: { value: code }, phrase2: { value: '已答复' } })
  house.at(now)
  await setUp()
})

test('one token serves everybody; one the platform forgot is renewed once and the call repeated', async () => {
  await setUp()
  platform.state.issued = 0
  const han = somebody()
  await platform.text(han, '进度')
  await heard(han)
  await platform.text(han, '进度')
  await heard(han)
  assert.equal(platform.state.issued, 1)
  platform.state.token = 'another-than-ours'
  await platform.text(han, '进度')
  assert.match((await heard(han))[0]!, /还没有提交过/)
  assert.equal(platform.state.issued, 2)
})

test('when the day’s quota is used up the platform is left alone for an hour, and the console says so', async () => {
  const yang = somebody()
  platform.state.fault = 45009
  await platform.text(yang, '进度')
  await assert.rejects(house.settle(), /45009/)
  platform.state.fault = 0
  const state = await house.call(readWechat, { params: qinghe, as: 'qinghe-admin' })
  assert.ok(state.restingUntil! > house.now())
  assert.match(state.failure!.words, /45009/)
  await setUp()
})

test('settings never show a secret again, keep what is left empty, and refuse what the platform would', async () => {
  const bare = { ...account, token: '', aesKey: '', secret: '' }
  await house.call(saveWechat, { params: qinghe, as: 'qinghe-admin', body: bare })
  assert.match((await platform.text(somebody(), '你好'))!, /1 反映一件事/)
  const read = await house.call(readWechat, { params: qinghe, as: 'qinghe-admin' })
  for (const secret of [testAccount.token, testAccount.aesKey, testAccount.secret]) {
    assert.ok(!JSON.stringify(read).includes(secret))
  }
  const [row] = await house.query<{ all: string }>(
    'qinghe',
    sql`select encode(token_cipher, 'escape') || encode(secret_cipher, 'escape') || encode(aes_key_cipher, 'escape') as all
      from services.wechat_account`,
  )
  for (const secret of [testAccount.token, testAccount.aesKey, testAccount.secret])
    assert.ok(!row!.all.includes(secret))
  const wrong = { ...account, appId: 'wx1', menu: '不知道 = 什么', apiUrl: 'http://169.254.169.254' }
  const refused = await house.refused(saveWechat, { params: qinghe, as: 'qinghe-admin', body: wrong })
  assert.deepEqual(refused.fields.sort(), ['apiUrl', 'appId'])
  const menu = { ...account, menu: '不知道 = 什么' }
  assert.deepEqual(
    (await house.refused(saveWechat, { params: qinghe, as: 'qinghe-admin', body: menu })).fields,
    ['menu'],
  )
  await house.call(pushWechatMenu, { params: qinghe, as: 'qinghe-admin' })
  assert.deepEqual(platform.state.menu, {
    button: [
      { type: 'click', name: '反映', key: 'report' },
      { type: 'click', name: '进度', key: 'progress' },
    ],
  })
})
