import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inRequest } from '#foundation/http/server'
import {
  actions,
  browser,
  codeOf,
  email,
  later,
  openApp,
  password,
  tools,
  userId,
  withAuthenticator,
} from '../../../../tests/identity-fixture.ts'
import { confirmItIsYou } from './confirm-it-is-you.ts'

// Any room may ask this way before something that binds a person.
const app = await openApp()
app.post('/bind', async (request, reply) => {
  const shown = request.body as { password?: string; code?: string }
  const proof = await inRequest(tools, request, 'qinghe', (work) =>
    confirmItIsYou(work, { request, reply }, shown),
  )
  return { proof }
})

async function atTheConsole() {
  const person = browser(app)
  assert.equal((await person.signIn(email)).status, 200)
  return person
}

test('the password again shows who it is; a wrong or missing one is told beside its field', async () => {
  const person = await atTheConsole()
  const missing = await person.post('/bind', {})
  assert.deepEqual([missing.status, missing.body.errors[0].field], [422, 'password'])
  const wrong = await person.post('/bind', { password: 'not-the-heron' })
  assert.deepEqual([wrong.status, wrong.body.errors[0].code], [422, 'identity.wrong-password'])
  assert.deepEqual((await person.post('/bind', { password })).body, { proof: 'password' })
  assert.deepEqual(await actions(userId), ['user.signed-in', 'user.sign-in-failed'])
})

test('guessing in an open console locks the account like guessing at the door', async () => {
  const person = await atTheConsole()
  for (let attempt = 1; attempt < 5; attempt += 1)
    assert.equal((await person.post('/bind', { password: `guess ${attempt}` })).status, 422)
  assert.equal((await person.post('/bind', { password: 'guess 5' })).status, 429)
  assert.equal((await person.post('/bind', { password })).status, 429)
})

test('with an authenticator a code is asked, each works once, and the password no longer does', async () => {
  const { uri } = await withAuthenticator()
  const person = browser(app)
  await person.signIn(email)
  assert.deepEqual((await person.post('/api/sign-in/totp', { code: codeOf(uri) })).body, { next: 'done' })
  later(1)
  const byPassword = await person.post('/bind', { password })
  assert.deepEqual([byPassword.status, byPassword.body.errors[0].field], [422, 'code'])
  const code = codeOf(uri)
  assert.deepEqual((await person.post('/bind', { code })).body, { proof: 'code' })
  const again = await person.post('/bind', { code })
  assert.deepEqual([again.status, again.body.errors[0].code], [422, 'identity.wrong-code'])
  assert.equal((await person.get('/api/me')).body.userId, userId, 'the session goes on')
})
