import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Database, newId } from '#foundation/database/server'
import { testDatabase } from '#test'

const { database } = await testDatabase()

const addLine = (jurisdiction: string) => sql`insert into foundation.audit_record
  (jurisdiction_id, id, at, actor_kind, action, subject_kind, subject_id, details)
  values (${jurisdiction}, ${newId()}, now(), 'system', 'test.done', 'test', '1', '{}')`

const addJurisdiction = (to: Database, key: string) =>
  sql`insert into foundation.jurisdiction
  (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
  values (${key}, 'QH0', '990106001000', '青禾街道', 'Qinghe', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
    to.shared,
  )

test('the application role owns nothing and cannot skip row-level security', async () => {
  const { rows } = await sql<{ role: string; super: boolean; bypass: boolean; owned: number }>`
    select current_user as role, rolsuper as super, rolbypassrls as bypass,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = current_user`.execute(database.shared)
  assert.deepEqual(rows, [{ role: 'linli_app', super: false, bypass: false, owned: 0 }])
})

test('a statement outside a jurisdiction sees nothing, also on a connection that just served one', async () => {
  await assert.rejects(sql`select * from foundation.place`.execute(database.shared), /linli\.jurisdiction/)
  const add = sql`insert into foundation.role_grant (jurisdiction_id, id, user_id, role, place_id, granted_at)
    values ('qinghe', ${newId()}, 'somebody', 'leader', ${newId()}, now())`
  await assert.rejects(
    database.inJurisdiction('liuxi', (trx) => add.execute(trx)),
    /row-level security/,
  )
  await addJurisdiction(database, 'qinghe')
  const count = async (trx: Parameters<typeof add.execute>[0]) =>
    (await sql<{ id: string }>`select id from foundation.audit_record`.execute(trx)).rows.length
  await database.inJurisdiction('qinghe', (trx) => addLine('qinghe').execute(trx))
  assert.equal(await database.inJurisdiction('qinghe', count), 1)
  assert.equal(await database.inJurisdiction('liuxi', count), 0)
  assert.equal(await count(database.shared), 0)
})

test('every table that carries a jurisdiction has row-level security and leads its keys with it', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relnamespace::regnamespace || '.' || c.relname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jurisdiction_id'
    where c.relkind = 'r' and (not c.relrowsecurity
      or exists (select 1 from pg_index i where i.indrelid = c.oid and i.indkey[0] <> a.attnum))`.execute(
    database.shared,
  )
  assert.deepEqual(rows, [])
})

test('the audit may be added to and read, never changed', async () => {
  for (const statement of [
    'update foundation.audit_record set action = null',
    'delete from foundation.audit_record',
  ]) {
    await assert.rejects(
      database.inJurisdiction('qinghe', (trx) => sql.raw(statement).execute(trx)),
      /permission denied/,
    )
  }
})

test('a jurisdiction key that is no key never reaches the database', async () => {
  await assert.rejects(
    database.inJurisdiction("x'; drop schema services; --", async () => 1),
    /invalid/i,
  )
})

const countLines = () =>
  database.inJurisdiction(
    'qinghe',
    async (trx) => (await sql`select id from foundation.audit_record`.execute(trx)).rows.length,
  )

test('statements started together are kept together, and all undone when one of them fails', async () => {
  const before = await countLines()
  const add = () => addLine('qinghe')
  await database.inJurisdiction('qinghe', (trx) =>
    Promise.all([add().execute(trx), add().execute(trx), add().execute(trx)]),
  )
  assert.equal(await countLines(), before + 3)
  await assert.rejects(
    database.inJurisdiction('qinghe', (trx) =>
      Promise.all([add().execute(trx), sql`select 1 / 0`.execute(trx), add().execute(trx)]),
    ),
    /division by zero/,
  )
  assert.equal(await countLines(), before + 3)
})

test('a change whose failed statement was swallowed is not taken for done', async () => {
  const before = await countLines()
  await assert.rejects(
    database.inJurisdiction('qinghe', async (trx) => {
      await addLine('qinghe').execute(trx)
      await sql`select 1 / 0`.execute(trx).catch(() => {})
    }),
    /nothing was kept/,
  )
  assert.equal(await countLines(), before)
})

test('a statement that comes after its transaction is refused: the session may serve another jurisdiction', async () => {
  const late = await database.inJurisdiction('qinghe', async (trx) => () => addLine('qinghe').execute(trx))
  await assert.rejects(late, /after the end of its transaction/)
})
