import type { Refusal } from '#kernel'

/**
 * Twelve symbols of Crockford's base32: three of the jurisdiction (SQL law 6: no look-up fans out), seven by
 * chance (35 bits), two checks. The checks are a Reed–Solomon code over GF(32): in a valid code the sum of
 * the symbols is 0, and so is their sum weighted by αⁱ, which finds any one wrong symbol and any one swap.
 */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12
const prefixLength = 3
const randomLength = 7

// α is a root of x⁵ + x² + 1, whose powers run through all 31 elements that are not 0.
const powers: number[] = [1]
for (let at = 1; at < 31; at++) {
  const doubled = powers[at - 1]! << 1
  powers.push(doubled & 32 ? doubled ^ 0b100101 : doubled)
}

function times(a: number, b: number): number {
  return a && b ? powers[(powers.indexOf(a) + powers.indexOf(b)) % 31]! : 0
}

function over(a: number, b: number): number {
  return a ? powers[(powers.indexOf(a) + 31 - powers.indexOf(b)) % 31]! : 0
}

function sums(values: readonly number[]): [plain: number, weighted: number] {
  let plain = 0
  let weighted = 0
  for (const [at, value] of values.entries()) {
    plain ^= value
    weighted ^= times(value, powers[at]!)
  }
  return [plain, weighted]
}

/** What may stand before a jurisdiction's codes: three symbols, none of which can be misread. */
export function isTrackingPrefix(text: string): boolean {
  return text.length === prefixLength && [...text].every((symbol) => symbols.includes(symbol))
}

/** A new code such as `QHX7-K2M9-PT4W` from a jurisdiction's prefix and seven random bytes. */
export function makeTrackingCode(prefix: string, random: Uint8Array): string {
  if (!isTrackingPrefix(prefix)) throw new RangeError(`not a tracking prefix: ${prefix}`)
  if (random.length < randomLength) throw new RangeError('a tracking code needs seven random bytes')
  const values = [...prefix].map((symbol) => symbols.indexOf(symbol))
  for (const byte of random.subarray(0, randomLength)) values.push(byte & 31)
  const [plain, weighted] = sums(values)
  const [tenth, eleventh] = [powers[10]!, powers[11]!]
  const check = over(weighted ^ times(plain, eleventh), tenth ^ eleventh)
  return written([...values, check, plain ^ check])
}

function written(values: readonly number[]): string {
  return values
    .map((value) => symbols[value])
    .join('')
    .replace(/.{4}(?!$)/g, '$&-')
}

export type TrackingCodeReading =
  | { readonly ok: true; readonly code: string; readonly prefix: string }
  | {
      readonly ok: false
      readonly refusal: Refusal
      /** The place of the doubtful character, counted from 1. */
      readonly doubtful?: number
      /** The code that was probably meant; only ever offered, never looked up unasked. */
      readonly suggestion?: string
    }

/** Reads a code as people type it: small letters, spaces, dashes, full-width signs, I or L for 1, O for 0. */
export function readTrackingCode(text: string): TrackingCodeReading {
  const typed = [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}\p{Cf}\u2212.·_]/gu, ''),
  ]
  if (typed.length !== length) return { ok: false, refusal: wrongLength(typed.length) }
  const values = typed.map((sign) => symbols.indexOf(meant[sign] ?? sign))
  const strange = values.indexOf(-1)
  if (strange >= 0) return doubtful(typed, strange, fillIn(values, strange))
  const [plain, weighted] = sums(values)
  if (plain === 0 && weighted === 0) {
    const code = written(values)
    return { ok: true, code, prefix: code.slice(0, prefixLength) }
  }
  if (plain === 0) return unswap(values)
  // One symbol that is wrong by `plain` at place i weighs `plain`·αⁱ.
  const wrong = powers.indexOf(over(weighted, plain))
  if (wrong < 0 || wrong >= length) return { ok: false, refusal: severalWrong }
  return doubtful(typed, wrong, written(values.with(wrong, values[wrong]! ^ plain)))
}

const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** The code in which the one sign that is no symbol is filled in, if the other eleven agree on it. */
function fillIn(values: readonly number[], strange: number): string | undefined {
  if (values.lastIndexOf(-1) !== strange) return undefined
  const [plain, weighted] = sums(values.with(strange, 0))
  return weighted === times(plain, powers[strange]!) ? written(values.with(strange, plain)) : undefined
}

/** All symbols are right but not their order: names the two neighbours whose swap explains it, if only one does. */
function unswap(values: readonly number[]): TrackingCodeReading {
  const swaps = values
    .slice(1)
    .map((next, at) => ({ at, values: values.with(at, next).with(at + 1, values[at]!) }))
    .filter((swap) => sums(swap.values)[1] === 0)
  const [swap, other] = swaps
  if (!swap || other) return { ok: false, refusal: severalWrong }
  const place = swap.at + 1
  const suggestion = written(swap.values)
  const words = {
    zh: `第 ${place} 位和第 ${place + 1} 位可能写反了；您是不是想输入 ${suggestion}？`,
    en: `Characters ${place} and ${place + 1} may be swapped. Did you mean ${suggestion}?`,
  }
  return { ok: false, refusal: { code: 'tracking-code.swapped', words }, doubtful: place, suggestion }
}

function doubtful(typed: readonly string[], at: number, suggestion?: string): TrackingCodeReading {
  const place = at + 1
  const words = {
    zh: `第 ${place} 位的“${typed[at]}”可能有误；${suggestion ? `您是不是想输入 ${suggestion}？` : '请对照回执再看一遍。'}`,
    en: `Character ${place}, “${typed[at]}”, may be wrong. ${suggestion ? `Did you mean ${suggestion}?` : 'Please compare it with your receipt.'}`,
  }
  const refusal = { code: 'tracking-code.doubtful', words }
  return { ok: false, refusal, doubtful: place, ...(suggestion && { suggestion }) }
}

function wrongLength(count: number): Refusal {
  return {
    code: 'tracking-code.length',
    words: {
      zh: `查询码是 ${length} 位，现在是 ${count} 位。请对照回执再看一遍。`,
      en: `A tracking code has ${length} characters; this has ${count}. Please compare it with your receipt.`,
    },
  }
}

const severalWrong: Refusal = {
  code: 'tracking-code.several-wrong',
  words: {
    zh: '查询码里不止一位有误，请对照回执再看一遍。',
    en: 'More than one character of this code is wrong. Please compare it with your receipt.',
  },
}
