import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { testDatabase, testTools } from '#test'
import { createUser } from './create-user.ts'
import { resetPassword } from './reset-password.ts'
import { userKey } from './sign-in.ts'
import { getUser } from './user-sql.ts'

const now = new Date('2026-11-23T02:00:00Z')

test('a password that was reset is the only one that opens, everywhere signed out and no longer locked', async () => {
  const { database } = await testDatabase()
  const tools = testTools(database, () => now)
  const password = 'the first sentence'
  const person = { name: '张敏', email: 'zhang@qinghe.example', password, jurisdictions: [] }
  const id = await createUser(database.shared, person, now)
  await sql`insert into foundation.account_session (id, user_id, token, expires_at, created_at, updated_at)
    values ('s', ${id}, 't', ${now}, ${now}, ${now})`.execute(database.shared)
  await sql`insert into foundation.account_try (key, tries, since) values (${userKey(id)}, 5, ${now})`.execute(
    database.shared,
  )

  await resetPassword(tools, await getUser(database.shared, id), 'quite another one')

  const { rows } = await sql<{ password: string }>`
    select password from foundation.account_credential where user_id = ${id}`.execute(database.shared)
  const hash = rows[0]!.password
  assert.equal(await verifyPassword({ hash, password: 'quite another one' }), true)
  assert.equal(await verifyPassword({ hash, password }), false)
  const left = sql`select 1 from foundation.account_session union all select 1 from foundation.account_try`
  assert.equal((await left.execute(database.shared)).rows.length, 0)
})
