import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotPassword } from './password-rule.ts'

const mine = ['li.na.example@example.org', '13900001234']
const why = (password: string) => whyNotPassword(password, mine)?.code

test('a password of ten characters that nobody would guess is taken', () => {
  assert.equal(why('梧桐树下有三只猫咪呀'), undefined)
  assert.equal(why('quiet-river7'), undefined)
})

test('a short password is refused, and characters are counted, not bytes', () => {
  assert.equal(why('quiet-riv'), 'identity.password-short')
  assert.equal(why('三只猫'), 'identity.password-short')
  assert.equal(why('😀😀😀😀😀😀😀😀😀'), 'identity.password-short')
})

test('a password longer than anyone types is refused', () => {
  assert.equal(why(`quiet-river${'x1y2'.repeat(40)}`), 'identity.password-long')
})

test('one’s own account is no password', () => {
  assert.equal(why('13900001234'), 'identity.password-is-account')
  assert.equal(why('my13900001234'), 'identity.password-is-account')
  assert.equal(why('Li.Na.Example@example.org'), 'identity.password-is-account')
  assert.equal(why('LI.NA.EXAMPLE'), 'identity.password-is-account')
})

test('the commonest passwords and one sign repeated are refused', () => {
  for (const password of ['1234567890', 'Password123', 'woaini1314', 'aaaaaaaaaaaa', 'abcabcabcabc']) {
    assert.equal(why(password), 'identity.password-common')
  }
})
