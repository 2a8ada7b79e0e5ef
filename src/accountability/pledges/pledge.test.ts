import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countInWords, isSigned, postsSigned, versionInForce } from './pledge.ts'
import { stockSets } from './stock-rules.ts'

const version = (number: number, inForceFrom: string) => ({ number, inForceFrom, sets: stockSets })
const owed = { year: 2026, version: 2 }

test('in force is the latest version that has begun; one that is announced is not yet', () => {
  const versions = [version(3, '2027-01-01'), version(1, '2025-01-01'), version(2, '2026-03-01')]
  assert.equal(versionInForce(versions, '2026-03-01')?.number, 2)
  assert.equal(versionInForce(versions, '2026-02-28')?.number, 1)
  assert.equal(versionInForce(versions, '2027-01-01')?.number, 3)
  assert.equal(versionInForce(versions, '2024-12-31'), undefined)
})

test('a signature holds for its year, its version and its time at the post, and for nothing else', () => {
  const signed = [{ holdingId: 'a', year: 2026, version: 2 }]
  assert.ok(isSigned(signed, 'a', owed))
  assert.ok(!isSigned(signed, 'b', owed), 'who comes after signs anew')
  assert.ok(!isSigned(signed, 'a', { year: 2027, version: 2 }), 'each year anew')
  assert.ok(!isSigned(signed, 'a', { year: 2026, version: 3 }), 'a new version asks again')
})

test('a post has signed when everybody who holds it has', () => {
  const holdings = [
    { id: 'a', postId: 'shared' },
    { id: 'b', postId: 'shared' },
    { id: 'c', postId: 'alone' },
  ]
  const one = { holdingId: 'a', ...owed }
  assert.deepEqual(
    [...postsSigned(holdings, [one, { ...one, holdingId: 'c' }], owed)],
    [
      ['shared', false],
      ['alone', true],
    ],
  )
  assert.deepEqual(
    [...postsSigned(holdings, [one, { ...one, holdingId: 'b' }], owed)],
    [
      ['shared', true],
      ['alone', false],
    ],
  )
})

test('a count below five is not told exactly', () => {
  const told = [0, 1, 4, 5, 12].map((count) => countInWords(count).en)
  assert.deepEqual(told, [
    'None this year',
    'Fewer than 5 this year',
    'Fewer than 5 this year',
    '5 this year',
    '12 this year',
  ])
})

test('the wording a jurisdiction begins with is ten and six rules, each once and in both languages', () => {
  assert.deepEqual(
    stockSets.map(({ rules }) => rules.length),
    [10, 6],
  )
  const rules = stockSets.flatMap((set) => set.rules)
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  for (const { name, text } of rules) for (const words of [name, text]) assert.ok(words.zh && words.en)
})
