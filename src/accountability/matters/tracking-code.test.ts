import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isTrackingPrefix, makeTrackingCode, readTrackingCode } from './tracking-code.ts'

const symbols = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const random = fc.uint8Array({ minLength: 7, maxLength: 7 })
const sample = [
  makeTrackingCode('QHX', new Uint8Array([7, 19, 2, 20, 9, 22, 26])),
  makeTrackingCode('000', new Uint8Array(7)),
  makeTrackingCode('ZZZ', new Uint8Array(7).fill(255)),
]
const bare = (code: string) => [...code.replaceAll('-', '')]

function refused(text: string) {
  const reading = readTrackingCode(text)
  assert.ok(!reading.ok, `${text} was read`)
  return reading
}

test('a code is written in three groups of four and carries its jurisdiction', () => {
  const code = sample[0]!
  assert.match(code, /^QHX7-K2M9-PT..$/)
  assert.deepEqual(readTrackingCode(code), { ok: true, code, prefix: 'QHX' })
})

test('every code is read back as it was made', () => {
  fc.assert(
    fc.property(fc.constantFrom('QHX', 'A1B', 'ZZ9'), random, (prefix, bytes) => {
      const code = makeTrackingCode(prefix, bytes)
      assert.deepEqual(readTrackingCode(code), { ok: true, code, prefix })
    }),
  )
})

test('a code is read as people type it', () => {
  const code = makeTrackingCode('Q10', new Uint8Array([0, 1, 2, 3, 4, 5, 6]))
  const plain = bare(code).join('')
  const fullWidth = [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
  const typed = [
    plain.toLowerCase(),
    ` ${plain.slice(0, 5)} ${plain.slice(5)}\t`,
    code.replaceAll('-', '—'),
    code.replaceAll('-', ' － '),
    fullWidth,
    plain.replaceAll('0', 'o').replaceAll('1', 'l'),
    plain.replaceAll('0', 'O').replaceAll('1', 'I'),
  ]
  for (const text of typed) assert.deepEqual(readTrackingCode(text), { ok: true, code, prefix: 'Q10' }, text)
})

test('any one wrong character is found, named by its place, and put right', () => {
  for (const code of sample) {
    for (const [at, right] of bare(code).entries()) {
      for (const wrong of symbols.filter((symbol) => symbol !== right)) {
        const reading = refused(bare(code).with(at, wrong).join(''))
        assert.equal(reading.doubtful, at + 1)
        assert.equal(reading.suggestion, code)
      }
    }
  }
})

test('the refusal says which character is doubtful and what was probably meant', () => {
  const code = sample[0]!
  const reading = refused(code.replace('K2', 'K8'))
  assert.deepEqual(reading.refusal, {
    code: 'tracking-code.doubtful',
    words: {
      zh: `第 6 位的“8”可能有误；您是不是想输入 ${code}？`,
      en: `Character 6, “8”, may be wrong. Did you mean ${code}?`,
    },
  })
})

test('a character that no code has is named, and filled in when the rest is right', () => {
  const code = sample[0]!
  for (const at of bare(code).keys()) {
    const reading = refused(bare(code).with(at, '号').join(''))
    assert.equal(reading.doubtful, at + 1)
    assert.equal(reading.suggestion, code)
  }
  const two = refused(code.replace('K2', 'U*'))
  assert.deepEqual([two.doubtful, two.suggestion], [5, undefined])
  assert.match(two.refusal.words.zh, /^第 5 位的“U”可能有误；请对照回执/)
})

test('two neighbours in the wrong order are always refused, and put right when only one swap explains it', () => {
  let putRight = 0
  fc.assert(
    fc.property(random, fc.nat(10), (bytes, at) => {
      const code = makeTrackingCode('QHX', bytes)
      const signs = bare(code)
      fc.pre(signs[at] !== signs[at + 1])
      const reading = refused(
        signs
          .with(at, signs[at + 1]!)
          .with(at + 1, signs[at]!)
          .join(''),
      )
      if (reading.suggestion) {
        assert.equal(reading.suggestion, code)
        assert.equal(reading.doubtful, at + 1)
        putRight++
      }
    }),
    { numRuns: 1000 },
  )
  assert.ok(putRight > 500, `${putRight}`)
})

test('two wrong characters are never read as a code', () => {
  fc.assert(
    fc.property(random, fc.nat(11), fc.nat(11), fc.nat(31), fc.nat(31), (bytes, one, two, a, b) => {
      const signs = bare(makeTrackingCode('QHX', bytes))
      fc.pre(one !== two && symbols[a] !== signs[one] && symbols[b] !== signs[two])
      refused(signs.with(one, symbols[a]!).with(two, symbols[b]!).join(''))
    }),
    { numRuns: 1000 },
  )
})

test('a code that is too short or too long says how many characters it has', () => {
  for (const [text, count] of [
    ['', 0],
    [sample[0]!.slice(1), 11],
    [`${sample[0]}7`, 13],
  ] as const) {
    const { refusal, doubtful } = refused(text)
    assert.equal(refusal.code, 'tracking-code.length')
    assert.match(refusal.words.zh, new RegExp(`现在是 ${count} 位`))
    assert.equal(doubtful, undefined)
  }
})

test('a prefix is three symbols that cannot be misread', () => {
  assert.ok(isTrackingPrefix('QHX'))
  for (const prefix of ['QH', 'QHXY', 'qhx', 'QIX', 'OLU', '清河街']) {
    assert.ok(!isTrackingPrefix(prefix), prefix)
    assert.throws(() => makeTrackingCode(prefix, new Uint8Array(7)), RangeError)
  }
  assert.throws(() => makeTrackingCode('QHX', new Uint8Array(6)), RangeError)
})
