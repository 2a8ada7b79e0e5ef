import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#foundation/database/server'
import { importRequests, plainRequestMapping } from '#services/requests/server'
import {
  answered,
  asOwner,
  download,
  faultsOf,
  later,
  sealedHouse,
  start,
  statesOf,
} from '../../../../tests/sealed-house.ts'
import { verifyJurisdiction } from './verify-jurisdiction.ts'

test('the words of one line altered in the database are found, and named by matter and line', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  await asOwner(
    house,
    `update accountability.matter_entry set words = '当天就清走了。' where matter_id = $1 and kind = 'answered'`,
    [sent.id],
  )
  assert.deepEqual(await faultsOf(house), [`altered: entry ${sent.code} answered`])
  assert.deepEqual(await statesOf(house, file), ['whole', 'whole', 'whole', 'house-changed'])
})

test('one line deleted from the database is found, and named by matter and date', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  await asOwner(house, `delete from accountability.matter_entry where matter_id = $1 and kind = 'accepted'`, [
    sent.id,
  ])
  assert.deepEqual(await faultsOf(house), [`deleted: entry ${sent.code} 2026-11-23T01:00:00.000Z`])
  assert.deepEqual(await statesOf(house, file), ['whole', 'whole', 'house-gone', 'whole'])
})

test('one line dated back in the database is found, with the date that it had', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  await asOwner(
    house,
    `update accountability.matter_entry set at = at - interval '2 days' where matter_id = $1 and kind = 'answered'`,
    [sent.id],
  )
  const [fault, ...more] = (await verifyJurisdiction(house.tools, 'qinghe')).faults
  assert.deepEqual([fault?.kind, fault?.what, more], ['back-dated', `entry ${sent.code} answered`, []])
  assert.match(fault!.words.en, /sealed as 2026-11-23T01:30:00\.000Z, now 2026-11-21T01:30:00\.000Z/)
  assert.ok((await statesOf(house, file)).includes('house-changed'))
})

test('a line that is slipped in under an old date is found, before and after it is sealed', async () => {
  const { house, sent } = await sealedHouse()
  later(house, 600)
  await answered(house, 'qinghe')
  later(house, 5)
  await house.runTask('seal-entries')
  await asOwner(
    house,
    `insert into accountability.matter_entry
      (jurisdiction_id, matter_id, id, at, kind, audience, words, file_ids, details)
      values ('qinghe', $1, $2, $3, 'told', 'public', '第一天就告诉过居民。', '{}', '{}')`,
    [sent.id, newId(start), new Date(start + 60_000)],
  )
  assert.deepEqual(await faultsOf(house), [`added-late: entry ${sent.code} told`])
  await asOwner(
    house,
    `insert into foundation.audit_record
      (jurisdiction_id, id, at, actor_kind, action, subject_kind, subject_id, details)
      values ('qinghe', $1, $2, 'system', 'matter.told', 'matter', $3, '{}')`,
    [newId(start + 60_000), new Date(start + 60_000), sent.id],
  )
  await house.runTask('seal-entries')
  assert.equal((await faultsOf(house)).length, 2, 'the run of every five minutes does not look that far back')
  await house.runTask('seal-late-entries')
  const sealed = await verifyJurisdiction(house.tools, 'qinghe')
  assert.equal(sealed.waiting, 0)
  assert.deepEqual(
    sealed.faults.map(({ kind, what }) => `${kind}: ${what}`),
    [`added-late: audit ${sent.code} matter.told`, `added-late: entry ${sent.code} told`],
  )
})

test('an audit line altered or deleted is found too', async () => {
  const { house, sent } = await sealedHouse()
  await asOwner(
    house,
    `update foundation.audit_record set actor_id = 'somebody-else' where subject_id = $1 and action = 'matter.answered'`,
    [sent.id],
  )
  await asOwner(
    house,
    `delete from foundation.audit_record where subject_id = $1 and action = 'matter.accepted'`,
    [sent.id],
  )
  assert.deepEqual(await faultsOf(house), [
    `deleted: audit ${sent.code} 2026-11-23T01:00:00.000Z`,
    `altered: audit ${sent.code} matter.answered`,
  ])
})

test('whoever also rewrites or deletes a seal is found by the chain', async () => {
  const { house, sent } = await sealedHouse()
  const file = await download(house, sent)
  await answered(house, 'qinghe')
  later(house, 5)
  await house.runTask('seal-entries')
  await asOwner(
    house,
    `update accountability.seal set sealed_at = sealed_at - interval '1 day' where number = 1`,
  )
  assert.deepEqual(await faultsOf(house), ['seal-altered: seal 1'])
  await asOwner(
    house,
    `update accountability.seal set sealed_at = sealed_at + interval '1 day' where number = 1`,
  )
  assert.deepEqual(await faultsOf(house), [])
  await asOwner(house, `delete from accountability.sealed_line where seal_number = 1 and position = 3`)
  assert.ok((await faultsOf(house)).includes('seal-altered: seal 1'))
  await asOwner(house, 'delete from accountability.sealed_line where seal_number = 1')
  await asOwner(house, 'delete from accountability.seal where number = 1')
  assert.ok((await faultsOf(house)).includes('seal-missing: seal 1'))
  assert.deepEqual(new Set(await statesOf(house, file)), new Set(['not-ours']))
})

test('what is imported with the dates of years ago is no tampering, and is sealed with the next batch', async () => {
  const { house } = await sealedHouse()
  later(house, 600)
  await answered(house, 'qinghe')
  later(house, 5)
  await house.runTask('seal-entries')
  const cells = {
    id: '1',
    words: '路灯不亮',
    openedAt: '2024-03-02 08:30',
    category: 'light',
    place: 'qinghe-b1',
    closedAt: '2024-03-03 17:00',
    answer: '已修好',
  }
  async function* rows() {
    yield { number: 2, cells }
  }
  await importRequests(house.tools, 'qinghe', rows(), {
    mapping: plainRequestMapping(Object.keys(cells)),
    dryRun: false,
    newCategoryLimit: undefined,
    stop: new AbortController().signal,
    heard: ({ outcome, told }) => assert.equal(outcome, 'added', JSON.stringify(told)),
  })
  const waiting = await verifyJurisdiction(house.tools, 'qinghe')
  assert.deepEqual(waiting.faults, [])
  assert.ok(waiting.waiting >= 5)
  later(house, 5)
  await house.runTask('seal-entries')
  const sealed = await verifyJurisdiction(house.tools, 'qinghe')
  assert.deepEqual([sealed.seals, sealed.waiting, sealed.faults], [3, 0, []])
})
