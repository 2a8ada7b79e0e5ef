import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldRefusals } from '#foundation/http'
import {
  contact,
  maskEmail,
  maskName,
  maskPhone,
  normaliseEmail,
  normalisePhone,
  readPhoneMask,
  whyNotPhone,
  whyNotReason,
} from './index.ts'

test('a number is the same number however it was typed', () => {
  for (const typed of [
    '13812345678',
    ' 138 1234 5678',
    '138-1234-5678',
    '+86 138 1234 5678',
    '0086 13812345678',
    '8613812345678',
    '１３８１２３４５６７８',
    '＋８６（１３８）１２３４－５６７８',
  ]) {
    assert.equal(normalisePhone(typed), '13812345678', typed)
  }
  for (const typed of ['010-12345678', '(010) 1234 5678', '+86 10 1234 5678', '０１０－１２３４５６７８']) {
    assert.equal(normalisePhone(typed), '01012345678', typed)
  }
  assert.equal(normalisePhone('0539 7654321'), '05397654321')
  assert.equal(normalisePhone('8888 0000'), '88880000')
  assert.equal(normalisePhone('+44 7700 900123'), '+447700900123')
  assert.equal(normalisePhone('0044 7700 900123'), '+447700900123')
})

test('what cannot be called is no phone number', () => {
  for (const typed of [
    '',
    '1381234567',
    '138123456789',
    '12345678901',
    '110',
    '电话没有',
    '+86 12',
    '+',
    '010-123',
    '138****5678',
  ]) {
    assert.equal(normalisePhone(typed), undefined, typed)
  }
})

test('a mobile number with a digit missing is told so beside the field', () => {
  assert.equal(whyNotPhone('1381234567')?.words.zh, '手机号应为 11 位，这里有 10 位，请再核对一下。')
  assert.equal(whyNotPhone('+86 138123456789')?.code, 'phone.length')
  assert.equal(whyNotPhone('请打我')?.code, 'phone.unreadable')
  const read = contact.safeParse({ phone: '1381234567', email: 'wang@' })
  assert.ok(read.error)
  assert.deepEqual(
    fieldRefusals(read.error).map(({ field, words }) => [field, words.en.slice(0, 30)]),
    [
      ['phone', 'A mobile number has 11 digits;'],
      ['email', 'This e-mail address looks inco'],
    ],
  )
})

test('a resident may leave every part of the contact empty', () => {
  assert.deepEqual(contact.parse({ phone: ' ', email: '' }), { phone: '', email: '' })
  assert.deepEqual(contact.parse({}), {})
})

test('a mask shows enough to recognise and too little to use', () => {
  assert.equal(maskPhone('13812345678'), '138****5678')
  assert.equal(maskPhone('053912345678'), '053****5678')
  assert.equal(maskPhone('88880000'), '88****00')
  assert.equal(maskEmail('wang.li@example.com'), 'w***@example.com')
  assert.equal(maskName('王小明'), '王**')
})

test('a mask is read as staff copy or type it', () => {
  for (const typed of ['138****5678', '138*5678', ' 138 ＊＊＊＊ ５６７８ '])
    assert.equal(readPhoneMask(typed), '138****5678', typed)
  assert.equal(readPhoneMask('13812345678'), undefined)
})

test('an e-mail address is compared without case', () => {
  assert.equal(normaliseEmail(' Wang.Li@Example.COM '), 'wang.li@example.com')
  assert.equal(normaliseEmail('wang@li@example.com'), undefined)
  assert.equal(normaliseEmail('a@example.com\nbcc: b@example.com'), undefined)
})

test('a reason to unmask says something and holds no number', () => {
  assert.equal(whyNotReason('电话核实漏水位置'), undefined)
  assert.equal(whyNotReason(' 。 ')?.code, 'reason.too-short')
  assert.equal(whyNotReason('回电 138 1234 5678')?.code, 'reason.holds-number')
})
