import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  actions,
  browser,
  codeOf,
  email,
  later,
  password,
  signedIn,
  userId,
  withAuthenticator,
} from '../../../../tests/identity-fixture.ts'

test('with an authenticator the password alone opens nothing', async () => {
  const { uri, started, person } = await withAuthenticator()
  assert.match(started.body.qrSvg, /^<svg/)
  assert.match(decodeURIComponent(uri), new RegExp(`^otpauth://totp/Linli 邻里:${email}`))
  assert.equal((await person.get('/api/me')).body.twoFactor, true)
  const another = browser()
  assert.deepEqual((await another.signIn(email)).body, { next: 'totp' })
  assert.equal((await another.get('/api/me')).status, 401)
  const code = codeOf(uri)
  assert.deepEqual((await another.post('/api/sign-in/totp', { code })).body, { next: 'done' })
  assert.equal((await another.get('/api/me')).body.userId, userId)
  const replayed = browser()
  await replayed.signIn(email)
  const refused = await replayed.post('/api/sign-in/totp', { code })
  assert.equal(refused.status, 401)
  assert.match(refused.body.title, /已经用过。还可以再试 4 次/)
  assert.equal((await replayed.get('/api/me')).status, 401)
  assert.deepEqual(await actions(userId), [
    'user.signed-in',
    'user.totp-started',
    'user.signed-in',
    'user.sign-in-failed',
  ])
})

test('guessing codes locks the account, however often the right password begins anew', async () => {
  const { uri } = await withAuthenticator()
  const wrong = (at: number) => String((Number(codeOf(uri)) + 500_000 + at) % 1_000_000).padStart(6, '0')
  for (let attempt = 1; attempt < 5; attempt += 1) {
    const guesser = browser()
    await guesser.signIn(email)
    assert.equal((await guesser.post('/api/sign-in/totp', { code: wrong(attempt) })).status, 401)
  }
  const guesser = browser()
  await guesser.signIn(email)
  assert.equal((await guesser.post('/api/sign-in/totp', { code: wrong(5) })).body.code, 'identity.locked')
  assert.equal((await guesser.post('/api/sign-in/totp', { code: codeOf(uri) })).status, 429)
  assert.equal((await guesser.signIn(email)).status, 429)
})

test('a backup code stands in for the authenticator once', async () => {
  const { backupCodes } = await withAuthenticator()
  const code = backupCodes[0]!
  for (const status of [200, 401]) {
    const person = browser()
    await person.signIn(email)
    assert.equal((await person.post('/api/sign-in/totp', { code })).status, status)
  }
})

test('a code without the first step, or long after it, starts again', async () => {
  const { uri } = await withAuthenticator()
  const person = browser()
  const refused = await person.post('/api/sign-in/totp', { code: '123456' })
  assert.equal(refused.body.code, 'identity.sign-in-again')
  await person.signIn(email)
  const [cookie, value] = [...person.jar].find(([name]) => name.includes('two_factor'))!
  for (const forged of [`2fa-attempts-${value}`, '\0.x', 'x', `x${value}`]) {
    person.jar.set(cookie, forged)
    const answer = await person.post('/api/sign-in/totp', { code: codeOf(uri) })
    assert.equal(answer.body.code, 'identity.sign-in-again')
  }
  person.jar.set(cookie, value)
  later(20)
  const late = await person.post('/api/sign-in/totp', { code: codeOf(uri) })
  assert.equal(late.body.code, 'identity.sign-in-again')
  assert.equal((await person.get('/api/me')).status, 401)
})

test('the authenticator is removed with the password only', async () => {
  const { person } = await withAuthenticator()
  assert.equal((await person.post('/api/me/totp/start', { password })).body.code, 'identity.totp-in-use')
  const wrong = await person.post('/api/me/totp/stop', { password: 'not-the-password' })
  assert.equal(wrong.status, 422)
  assert.equal(wrong.body.errors[0].field, 'password')
  assert.equal((await person.post('/api/me/totp/stop', { password })).status, 204)
  assert.equal((await person.get('/api/me')).body.twoFactor, false)
  assert.deepEqual((await browser().signIn(email)).body, { next: 'done' })
})

test('an authenticator that was begun but not confirmed does not lock its owner out', async () => {
  const person = await signedIn()
  assert.equal(
    (await person.post('/api/me/totp/confirm', { code: '123456' })).body.code,
    'identity.totp-not-started',
  )
  const { uri } = (await person.post('/api/me/totp/start', { password })).body
  const wrong = await person.post('/api/me/totp/confirm', { code: codeOf(uri, 40) })
  assert.equal(wrong.body.errors[0].field, 'code')
  assert.deepEqual((await browser().signIn(email)).body, { next: 'done' })
})
