import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskAccount, readAccount } from './account.ts'

test('a phone number is the same account however it is typed', () => {
  for (const typed of [
    '13900001234',
    ' 139 0000 1234',
    '+86 139-0000-1234',
    '008613900001234',
    '１３９００００１２３４',
  ]) {
    assert.deepEqual(readAccount(typed), { kind: 'phone', value: '13900001234' })
  }
  assert.deepEqual(readAccount('+852 5555 0000'), { kind: 'phone', value: '+85255550000' })
})

test('an e-mail address is the same account in capitals', () => {
  assert.deepEqual(readAccount(' Li.Na@Example.ORG '), { kind: 'email', value: 'li.na@example.org' })
})

test('what is neither e-mail nor phone is no account', () => {
  for (const typed of ['', 'li na', '139', '139000012345', 'a@b', '+'])
    assert.equal(readAccount(typed), undefined)
})

test('an account is shown masked', () => {
  assert.equal(maskAccount({ kind: 'phone', value: '13900001234' }), '139****1234')
  assert.equal(maskAccount({ kind: 'email', value: 'li.na@example.org' }), 'l***@example.org')
})
