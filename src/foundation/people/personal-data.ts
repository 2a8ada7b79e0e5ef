import type { Language, Words } from '#kernel'

export type PersonalDataKind = 'phone' | 'id-number' | 'plate' | 'bank-card' | 'email'

/** A piece of text that tells who somebody is; `start` and `end` are positions in the text as typed. */
export interface PersonalData {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

export const personalDataNames: Record<PersonalDataKind, Words> = {
  phone: { zh: '电话号码', en: 'phone number' },
  'id-number': { zh: '身份证号', en: 'ID card number' },
  plate: { zh: '车牌号', en: 'licence plate' },
  'bank-card': { zh: '银行卡号', en: 'bank card number' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
}

/** Digits may be written in groups with single spaces, hyphens or dots between them. */
const gap = '[ \\-.·]?'
/** Never part of a longer run of letters or digits: tracking codes and order numbers are not phones. */
const before = '(?<![0-9A-Za-z])(?<![0-9A-Za-z][\\-.])'
const after = '(?![0-9A-Za-z])(?!-[0-9A-Za-z])'

interface Pattern {
  readonly kind: PersonalDataKind
  readonly find: RegExp
  readonly holds?: (found: string) => boolean
}

/** In this order: what an earlier pattern claimed, a later one leaves alone. */
const patterns: readonly Pattern[] = [
  { kind: 'email', find: /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/gi },
  {
    kind: 'id-number',
    find: new RegExp(`${before}[1-9]\\d{5}${gap}(?:19|20)\\d{2}${gap}\\d{4}${gap}\\d{3}[0-9Xx]${after}`, 'g'),
    holds: isIdNumber,
  },
  {
    kind: 'bank-card',
    find: new RegExp(`${before}[3-69]\\d{3}(?:${gap}\\d{4}){3}(?:${gap}\\d{1,3})?${after}`, 'g'),
    holds: passesLuhn,
  },
  // Mobile numbers begin with 1 and 3 to 9 and have eleven digits (工信部 电信网编号计划).
  {
    kind: 'phone',
    find: new RegExp(
      `(?<![0-9A-Za-z])(?<![0-9A-Za-z]-)(?:(?:\\+|00)?86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}${after}`,
      'g',
    ),
  },
  // Landlines with area code: 010 or 02x and eight digits, 03xx to 09xx and seven or eight.
  {
    kind: 'phone',
    find: new RegExp(
      `${before}(?:\\((?:010|02\\d|0[3-9]\\d{2})\\) ?|(?:010|02\\d|0[3-9]\\d{2})${gap})[2-9]\\d{2,3}${gap}\\d{4}${after}`,
      'g',
    ),
  },
  // A bare local number is only a phone when the words before it say so; else it may be a date or a meter.
  {
    kind: 'phone',
    find: /(?<=(?:电话|座机|打给我|号码|tel|phone|call me)[^\d\n]{0,6})[2-9]\d{2,3}[ -]?\d{4}(?![0-9A-Za-z])/gi,
  },
  {
    kind: 'plate',
    find: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?[A-HJ-NP-Z0-9]{4}(?:[A-HJ-NP-Z0-9]{2}|[A-HJ-NP-Z0-9挂学警港澳])(?![A-Z0-9])/gi,
    holds: (found) => (found.match(/\d/g) ?? []).length >= 2,
  },
]

/** Finds what names a person in what a resident wrote; sorted by position, never overlapping. */
export function findPersonalData(text: string): PersonalData[] {
  const plain = halfWidth(text)
  const found: PersonalData[] = []
  for (const { kind, find, holds } of patterns) {
    for (const match of plain.matchAll(find)) {
      const start = match.index
      const end = start + match[0].length
      if (holds && !holds(match[0])) continue
      if (found.some((one) => start < one.end && one.start < end)) continue
      found.push({ kind, start, end })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The same text with each piece replaced by a word that says what stood there. */
export function maskPersonalData(text: string, language: Language = 'zh'): string {
  let masked = ''
  let at = 0
  for (const { kind, start, end } of findPersonalData(text)) {
    const name = personalDataNames[kind][language]
    masked += text.slice(at, start) + (language === 'zh' ? `（${name}已隐去）` : `(${name} hidden)`)
    at = end
  }
  return masked + text.slice(at)
}

/** One character for one, so that positions stay those of the text as typed. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Check character and birthday of an 18-digit citizen number (GB 11643-1999, ISO 7064 MOD 11-2). */
function isIdNumber(found: string): boolean {
  const digits = found.replace(/[^0-9Xx]/g, '').toUpperCase()
  const month = Number(digits.slice(10, 12))
  const day = Number(digits.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return '10X98765432'[sum % 11] === digits[17]
}

/** The check digit of payment cards (ISO/IEC 7812-1, Annex B). */
function passesLuhn(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
