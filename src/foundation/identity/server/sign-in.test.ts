import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  actions,
  browser,
  calledOut,
  email,
  later,
  openApp,
  password,
  phone,
  userId,
} from '../../../../tests/identity-fixture.ts'

test('staff sign in by e-mail or by phone, however they type it', async () => {
  for (const typed of [email, ` ${email.toUpperCase()}`, phone, `+86 ${phone}`]) {
    const person = browser()
    assert.deepEqual((await person.signIn(typed)).body, { next: 'done' })
    assert.equal((await person.get('/api/me')).body.userId, userId)
  }
  assert.deepEqual(await actions(userId), Array(4).fill('user.signed-in'))
})

test('the session cookie is closed to scripts and other sites, and to plain http behind https', async () => {
  const plain = (await browser().signIn(email)).cookies
  assert.equal(plain.length, 1)
  assert.equal(plain[0]!.httpOnly, true)
  assert.equal(plain[0]!.sameSite, 'Lax')
  assert.equal(plain[0]!.secure, undefined)
  const secure = (await browser(await openApp({ publicUrl: 'https://linli.example.org' })).signIn(email))
    .cookies
  assert.equal(secure[0]!.secure, true)
  assert.match(secure[0]!.name, /^__Secure-/)
})

test('a wrong password and an account that does not exist are told alike', async () => {
  const known = await browser().signIn(email, 'not-the-password')
  const unknown = await browser().signIn('nobody.here@example.org', 'not-the-password')
  assert.equal(known.status, 401)
  assert.equal(known.body.code, 'identity.wrong-password')
  assert.match(known.body.title, /账号或密码不对。还可以再试 4 次/)
  const { requestId: one, ...told } = known.body
  const { requestId: other, ...toldUnknown } = unknown.body
  assert.notEqual(one, other)
  assert.deepEqual(toldUnknown, told)
  assert.equal(unknown.status, known.status)
  assert.deepEqual(await actions(userId), ['user.sign-in-failed'])
})

test('five wrong tries lock the account for a quarter of an hour, also for the right password', async () => {
  for (const account of [email, 'nobody.there@example.org']) {
    for (let attempt = 1; attempt < 5; attempt += 1)
      assert.equal((await browser().signIn(account, 'not-the-password')).status, 401)
    const fifth = await browser().signIn(account, 'not-the-password')
    assert.equal(fifth.status, 429)
    assert.match(fifth.body.title, /账号已锁定，请 15 分钟后再试/)
    later(10)
    const sixth = await browser().signIn(account)
    assert.equal(sixth.body.code, 'identity.locked')
    assert.match(sixth.body.title, /请 5 分钟后再试/)
    if (account === email) assert.equal((await browser().signIn(phone)).status, 429)
    later(6)
  }
  assert.equal((await browser().signIn(email)).status, 200)
  assert.deepEqual(await actions(userId), [
    ...Array(4).fill('user.sign-in-failed'),
    'user.locked',
    'user.signed-in',
  ])
})

test('guesses that are sent at the same time are counted one by one', async () => {
  const guesses = Array.from({ length: 9 }, () => browser().signIn(email, 'not-the-password'))
  const answers = (await Promise.all(guesses)).map((answer) => answer.status)
  assert.equal(answers.filter((status) => status === 401).length, 4)
  assert.equal(answers.filter((status) => status === 429).length, 5)
})

test('wrong tries of long ago are forgotten, and a right password forgets the rest', async () => {
  for (let attempt = 1; attempt < 5; attempt += 1) await browser().signIn(email, 'not-the-password')
  later(16)
  assert.match((await browser().signIn(email, 'not-the-password')).body.title, /还可以再试 4 次/)
  assert.equal((await browser().signIn(email)).status, 200)
  assert.match((await browser().signIn(email, 'not-the-password')).body.title, /还可以再试 4 次/)
})

test('what is missing is told beside its field', async () => {
  const refused = await browser().post('/api/sign-in', { account: '' })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    refused.body.errors.map((error: { field: string; detail: string }) => [error.field, error.detail]),
    [
      ['account', '请填写这一项。'],
      ['password', '请填写这一项。'],
    ],
  )
})

test('one address may try ten times a minute, whatever accounts it tries', async () => {
  const limited = browser(await openApp({ rateLimit: 1000 }))
  for (let attempt = 1; attempt <= 10; attempt += 1)
    assert.equal((await limited.post('/api/sign-in', {})).status, 422)
  assert.equal((await limited.signIn(email)).body.code, 'http.too-many')
})

test('a sign-in that another site made the browser send is refused', async () => {
  const headers = { origin: 'https://elsewhere.example' }
  const refused = await browser().post('/api/sign-in', { account: email, password }, { headers })
  assert.equal(refused.body.code, 'http.foreign-origin')
  assert.equal(refused.cookies.length, 0)
})

test('every route of identity stands in the OpenAPI document and none of the library is reachable', async () => {
  const paths = Object.keys((await browser().get('/api/openapi.json')).body.paths)
  assert.deepEqual(paths.filter((path) => /sign|\/me/.test(path)).sort(), [
    '/api/me',
    '/api/me/password',
    '/api/me/totp/confirm',
    '/api/me/totp/start',
    '/api/me/totp/stop',
    '/api/sign-in',
    '/api/sign-in/totp',
    '/api/sign-out',
  ])
  for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email']) {
    assert.equal((await browser().post(path, { email, password, name: 'x' })).status, 404)
  }
})

test('signing in fetches nothing from elsewhere', () => {
  assert.equal(calledOut.mock.callCount(), 0)
})
