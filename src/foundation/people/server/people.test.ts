import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readAudit } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import {
  erasePerson,
  findPeopleByPhone,
  readMasked,
  savePerson,
  unmaskPerson,
} from '#foundation/people/server'
import type { StaffRole } from '#foundation/permissions'
import { inWork, type Work } from '#foundation/work/server'
import type { Problem } from '#kernel'
import { testDatabase, testTools } from '#test'

const { database } = await testDatabase()
const tools = testTools(database, () => new Date('2026-11-23T02:00:00Z'))
const street = 'street'
for (const [key, prefix] of [
  ['qinghe', 'QH0'],
  ['liuxi', 'KX0'],
] as const) {
  await sql`insert into foundation.jurisdiction
    (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
    values (${key}, ${prefix}, '990106001000', '街道', 'Subdistrict', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
    database.shared,
  )
}
const at = <T>(jurisdiction: string, run: (work: Work) => Promise<T>) =>
  inWork(tools, jurisdiction, { kind: 'resident' }, run)
const wang = { name: '王小明', phone: '138 1234 5678', email: 'Wang@Example.com', language: 'zh' } as const

async function saved(jurisdiction = 'qinghe'): Promise<string> {
  const id = newId()
  await at(jurisdiction, (work) => savePerson(work, { id, ...wang }))
  return id
}

test('staff see masks, and find a person by number or by mask in their own jurisdiction only', async () => {
  const id = await saved()
  const masked = await at('qinghe', (work) => readMasked(work, [id, newId()]))
  assert.deepEqual(
    [...masked.values()],
    [{ id, name: '王**', phone: '138****5678', email: 'w***@example.com', language: 'zh' }],
  )
  for (const typed of ['+86 13812345678', '138****5678', '１３８ 1234 5678'])
    assert.ok((await at('qinghe', (work) => findPeopleByPhone(work, typed))).includes(id), typed)
  for (const typed of ['13812345679', '139****5678', '没有', ''])
    assert.deepEqual(await at('qinghe', (work) => findPeopleByPhone(work, typed)), [], typed)
  assert.deepEqual(await at('liuxi', (work) => findPeopleByPhone(work, wang.phone)), [])
})

test('the database holds nothing readable, and the same number looks different in each jurisdiction', async () => {
  await saved()
  await saved('liuxi')
  const rows = async (jurisdiction: string) =>
    (
      await database.inJurisdiction(jurisdiction, (trx) =>
        sql<Record<string, unknown>>`select * from foundation.person`.execute(trx),
      )
    ).rows
  const [here, there] = [(await rows('qinghe')).at(-1), (await rows('liuxi')).at(-1)]
  for (const column of ['phone_index', 'phone_mask_index', 'email_index'])
    assert.notDeepEqual(here?.[column], there?.[column], column)
  const everything = Buffer.concat(
    Object.values(here ?? {}).map((value) => Buffer.from(value as Buffer | string)),
  )
  for (const readable of ['王', '13812345678', '5678', 'wang', 'example'])
    assert.ok(!everything.includes(readable), readable)
})

test('a contact that was changed in the database, or moved to another person, is not believed', async () => {
  const [id, other] = [await saved(), await saved()]
  const read = (of: string) => at('qinghe', (work) => readMasked(work, [of]))
  const change = (cipher: ReturnType<typeof sql>) =>
    database.inJurisdiction('qinghe', (trx) =>
      sql`update foundation.person set phone_cipher = ${cipher} where id = ${id}`.execute(trx),
    )
  await change(sql`set_byte(phone_cipher, 35, (get_byte(phone_cipher, 35) + 1) % 256)`)
  await assert.rejects(read(id), /authenticate/)
  await change(sql`(select p.phone_cipher from foundation.person p where p.id = ${other})`)
  await assert.rejects(read(id), /authenticate/)
  assert.equal((await read(other)).size, 1)
})

test('saving again replaces, and a number that cannot be called is refused beside its field', async () => {
  const id = await saved()
  await at('qinghe', (work) => savePerson(work, { id, phone: '010-12345678', email: ' ', language: 'en' }))
  const masked = await at('qinghe', (work) => readMasked(work, [id]))
  assert.deepEqual(masked.get(id), { id, name: null, phone: '010****5678', email: null, language: 'en' })
  await assert.rejects(
    at('qinghe', (work) => savePerson(work, { id, phone: '1381234567', language: 'zh' })),
    (error: { fields: { field: string; code: string }[] }) =>
      error.fields[0]?.field === 'phone' && error.fields[0].code === 'phone.length',
  )
})

const unmask = (role: StaffRole, id: string, reason: string, path?: string) =>
  at('qinghe', (work) => {
    const grants = [{ role, path: street, postId: null }]
    return unmaskPerson(
      { ...work, actor: { kind: 'staff', userId: role, name: '', grants } },
      id,
      reason,
      path,
    )
  })

test('who unmasks a person leaves a line that says who and why', async () => {
  const id = await saved()
  const shown = await unmask('duty-desk', id, ' 电话核实漏水位置 ', `${street}/c1`)
  assert.equal(shown.phone, '13812345678')
  const lines = await at('qinghe', (work) => readAudit(work.trx, 'qinghe', 'person', id))
  assert.deepEqual(
    lines.map(({ actorId, action, details }) => [actorId, action, details]),
    [['duty-desk', 'person.unmasked', { reason: '电话核实漏水位置' }]],
  )
})

test('without a reason, a role that calls residents, or a grant at the place nothing is shown', async () => {
  const [here, there] = [await saved(), await saved('liuxi')]
  const status = (expected: number) => (error: Problem) => error.status === expected
  await assert.rejects(
    unmask('duty-desk', here, '。'),
    (error: Problem) => error.fields[0]?.field === 'reason',
  )
  await assert.rejects(unmask('duty-desk', newId(), '核实地址'), status(404))
  await assert.rejects(unmask('duty-desk', there, '核实地址'), status(404))
  await assert.rejects(unmask('duty-desk', here, '核实地址', 'elsewhere'), status(403))
  for (const role of ['leader', 'administrator'] as const)
    await assert.rejects(unmask(role, here, '核实地址'), status(403), role)
  await assert.rejects(
    at('qinghe', (work) => unmaskPerson(work, here, '核实地址')),
    status(403),
  )
  assert.deepEqual(await at('qinghe', (work) => readAudit(work.trx, 'qinghe', 'person', here)), [])
})

test('an erased person cannot be reached, found or unmasked, and the erasure is on record', async () => {
  const id = await saved()
  await at('qinghe', (work) => erasePerson(work, id))
  const masked = await at('qinghe', (work) => readMasked(work, [id]))
  assert.deepEqual(masked.get(id), { id, name: null, phone: null, email: null, language: 'zh' })
  assert.ok(!(await at('qinghe', (work) => findPeopleByPhone(work, wang.phone))).includes(id))
  const lines = await at('qinghe', (work) => readAudit(work.trx, 'qinghe', 'person', id))
  assert.deepEqual(
    lines.map((line) => line.action),
    ['person.erased'],
  )
})
