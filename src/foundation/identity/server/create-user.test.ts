import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#foundation/database/server'
import { Problem } from '#kernel'
import { browser, database, email, password, phone, userId } from '../../../../tests/identity-fixture.ts'
import { createUser, findUserNames } from './index.ts'

test('a user is added with every mistake named beside its field', async () => {
  const refusedFields = async (user: Parameters<typeof createUser>[1]) => {
    const error = await createUser(database.shared, user).catch((thrown: unknown) => thrown)
    assert.ok(error instanceof Problem)
    return error.fields.map((field) => `${field.field} ${field.code}`)
  }
  assert.deepEqual(
    await refusedFields({ name: ' ', email: 'nowhere', phone: '12', password: 'short', jurisdictions: [] }),
    [
      'name identity.account-wrong',
      'email identity.account-wrong',
      'phone identity.account-wrong',
      'password identity.password-short',
    ],
  )
  assert.deepEqual(await refusedFields({ name: '张三', password, jurisdictions: [] }), [
    'phone identity.account-wrong',
  ])
  assert.deepEqual(
    await refusedFields({
      name: '张三',
      email: email.toUpperCase(),
      phone: `+86${phone}`,
      password,
      jurisdictions: [],
    }),
    ['email identity.account-taken', 'phone identity.account-taken'],
  )
  assert.deepEqual(await findUserNames(database.shared, [userId, newId()]), new Map([[userId, '李娜']]))
})

test('a user made in a transaction that is undone was never made', async () => {
  const person = { name: '赵敏', phone: '13966660000', password, jurisdictions: ['qinghe'] }
  await assert.rejects(
    database.inJurisdiction('qinghe', async (trx) => {
      await createUser(trx, person)
      throw new Error('undo')
    }),
    /undo/,
  )
  assert.equal((await browser().signIn(person.phone)).status, 401)
})
