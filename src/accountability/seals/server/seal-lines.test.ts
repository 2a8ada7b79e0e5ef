import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWork } from '#foundation/work/server'
import {
  answered,
  asOwner,
  download,
  faultsOf,
  later,
  sealedHouse,
  statesOf,
} from '../../../../tests/sealed-house.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { sealLines } from './seal-lines.ts'
import { findLastSeal, readSealedLines } from './seal-sql.ts'
import { verifyJurisdiction } from './verify-jurisdiction.ts'

test('lines are sealed when they have settled, each once, and appending never breaks the chain', async () => {
  const { house } = await sealedHouse()
  const first = await verifyJurisdiction(house.tools, 'qinghe')
  assert.deepEqual([first.seals, first.waiting, first.faults], [1, 0, []])
  assert.ok(first.lines > 6)
  await house.runTask('seal-entries')
  assert.equal((await verifyJurisdiction(house.tools, 'qinghe')).seals, 1, 'nothing new, no seal')

  await answered(house, 'qinghe')
  await house.runTask('seal-entries')
  const second = await verifyJurisdiction(house.tools, 'qinghe')
  assert.equal(second.seals, 2)
  assert.ok(second.waiting > 0, 'what is younger than a minute waits')
  assert.deepEqual(second.faults, [])
  later(house, 2)
  await house.runTask('seal-late-entries')
  const third = await verifyJurisdiction(house.tools, 'qinghe')
  assert.deepEqual([third.seals, third.waiting, third.faults], [3, 0, []])
  assert.notEqual(third.lastHead, second.lastHead)
})

test('two runs at once seal each line once', async () => {
  const house = await openTestHouse()
  await answered(house, 'qinghe')
  later(house, 5)
  await Promise.all([1, 2, 3, 4].map(() => sealLines(house.tools, 'qinghe')))
  const verified = await verifyJurisdiction(house.tools, 'qinghe')
  assert.deepEqual([verified.seals, verified.waiting, verified.faults], [1, 0, []])
})

test('the application itself may neither change nor delete what is sealed', async () => {
  const { house } = await sealedHouse()
  for (const statement of [
    'update accountability.seal set size = 1',
    'delete from accountability.seal',
    'update accountability.sealed_line set position = 1',
    'delete from accountability.sealed_line',
    `update accountability.matter_entry set words = ''`,
    'delete from accountability.matter_entry',
  ]) {
    const client = await house.tools.database.pool.connect()
    await assert.rejects(client.query(statement), /permission denied/, statement)
    client.release()
  }
})

test('with SM3 by setting, new seals are SM3 and those before stay provable', async () => {
  const { house, sent } = await sealedHouse()
  const tools = { ...house.tools, settings: { ...house.tools.settings, sealAlgorithm: 'sm3' as const } }
  const second = await answered(house, 'qinghe')
  later(house, 5)
  await sealLines(tools, 'qinghe')
  const file = await download(house, second)
  assert.deepEqual(
    file.seals.map(({ algorithm }) => algorithm),
    ['sm3'],
  )
  assert.deepEqual(new Set(await statesOf(house, file)), new Set(['whole']))
  assert.deepEqual(new Set(await statesOf(house, await download(house, sent))), new Set(['whole']))
  assert.deepEqual(await faultsOf(house), [])
})

test('a long history is sealed page by page, and none of it counts as dated back', async () => {
  const house = await openTestHouse()
  await answered(house, 'qinghe')
  await asOwner(
    house,
    `insert into foundation.audit_record
      (jurisdiction_id, id, at, actor_kind, action, subject_kind, subject_id, details)
      select 'qinghe', (lpad(to_hex(((extract(epoch from at) * 1000)::bigint) >> 16), 8, '0') || '-'
        || lpad(to_hex(((extract(epoch from at) * 1000)::bigint) & 65535), 4, '0')
        || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        at, 'system', 'category.saved', 'category', n::text, '{}'
      from (select n, date_trunc('milliseconds', timestamptz '2026-10-01' + n * interval '20 minutes') as at
        from generate_series(1, 2500) n) line`,
  )
  later(house, 5)
  await house.runTask('seal-entries')
  const verified = await verifyJurisdiction(house.tools, 'qinghe')
  assert.deepEqual([verified.seals, verified.waiting, verified.faults], [3, 0, []])
  const numbers = await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, async (work) => {
    const last = await findLastSeal(work)
    return [last?.number, (await readSealedLines(work, 2)).length]
  })
  assert.deepEqual(numbers, [3, 1000])
})
