// Vectors of the platform's documents and of open test suites, computed anew; the source stands beside each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSignature, openSealed, pageSignature, sealText, signatureOf } from './seal-message.ts'

test('the address check of the platform’s own documents is recognised', () => {
  // developers.weixin.qq.com/doc/subscription/guide/dev/push/encryption.html
  assert.equal(signatureOf('AAAAA', '1714037059', '486452656'), '899cf89e464efb63f54ddac96b0a0a235f53aa78')
  // developers.weixin.qq.com/doc/oplatform/Mobile_App/WeChat_Login/message_push.html
  assert.ok(isSignature('f464b24fc39322e44b38aa78f5edd27bd1441696', '1714036504', 'AAAAA', '1514711492'))
  assert.ok(!isSignature('f464b24fc39322e44b38aa78f5edd27bd1441697', '1714036504', 'AAAAA', '1514711492'))
  assert.ok(!isSignature('', 'AAAAA', '1', '2'))
  assert.ok(!isSignature(undefined, 'AAAAA', '1', '2'))
})

test('a page is signed as the platform’s documents sign it, without its fragment', () => {
  const page = {
    ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
    nonce: 'Wm3WZYTPz0wzccnW',
    timestamp: '1414587457',
  }
  // wechatpy (MIT), tests/test_client.py
  assert.equal(
    pageSignature({ ...page, url: 'http://mp.weixin.qq.com?params=value#here' }),
    '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
  )
  assert.equal(
    pageSignature({ ...page, url: 'http://mp.weixin.qq.com' }),
    'f4d90daf4b3bca3078ab155816175ba34c443a7b',
  )
})

const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

test('a text is sealed as others seal it', () => {
  // WxJava (Apache-2.0), WxCryptUtilTest
  assert.equal(
    sealText(key, 'wxb11529c136998cb6', '我是中文abcd123', Buffer.from('aaaabbbbccccdddd')),
    'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
  )
})

test('what others sealed is opened, and its signature recognised', () => {
  // wechatpy (MIT), tests/test_crypto.py
  const account = {
    appId: 'wx49f0ab532d5d035a',
    token: '123456',
    aesKeys: ['kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR'],
  }
  const sealed =
    'RgqEoJj5A4EMYlLvWO1F86ioRjZfaex/gePD0gOXTxpsq5Yj4GNglrBb8I2BAJVODGajiFnXBu7mCPatfjsu6IHCrsTyeDXzF6Bv283dGymz' +
    'xh6ydJRvZsryDyZbLTE7rhnus50qGPMfp2wASFlzEgMW9z1ef/RD8XzaFYgm7iTdaXpXaG4+BiYyolBug/gYNx410cvkKR2/nPwBiT+P4hIi' +
    'OAQqGp/TywZBtDh1yCF2KOd0gpiMZ5jSw3e29mTvmUHzkVQiMS6td7vXUaWOMZnYZlF3So2SjHnwh4jYFxdgpkHHqIrH/54SNdshoQgWYEvc' +
    'cTKe7FS709/5t6NMxuGhcUGAPOQipvWTT4dShyqio7mlsl5noTrb++x6En749zCpQVhDpbV6GDnTbcX2e8K9QaNWHp91eBdCRxthuL0='
  assert.ok(
    isSignature('74d92dfeb87ba7c714f89d98870ae5eb62dff26d', '123456', '1411525903', '461056294', sealed),
  )
  assert.match(openSealed(account, sealed)?.text ?? '', /<Content><!\[CDATA\[test\]\]><\/Content>/)
  assert.equal(openSealed({ ...account, appId: 'wx0000000000000000' }, sealed), undefined)
})

test('texts of any length come back whole, under the key that sealed them', () => {
  const previous = 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR'
  const account = { appId: 'wxb11529c136998cb6', token: 't', aesKeys: [key, previous] }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), (text, old) => {
      const wellFormed = text.toWellFormed()
      const aesKey = old ? previous : key
      assert.deepEqual(openSealed(account, sealText(aesKey, account.appId, wellFormed)), {
        text: wellFormed,
        aesKey,
      })
    }),
  )
})

test('what is no sealed text opens nothing and breaks nothing', () => {
  const account = { appId: 'wxb11529c136998cb6', token: 't', aesKeys: [key] }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.equal(openSealed(account, Buffer.from(bytes).toString('base64')), undefined)
    }),
  )
  assert.equal(openSealed(account, '不是密文'), undefined)
})
