import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { allocateSeats, type Candidate, drawSample, usualSize } from './draw-sample.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const draw = (candidates: readonly Candidate[], size: number, seed: string) =>
  drawSample(candidates, size, seed, digest)
const ids = (drawn: readonly Candidate[]) => drawn.map(({ id }) => id)

const candidate = fc.record({ id: fc.uuid(), stratum: fc.constantFrom('a', 'b', 'c', 'd', 'e') })
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, minLength: 1, maxLength: 80 })
const size = fc.integer({ min: 1, max: 100 })

test('the same seed and the same candidates, in whatever order they come, give the same sample', () => {
  fc.assert(
    fc.property(candidates, size, fc.string(), fc.infiniteStream(fc.nat()), (all, wanted, seed, keys) => {
      const shuffled = all
        .map((each) => [keys.next().value, each] as const)
        .sort(([one], [other]) => one - other)
        .map(([, each]) => each)
      assert.deepEqual(draw(shuffled, wanted, seed), draw(all, wanted, seed))
    }),
  )
})

test('a sample has the size that was asked for, or everything, and no matter twice', () => {
  fc.assert(
    fc.property(candidates, size, fc.string(), (all, wanted, seed) => {
      const drawn = ids(draw([...all, ...all], wanted, seed))
      assert.equal(drawn.length, Math.min(wanted, all.length))
      assert.equal(new Set(drawn).size, drawn.length)
    }),
  )
})

test('every stratum is represented as soon as the size allows', () => {
  fc.assert(
    fc.property(candidates, size, fc.string(), (all, wanted, seed) => {
      const strata = new Set(all.map(({ stratum }) => stratum))
      const drawn = new Set(draw(all, wanted, seed).map(({ stratum }) => stratum))
      assert.equal(drawn.size, Math.min(wanted, strata.size))
    }),
  )
})

test('seats go by largest remainder, and no stratum has more than it has members', () => {
  const seats = (counts: Record<string, number>, wanted: number) =>
    Object.fromEntries(allocateSeats(new Map(Object.entries(counts)), wanted))
  assert.deepEqual(seats({ a: 50, b: 30, c: 20 }, 10), { a: 5, b: 3, c: 2 })
  assert.deepEqual(seats({ a: 47, b: 33, c: 20 }, 10), { a: 5, b: 3, c: 2 })
  assert.deepEqual(seats({ a: 45, b: 35, c: 20 }, 10), { a: 5, b: 3, c: 2 }, 'of equal ones the larger')
  assert.deepEqual(seats({ a: 97, b: 2, c: 1 }, 10), { a: 8, b: 1, c: 1 }, 'small ones keep their one')
  assert.deepEqual(seats({ a: 9, b: 5, c: 1 }, 2), { a: 1, b: 1, c: 0 }, 'fewer seats than strata')
  assert.deepEqual(seats({ a: 2, b: 1 }, 30), { a: 2, b: 1 }, 'everything')
  assert.deepEqual(seats({ a: 0, b: 3 }, 2), { b: 2 }, 'an empty stratum is none')
})

test('another seed draws others, and in the long run each of a stratum as often as the next', () => {
  const all = Array.from({ length: 10 }, (_, at) => ({ id: `m${at}`, stratum: 'one' }))
  const times = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed++) {
    for (const id of ids(draw(all, 3, String(seed)))) times.set(id, (times.get(id) ?? 0) + 1)
  }
  for (const { id } of all) assert.ok(Math.abs((times.get(id) ?? 0) - 600) < 90, `${id}: ${times.get(id)}`)
})

test('one in ten is drawn unless somebody says otherwise, and at least one', () => {
  assert.deepEqual([1, 10, 11, 236].map(usualSize), [1, 1, 2, 24])
})
