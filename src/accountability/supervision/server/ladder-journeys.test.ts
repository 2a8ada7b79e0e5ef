import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday, qinghe } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { readLadders, saveLadder, usualLadder } from '../index.ts'

const house = await openTestHouse()
const { version: _, ...usual } = usualLadder
const read = (as = 'qinghe-leader') => house.call(readLadders, { params: qinghe, as })
const save = (more: object = {}, as = 'qinghe-admin') => ({
  params: qinghe,
  as,
  body: { ...usual, version: 1, from: '2026-11-23', ...more },
})

test('without a version of its own a jurisdiction has the usual ladder', async () => {
  assert.deepEqual(await read(), { inForce: usualLadder, versions: [] })
})

test('a new version holds from its day on; the older ones stay on the list with who set them', async () => {
  house.at(monday)
  await house.call(saveLadder, save({ talkWorkingDays: 8 }))
  await house.call(saveLadder, save({ talkWorkingDays: 8 }))
  await house.call(saveLadder, save({ version: 2, from: '2026-12-01', listedWorkingDays: 4 }))
  const now = await read()
  assert.deepEqual([now.inForce.version, now.inForce.talkWorkingDays], [1, 8])
  assert.deepEqual(
    now.versions.map(({ ladder, since, byName }) => [ladder.version, since.toISOString(), byName]),
    [
      [2, '2026-11-30T16:00:00.000Z', '员工admin'],
      [1, '2026-11-23T01:00:00.000Z', '员工admin'],
    ],
  )
  house.at('2026-12-01T00:00:00+08:00')
  assert.equal((await read()).inForce.version, 2)
  const liuxi = await house.call(readLadders, { params: { jurisdiction: 'liuxi' }, as: 'liuxi-leader' })
  assert.equal(liuxi.inForce.version, 0, 'another jurisdiction keeps its own')
})

test('what is wrong with a ladder is told beside every field at one time', async () => {
  house.at(monday)
  const { fields } = await house.refused(
    saveLadder,
    save({
      version: 3,
      from: '2026-11-22',
      urgedWorkingHours: 20,
      ordinaryWorkingDays: 2,
      listedWorkingDays: 2,
      talkWorkingDays: 1,
    }),
  )
  assert.deepEqual(fields, ['from', 'urgedWorkingHours', 'listedWorkingDays', 'talkWorkingDays'])
  const zero = await house.refused(saveLadder, save({ version: 3, offerWorkingDays: 0 }))
  assert.deepEqual(zero.fields, ['offerWorkingDays'])
})

test('two who save at once: the second is told to look first', async () => {
  house.at(monday)
  const both = await Promise.all(
    [6, 7].map((ordinaryWorkingDays) =>
      house.send({
        method: 'POST',
        url: '/api/at/qinghe/ladder',
        headers: { 'x-test-user': 'qinghe-leader' },
        payload: save({ version: 3, ordinaryWorkingDays, listedWorkingDays: 9, talkWorkingDays: 12 }).body,
      }),
    ),
  )
  assert.deepEqual(both.map(({ statusCode }) => String(statusCode)).sort(), ['200', '409'])
})
