import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fictitiousMobile, residentNames, staffNames } from './names.ts'
import { placePhrases } from './place-phrases.ts'
import { handOverReasons } from './remarks.ts'
import { stories } from './stories.ts'
import { tell } from './tell-story.ts'

const everyText = stories.flatMap((story) => [
  story.words,
  story.answer.text,
  ...(story.ask ? [story.ask.question, story.ask.reply] : []),
  ...(story.reopen ? [story.reopen.words, story.reopen.answer] : []),
  ...[story.update, story.note, story.handOver?.reason, story.handOver?.refused, story.rating?.words].filter(
    (text) => text !== undefined,
  ),
])

test('there are at least 130 stories and no two tell the same', () => {
  assert.ok(stories.length >= 130)
  assert.equal(new Set(stories.map((story) => story.words)).size, stories.length)
  assert.equal(new Set(stories.map((story) => story.answer.text)).size, stories.length)
})

test('a told story has no braces left, whatever is chosen', () => {
  for (const text of everyText) {
    for (const choice of [0, 1, 99]) {
      const told = tell(text, '3 栋楼下', (count) => choice % count)
      assert.doesNotMatch(told, /[{}|]/, text)
      assert.ok(told.length >= 2, text)
    }
  }
})

test('one story told with another choice reads differently', () => {
  const text = '{place}的灯{三天|一周}没亮'
  assert.equal(
    tell(text, '桥头', () => 0),
    '桥头的灯三天没亮',
  )
  assert.equal(
    tell(text, '桥头', () => 1),
    '桥头的灯一周没亮',
  )
})

test('a place written twice is filled twice', () => {
  assert.equal(
    tell('{place}到{place}', '桥头', () => 0),
    '桥头到桥头',
  )
})

test('every spot has place phrases in both languages', () => {
  for (const story of stories) {
    assert.ok(placePhrases.zh[story.spot].length > 0)
    assert.ok(placePhrases.en[story.spot].length > 0)
  }
})

test('stories in Chinese are answered in Chinese, stories in English in English', () => {
  for (const story of stories) {
    const chinese = /\p{Script=Han}/u
    assert.equal(chinese.test(story.words), story.language !== 'en', story.words)
    assert.equal(chinese.test(story.answer.text), story.language !== 'en', story.answer.text)
  }
})

test('who is not responsible says whose it is, with address and telephone', () => {
  for (const { answer } of stories) {
    if (answer.result === 'not-ours') assert.ok(answer.text.includes(answer.whose.phone), answer.text)
  }
})

test('a story goes only to duties that exist', () => {
  for (const { handOver } of stories) if (handOver) assert.ok(handOver.to in handOverReasons, handOver.to)
})

test('sixty staff and a hundred and twenty residents, all with their own name', () => {
  assert.equal(staffNames.length, 60)
  assert.equal(residentNames.length, 120)
  assert.equal(new Set([...staffNames, ...residentNames].map((name) => name.zh)).size, 180)
  for (const { zh, pinyin } of [...staffNames, ...residentNames])
    assert.match(pinyin, /^[A-Z][a-zü]+ [A-Z][a-z']+$/, zh)
})

test('mobile numbers of the demonstration belong to nobody', () => {
  assert.equal(fictitiousMobile(7), '19900000007')
  assert.equal(fictitiousMobile(12_345), '19900002345')
})
