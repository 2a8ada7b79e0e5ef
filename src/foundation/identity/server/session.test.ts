import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { newId } from '#foundation/database/server'
import { insertGrant } from '#foundation/permissions/server'
import {
  actions,
  browser,
  database,
  email,
  later,
  password,
  passwordHash,
  phone,
  places,
  signedIn,
  userId,
} from '../../../../tests/identity-fixture.ts'
import { createUser } from './index.ts'

test('signing out ends the session itself, not just the cookie', async () => {
  const person = await signedIn()
  const kept = new Map(person.jar)
  assert.equal((await person.post('/api/sign-out')).status, 204)
  assert.equal(person.jar.size, 0)
  for (const [name, value] of kept) person.jar.set(name, value)
  assert.equal((await person.get('/api/me')).status, 401)
  assert.equal((await browser().post('/api/sign-out')).status, 204)
})

test('a console left alone for two hours asks to sign in again; one in use stays until twelve hours', async () => {
  const person = await signedIn()
  for (let hour = 1; hour <= 7; hour += 1) {
    later(100)
    assert.equal((await person.get('/api/me')).status, 200)
  }
  later(30)
  assert.equal((await person.get('/api/me')).status, 401)
  const idle = await signedIn()
  later(121)
  assert.equal((await idle.get('/api/me')).status, 401)
})

test('a changed password ends every other session and the old password', async () => {
  const person = await signedIn()
  const elsewhere = await signedIn()
  const change = (current: string, next: string) => person.post('/api/me/password', { current, next })
  const wrong = await change('not-the-password', 'three-cats-and-a-tree')
  assert.deepEqual([wrong.status, wrong.body.errors[0].field], [422, 'current'])
  for (const [next, code] of [
    ['short', 'identity.password-short'],
    [phone, 'identity.password-is-account'],
    [password, 'identity.password-same'],
  ] as const) {
    const refused = await change(password, next)
    assert.deepEqual([refused.body.errors[0].field, refused.body.errors[0].code], ['next', code])
  }
  assert.equal((await change(password, 'three-cats-and-a-tree')).status, 204)
  assert.equal((await person.get('/api/me')).status, 200)
  assert.equal((await elsewhere.get('/api/me')).status, 401)
  assert.equal((await browser().signIn(email)).status, 401)
  assert.equal((await browser().signIn(email, 'three-cats-and-a-tree')).status, 200)
  assert.equal((await actions(userId)).filter((action) => action === 'user.password-changed').length, 1)
})

test('me tells my own jurisdictions and grants, masked accounts, and nothing of others', async () => {
  const other = await createUser(database.shared, {
    name: '王强',
    phone: '13955550000',
    passwordHash,
    jurisdictions: ['qinghe', 'liuxi'],
  })
  for (const [key, id] of [
    ['qinghe', userId],
    ['qinghe', other],
    ['liuxi', other],
  ] as const) {
    await database.inJurisdiction(key, (trx) =>
      insertGrant(trx, key, new Date(), {
        id: newId(),
        userId: id,
        role: 'duty-desk',
        placeId: places[key],
        postId: null,
      }),
    )
  }
  const person = await signedIn()
  assert.deepEqual((await person.get('/api/me')).body, {
    userId,
    name: '李娜',
    email: 'p***@example.org',
    phone: `139****${phone.slice(-4)}`,
    twoFactor: false,
    jurisdictions: [
      {
        id: 'qinghe',
        name: { zh: '青禾街道', en: 'qinghe' },
        grants: [{ role: 'duty-desk', path: '990106001000', postId: null }],
      },
    ],
  })
  const colleague = browser()
  await colleague.signIn('13955550000')
  const mine = (await colleague.get('/api/me')).body
  assert.deepEqual(
    [mine.email, mine.jurisdictions.map((one: { id: string }) => one.id)],
    [null, ['liuxi', 'qinghe']],
  )
  assert.deepEqual(await actions(other, 'liuxi'), ['user.signed-in'])
  assert.deepEqual(await actions(userId, 'liuxi'), [])
})

test('a resident without a session gets no account page, and a forged cookie opens nothing', async () => {
  const person = await signedIn()
  for (const [name, value] of person.jar) person.jar.set(name, `x${value.slice(1)}`)
  assert.equal((await person.get('/api/me')).status, 401)
  assert.equal((await browser().get('/api/me')).body.code, 'permission.sign-in')
})

test('a request without a cookie of ours asks the database nothing', async () => {
  const asked = mock.method(database.pool, 'connect')
  assert.equal((await browser().get('/health')).status, 200)
  assert.equal(asked.mock.callCount(), 0)
  asked.mock.restore()
})

test('knowing who sent a request costs one query', async () => {
  const person = await signedIn()
  const asked = mock.method(database.pool, 'connect')
  assert.equal((await person.get('/health')).status, 200)
  assert.equal(asked.mock.callCount(), 1)
  asked.mock.restore()
})
