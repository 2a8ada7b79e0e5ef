// Whole chats, over real HTTP, through a stand-in of the platform.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { acceptMatter, answerMatter, askResident, readMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { openChatHouse, qinghe } from '../../../../tests/wechat-platform/chat-house.ts'

const { house, platform, somebody, heard, requests, picture, inbox, inside } = await openChatHouse()

test('words, a photo and a position become one request; its receipt, a question and the answer come back', async () => {
  const wang = somebody()
  assert.match((await platform.follow(wang))!, /青禾街道/)
  assert.match((await platform.text(wang, '三栋楼道堆满纸箱'))!, /在什么地方/)
  await platform.photo(wang, `${wang}-1`, await picture('red'))
  assert.match((await platform.position(wang, inside('g1'), '三栋门口'))!, /都记下了/)
  assert.equal(await platform.text(wang, '1'), null)
  const [receipt] = await heard(wang)
  const request = (await requests()).at(-1)!
  assert.match(receipt!, new RegExp(`编号 ${request.code}`))
  assert.match(receipt!, /岗负责，答复时间：.*前（还有 .*）/)
  assert.match(receipt!, new RegExp(`http://127.0.0.1:3000/r/${request.code}/`))
  assert.deepEqual([request.words, request.photos], ['三栋楼道堆满纸箱', 1])
  const { lat, lon } = inside('g1')
  assert.deepEqual(request.given, { x: String(lat), y: String(lon), system: 'wgs84', source: 'message' })

  const at = { ...qinghe, id: request.id }
  const as = (await house.call(readMatter, { params: at, as: 'qinghe-desk' })).matter.ownerPostId
  const owner = as === house.qinghe.posts.grid1 ? 'qinghe-grid1' : 'qinghe-desk'
  await house.call(acceptMatter, { params: at, as: owner, body: { entryId: newId() } })
  await house.call(askResident, { params: at, as: owner, body: { entryId: newId(), words: '是哪个单元？' } })
  assert.match((await heard(wang))[0]!, /是哪个单元/)
  assert.equal(await platform.text(wang, '三单元'), null)
  assert.match((await heard(wang))[0]!, /已转给负责/)
  const { matter } = await house.call(readMatter, { params: at, as: 'qinghe-desk' })
  assert.equal(matter.state, 'in-progress')

  assert.equal(await platform.text(wang, request.code.toLowerCase()), null)
  assert.match((await heard(wang))[0]!, /办理中/)
  const answered = { entryId: newId(), result: 'fixed' as const, words: '纸箱已清走。' }
  await house.call(answerMatter, { params: at, as: owner, body: answered })
  assert.match((await heard(wang))[0]!, /纸箱已清走[\s\S]*回复 1–5/)
  await platform.text(wang, '5')
  assert.match((await heard(wang))[0]!, /谢谢您的评价/)
  const [review] = await house.query<{ grade: number }>(
    'qinghe',
    sql`select grade from accountability.review where matter_id = ${request.id}`,
  )
  assert.equal(review!.grade, 5)
})

test('text, photo and position in any order make the same one request', async () => {
  const spot = inside('g3')
  const bytes = await picture('blue')
  const before = (await requests()).length
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
      const li = somebody()
      const steps = [
        () => platform.text(li, '8 栋路灯不亮'),
        () => platform.photo(li, `${li}-1`, bytes),
        () => platform.position(li, spot),
      ]
      for (const at of order) await steps[at]!()
      await platform.text(li, '提交')
      assert.equal((await heard(li)).length, 1)
      runs += 1
      const all = await requests()
      assert.equal(all.length, before + runs)
      const { words, photos, lon } = all.at(-1)!
      assert.deepEqual([words, photos, lon], ['8 栋路灯不亮', 1, spot.lon])
    }),
    { numRuns: 6 },
  )
})

test('rare characters and emoji come back as they were said', async () => {
  const sun = somebody()
  assert.match((await platform.text(sun, '𠮷野家门口 👩‍👩‍👧 ]]> <b>&amp;'))!, /在什么地方/)
  await platform.position(sun, inside('g1'))
  await platform.text(sun, '1')
  await heard(sun)
  assert.equal((await requests()).at(-1)!.words, '𠮷野家门口 👩‍👩‍👧 ]]> <b>&amp;')
})

test('a place outside is told at once, and what was said is still there', async () => {
  const zhou = somebody()
  await platform.text(zhou, '井盖不见了')
  await platform.position(zhou, { lon: 100, lat: 30 })
  await platform.text(zhou, '1')
  assert.match((await heard(zhou))[0]!, /不在青禾街道[\s\S]*还在/)
  await platform.position(zhou, inside('g1'))
  await platform.text(zhou, '1')
  assert.match((await heard(zhou))[0]!, /收到了/)
})

test('a photo that is gone at the platform is said to the person and noted for staff', async () => {
  const wu = somebody()
  await platform.photo(wu, `${wu}-gone`)
  await platform.text(wu, '墙上小广告')
  await platform.position(wu, inside('g1'))
  await platform.text(wu, '1')
  assert.match((await heard(wu))[0]!, /1 张照片没能取到/)
  const [note] = await house.query<{ words: string }>(
    'qinghe',
    sql`select words from accountability.matter_entry where kind = 'noted' and audience = 'staff'
      and matter_id = ${(await requests()).at(-1)!.id}`,
  )
  assert.match(note!.words, /1 张没能取到/)
})

test('unfollowing deletes all that is known of the person; the matter stays', async () => {
  const zheng = somebody()
  await platform.text(zheng, '垃圾没人收')
  await platform.position(zheng, inside('g1'))
  await platform.text(zheng, '1')
  await heard(zheng)
  await platform.text(zheng, '还有一件事')
  const before = (await requests()).length
  assert.equal(await platform.unfollow(zheng), null)
  const [left] = await house.query<{ count: number }>(
    'qinghe',
    sql`select (select count(*) from services.wechat_inbox where said::text like '%垃圾没人收%' or said::text like '%还有一件事%')
      + (select count(*) from services.wechat_talker where draft::text like '%还有一件事%') as count`,
  )
  assert.equal(left!.count, 0)
  const all = await requests()
  assert.equal(all.length, before)
  assert.deepEqual([all.at(-1)!.words, all.at(-1)!.given], ['垃圾没人收', null])
  assert.deepEqual(await heard(zheng), [])
})

test('a draft is remembered kindly once after half an hour, and goes to the desk after a day', async () => {
  const gu = somebody()
  await platform.text(gu, '水管漏水')
  const now = house.now()
  house.at(new Date(now.getTime() + 31 * 60_000))
  await house.runTask('mind-wechat-drafts')
  await house.runTask('mind-wechat-drafts')
  assert.equal((await heard(gu)).filter((words) => words.includes('还没有提交')).length, 1)
  house.at(new Date(now.getTime() + 25 * 3_600_000))
  await house.runTask('mind-wechat-drafts')
  assert.ok((await inbox()).some(({ why, words }) => why === 'set-aside' && words === '水管漏水'))
  await house.runTask('clear-wechat')
  const [nonces] = await house.query<{ count: number }>(
    'qinghe',
    sql`select count(*)::int from services.wechat_nonce`,
  )
  assert.equal(nonces!.count, 0)
  house.at(now)
})
