import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, canonicalLine, type EntryLine } from './canonical-line.ts'
import { hashBy } from './server/hash-by.ts'

const hash = hashBy('sha-256')

const entry: EntryLine = {
  line: 'entry',
  id: '0199d1f0-0000-7000-8000-000000000001',
  subjectId: '0199d1f0-0000-7000-8000-000000000002',
  at: new Date('2026-11-23T01:00:00.000Z'),
  kind: 'answered',
  audience: 'public',
  postId: null,
  userId: 'somebody',
  words: 'abc',
  fileIds: [],
  details: { result: 'fixed', by: 1 },
}

test('a line is sealed as one text, written here in full', () => {
  assert.equal(
    canonicalLine(hash, 'qinghe', entry),
    '{"at":"2026-11-23T01:00:00.000Z","audience":"public","files":[],"id":"0199d1f0-0000-7000-8000-000000000001",' +
      '"inside":"39b72b738460379ee2403c304c25529c94b5482b0987ca2f1dd31b8768e5fa0e","jurisdiction":"qinghe",' +
      '"kind":"answered","line":"entry","post":null,"subject":"0199d1f0-0000-7000-8000-000000000002",' +
      '"words":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}',
  )
})

test('whatever of a line is changed changes the text', () => {
  const changes: Partial<EntryLine>[] = [
    { id: entry.subjectId },
    { subjectId: entry.id },
    { at: new Date('2026-11-23T01:00:00.001Z') },
    { kind: 'noted' },
    { audience: 'staff' },
    { postId: entry.id },
    { userId: null },
    { words: 'abd' },
    { words: null },
    { fileIds: [entry.id] },
    { details: { result: 'cannot', by: 1 } },
  ]
  const texts = changes.map((change) => canonicalLine(hash, 'qinghe', { ...entry, ...change }))
  texts.push(canonicalLine(hash, 'qinghe', entry), canonicalLine(hash, 'liuxi', entry))
  assert.equal(new Set(texts).size, changes.length + 2)
})

test('the text shows neither the words nor who wrote them', () => {
  assert.doesNotMatch(canonicalLine(hash, 'qinghe', { ...entry, words: '楼道堆物' }), /somebody|楼道|fixed/)
})

test('the order in which a database gives the keys back does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      assert.equal(canonicalJson(turned), canonicalJson(value))
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))
    }),
  )
})
