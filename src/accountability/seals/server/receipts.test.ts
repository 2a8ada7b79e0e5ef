import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answered, download, later, sealedHouse, start, statesOf } from '../../../../tests/sealed-house.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import type { Receipt } from '../index.ts'

test('a receipt proves every line that its resident may see, and no other', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  const kinds = file.lines.map(({ canonical }) => JSON.parse(canonical).kind)
  assert.deepEqual(kinds, ['opened', 'routed', 'accepted', 'answered'])
  assert.deepEqual(new Set(await statesOf(house, file)), new Set(['whole']))
  assert.equal((await house.send({ url: `/r/${sent.code}/nonsense/receipt.json` })).statusCode, 404)
  assert.equal((await house.send({ url: `/r/QH0/x/receipt.json` })).statusCode, 404)
})

test('what happened since the last seal is in the receipt, and said to be unproven', async () => {
  const house = await openTestHouse()
  const sent = await answered(house, 'qinghe')
  assert.deepEqual(new Set(await statesOf(house, await download(house, sent))), new Set(['unsealed']))
})

test('whoever changes a receipt proves nothing with it', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  const stateWith = async (change: (file: Receipt) => void, line = 3) => {
    const copy = structuredClone(file)
    change(copy)
    return (await statesOf(house, copy))[line]
  }
  assert.equal(await stateWith((copy) => (copy.lines[3]!.words = '已经修好了。')), 'file-changed')
  assert.equal(
    await stateWith((copy) => {
      const line = copy.lines[3]!
      line.canonical = line.canonical.replace('2026-11-23', '2026-11-20')
    }),
    'file-changed',
  )
  assert.equal(await stateWith((copy) => (copy.lines[3]!.canonical = 'no line')), 'file-changed')
  assert.equal(await stateWith((copy) => (copy.lines[3]!.seal!.position = 0)), 'file-changed')
  assert.equal(await stateWith((copy) => (copy.seals[0]!.sealedAt = new Date(start))), 'file-changed')
  assert.equal(await stateWith((copy) => (copy.seals = [])), 'file-changed')
  assert.equal(await stateWith((copy) => (copy.code = 'QH00-0000-0000')), 'file-changed')
  assert.equal(await stateWith((copy) => (copy.jurisdiction = 'liuxi')), 'file-changed')
  assert.equal(await stateWith((copy) => (copy.jurisdiction = 'nowhere')), 'file-changed')
})

test('a receipt of another house does not verify here, though its neighbourhood has the same name', async () => {
  const one = await sealedHouse()
  const other = await sealedHouse()
  const file = await download(other.house, other.sent)
  assert.deepEqual(new Set(await statesOf(one.house, file)), new Set(['not-ours']))
})

test('a receipt of one neighbourhood does not verify against the seals of the other', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  const theirs = await answered(house, 'liuxi')
  later(house, 5)
  await house.runTask('seal-entries')
  const foreign = await download(house, theirs)
  assert.deepEqual(new Set(await statesOf(house, foreign)), new Set(['whole']))
  const mixed = { ...foreign, jurisdiction: 'qinghe', seals: file.seals }
  assert.deepEqual(new Set(await statesOf(house, mixed)), new Set(['file-changed']))
})
