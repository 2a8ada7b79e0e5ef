import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Act, converse, type Expects, type Turn } from './conversation.ts'
import type { Draft } from './draft.ts'
import type { Said } from './said.ts'

const office = { zh: '青禾街道', en: 'Qinghe Subdistrict' }
const start = new Date('2026-11-24T01:00:00Z')
const id = '01a20000-0000-7000-8000-000000000001'

/** Says one thing after another and gives every turn. */
function chatWhen(asked: Expects | null, ...all: readonly (string | Said)[]): Turn[] {
  let draft: Draft | null = null
  let expects: Expects | null = asked
  return all.map((each, at) => {
    const said: Said = typeof each === 'string' ? { kind: 'text', words: each } : each
    const now = new Date(start.getTime() + at * 60_000)
    const turn = converse({ draft, expects, now, newId: id, office, dutyPhone: '027-88880000' }, said)
    draft = turn.draft
    expects = turn.expects
    return turn
  })
}
const chat = (...all: readonly (string | Said)[]): Turn[] => chatWhen(null, ...all)
const last = (turns: readonly Turn[]): Turn => turns.at(-1)!
const sentIn = (turns: readonly Turn[]) =>
  turns
    .flatMap(({ acts }) => acts)
    .filter((act): act is Extract<Act, { kind: 'send' }> => act.kind === 'send')

const photo: Said = { kind: 'photo', mediaId: 'm1' }
const given = { x: '30.6', y: '114.3', system: 'wgs84', source: 'message' } as const
const position: Said = { kind: 'position', point: { lon: 114.3, lat: 30.6 }, label: null, given }
const voice: Said = { kind: 'voice', words: '楼道灯坏了三天', mediaId: 'v1' }

test('words, photo and position in any order become the same one request', () => {
  const parts: Said[] = [
    { kind: 'text', words: '楼道灯坏了' },
    photo,
    { kind: 'photo', mediaId: 'm2' },
    position,
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (order) => {
      const [sent, ...more] = sentIn(chat(...order, '1'))
      assert.equal(more.length, 0)
      assert.deepEqual(sent!.draft.words, ['楼道灯坏了'])
      assert.deepEqual([...sent!.draft.mediaIds].sort(), ['m1', 'm2'])
      assert.deepEqual(sent!.draft.point, { lon: 114.3, lat: 30.6 })
    }),
  )
})

test('only what is missing is asked for', () => {
  assert.match(last(chat(photo)).reply!.zh, /是什么事/)
  assert.match(last(chat('路灯坏了')).reply!.zh, /在什么地方/)
  assert.match(last(chat('路灯坏了', position)).reply!.zh, /1 提交，2 继续补充，3 重新开始/)
})

test('a place in words is taken where a place was asked for', () => {
  const [sent] = sentIn(chat('路灯坏了', '青禾里 3 栋门口', '提交'))
  assert.deepEqual([sent!.draft.words, sent!.draft.address], [['路灯坏了'], '青禾里 3 栋门口'])
})

test('what a voice message says counts like words', () => {
  const [sent] = sentIn(chat(voice, position, '好了。'))
  assert.deepEqual(sent!.draft.words, ['楼道灯坏了三天'])
})

test('sending goes on asking until nothing is missing, and with nothing told there is nothing to send', () => {
  assert.deepEqual(sentIn(chat(photo, '发送')), [])
  assert.match(last(chat('发送')).reply!.zh, /还没有要提交的内容/)
})

test('starting again drops nothing: what was told is set aside for staff', () => {
  const { draft, acts } = last(chat('路灯坏了', '重新开始'))
  assert.equal(draft, null)
  assert.deepEqual(
    acts.map(({ kind }) => kind),
    ['set-aside'],
  )
})

test('the duty phone is there at any time, also in the middle of a draft, which stays', () => {
  const { draft, reply } = last(chat('路灯坏了', '人工'))
  assert.match(reply!.zh, /027-88880000/)
  assert.deepEqual(draft!.words, ['路灯坏了'])
})

test('a bare number means what the last answer printed beside it', () => {
  assert.match(last(chat('3')).reply!.zh, /值班电话/)
  assert.equal(last(chat('路灯坏了', position, '3')).draft, null)
})

test('“进度” looks up one’s own matters, and a greeting shows what one can do', () => {
  assert.deepEqual(last(chat('进度')).acts, [{ kind: 'my-matters' }])
  assert.match(last(chat('你好')).reply!.zh, /1 反映一件事/)
})

test('the same photo sent again is one photo, a seventh goes to staff', () => {
  const six = Array.from({ length: 6 }, (_, at): Said => ({ kind: 'photo', mediaId: `m${at}` }))
  const { draft, acts } = last(chat(...six, six[0]!, { kind: 'photo', mediaId: 'm7' }))
  assert.equal(draft!.mediaIds.length, 6)
  assert.deepEqual(acts, [{ kind: 'to-inbox', why: 'too-much' }])
})

test('what is not understood is answered and kept for staff', () => {
  const { reply, acts } = last(chat({ kind: 'other', type: 'video' }))
  assert.ok(reply)
  assert.deepEqual(acts, [{ kind: 'to-inbox', why: 'unknown-type' }])
})

test('unfollowing forgets the person, with what was told and never sent', () => {
  const { draft, acts } = last(chat('路灯坏了', { kind: 'unfollow' }))
  assert.equal(draft, null)
  assert.deepEqual(acts, [{ kind: 'forget' }])
})

const asked = { kind: 'reply', code: 'QH0-1' } as const
const answered = { kind: 'grade', code: 'QH0-1' } as const

test('words after a question of the office answer it, once; commands and a new matter go on as always', () => {
  const [first, second] = chatWhen(asked, '是三单元', '路灯坏了')
  assert.deepEqual(first!.acts, [{ kind: 'tell-matter', code: 'QH0-1', words: '是三单元' }])
  assert.deepEqual(second!.draft!.words, ['路灯坏了'])
  assert.deepEqual(chatWhen(asked, '进度')[0]!.acts, [{ kind: 'my-matters' }])
  assert.deepEqual(last(chatWhen(asked, '反映', '路灯坏了')).draft!.words, ['路灯坏了'])
})

test('a number after an answer rates it; after anything else it is the menu’s again', () => {
  assert.deepEqual(chatWhen(answered, '5')[0]!.acts, [{ kind: 'grade', code: 'QH0-1', grade: 5 }])
  assert.match(last(chatWhen(answered, '你好', '3')).reply!.zh, /值班电话/)
  assert.deepEqual(chatWhen(answered, '6')[0]!.draft!.words, ['6'])
})

test('yesterday’s draft is not continued by today’s words', () => {
  const [first] = chat('路灯坏了')
  const now = new Date(start.getTime() + 25 * 3_600_000)
  const turn = converse(
    {
      draft: first!.draft,
      expects: null,
      now,
      newId: '01a20000-0000-7000-8000-000000000002',
      office,
      dutyPhone: '1',
    },
    { kind: 'text', words: '电梯停了' },
  )
  assert.deepEqual(turn.draft!.words, ['电梯停了'])
  assert.equal(turn.acts[0]!.kind, 'set-aside')
})

test('whatever is said, the account answers or does something that answers', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((words): Said => ({ kind: 'text', words })),
    fc.constantFrom<Said>(
      photo,
      position,
      voice,
      { kind: 'menu', key: 'x' },
      { kind: 'other', type: 'shortvideo' },
    ),
  )
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 12 }), (all) => {
      for (const { reply, acts } of chat(...all)) assert.ok(reply ?? acts.length > 0)
    }),
  )
})
