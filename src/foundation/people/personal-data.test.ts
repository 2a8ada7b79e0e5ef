import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPersonalData, maskPersonalData } from './personal-data.ts'

/** What was found, as `kind:text`, so that positions are tested too. All numbers are invented. */
function found(text: string): string[] {
  return findPersonalData(text).map((one) => `${one.kind}:${text.slice(one.start, one.end)}`)
}

test('mobile numbers are found however people write them', () => {
  assert.deepEqual(found('有事打19900000001，谢谢'), ['phone:19900000001'])
  assert.deepEqual(found('手机 199 0000 0001 微信同号'), ['phone:199 0000 0001'])
  assert.deepEqual(found('call +86 199-0000-0001 please'), ['phone:+86 199-0000-0001'])
  assert.deepEqual(found('我的号码１９９０００００００１'), ['phone:１９９０００００００１'])
  assert.deepEqual(found('8619900000001'), ['phone:8619900000001'])
})

test('landlines are found with an area code, or when the words say that it is a phone', () => {
  assert.deepEqual(found('座机027-88880000'), ['phone:027-88880000'])
  assert.deepEqual(found('（027）8888 0000 找老王'), ['phone:（027）8888 0000'])
  assert.deepEqual(found('0999-2345678'), ['phone:0999-2345678'])
  assert.deepEqual(found('我家电话是88880000'), ['phone:88880000'])
})

test('numbers that only look like phones are left alone', () => {
  for (const text of [
    '追踪码 QH-7K3M-19900000001X',
    '我的编号是QH19900000001',
    '订单号 2026112319900000001234',
    '2026-11-23 19:30 开始',
    '20261123 晚上',
    '3栋2单元1502室',
    '青禾路1288号',
    '一共 12800000 元',
    '打 110、12345 或者 95598 都没用',
    '10000000000',
    '12000000000',
    '4008880000',
    '版本 1.0.13.2026',
  ]) {
    assert.deepEqual(found(text), [], text)
  }
})

test('an ID card number is found when its check character and birthday are right', () => {
  assert.deepEqual(found('身份证990000198512240012。'), ['id-number:990000198512240012'])
  assert.deepEqual(found('99000019900307003x'), ['id-number:99000019900307003x'])
  assert.deepEqual(found('990000 19900307 003X'), ['id-number:990000 19900307 003X'])
  assert.deepEqual(found('９９００００１９９００３０７００３Ｘ'), [
    'id-number:９９００００１９９００３０７００３Ｘ',
  ])
})

test('eighteen digits with a wrong check character or an impossible birthday are no ID card number', () => {
  assert.deepEqual(found('99000019900307003'), [])
  assert.deepEqual(found('990000199003070031'), [])
  assert.deepEqual(found('990000199013070031'), [])
})

test('bank cards are found by their check digit', () => {
  assert.deepEqual(found('卡号6222000000000000129'), ['bank-card:6222000000000000129'])
  assert.deepEqual(found('4000 0000 0000 0010'), ['bank-card:4000 0000 0000 0010'])
  assert.deepEqual(found('4000 0000 0000 0011'), [])
})

test('licence plates of all kinds are found', () => {
  assert.deepEqual(found('一辆鄂A12B45的黑车'), ['plate:鄂A12B45'])
  assert.deepEqual(found('粤B·D12345 挡住了'), ['plate:粤B·D12345'])
  assert.deepEqual(found('京a88888'), ['plate:京a88888'])
  assert.deepEqual(found('皖C1234学'), ['plate:皖C1234学'])
})

test('building names that begin like a plate are left alone', () => {
  for (const text of ['新B3栋1002室', '云A座大堂', '川A区12号', '京B路口', '苏E超市门口'])
    assert.deepEqual(found(text), [], text)
})

test('e-mail addresses are found', () => {
  assert.deepEqual(found('发到 li.ming+a@example.com 吧'), ['email:li.ming+a@example.com'])
  assert.deepEqual(found('@物业 你好'), [])
})

test('masking hides everything found and nothing else', () => {
  assert.equal(
    maskPersonalData('我姓王，19900000001，车牌鄂A12345，请回电。'),
    '我姓王，（电话号码已隐去），车牌（车牌号已隐去），请回电。',
  )
  assert.equal(maskPersonalData('mail a@example.com now', 'en'), 'mail (e-mail address hidden) now')
  assert.equal(maskPersonalData('路灯不亮'), '路灯不亮')
})

test('nothing is left to find after masking', () => {
  const text =
    '19900000001 19900000002；６２２２００００００００００００１２９，a@b.example.com，990000198512240012'
  assert.equal(findPersonalData(text).length, 5)
  assert.deepEqual(findPersonalData(maskPersonalData(text)), [])
})

test('long hostile texts are answered in good time', () => {
  for (const text of [
    '1'.repeat(50_000),
    'a'.repeat(50_000),
    `${'a.'.repeat(25_000)}@`,
    '1 '.repeat(25_000),
    '电话'.repeat(25_000),
  ]) {
    const start = performance.now()
    findPersonalData(text)
    assert.ok(performance.now() - start < 1_000)
  }
})
