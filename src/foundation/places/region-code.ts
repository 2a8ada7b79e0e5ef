import type { Refusal } from '#kernel'

export type RegionKind =
  | 'county'
  | 'subdistrict'
  | 'town'
  | 'township'
  | 'residents-committee'
  | 'villagers-committee'
  | 'other'

/**
 * Whether a text is a 12-digit region code: 6 digits of county (GB/T 2260), 3 of street or town (GB/T 10114),
 * 3 of community. Ranges are not refused: development zones and merged communities use others (CJ/T 349-2010).
 */
export function whyNotRegionCode(code: string): Refusal | undefined {
  if (!/^[0-9]{12}$/.test(code)) return notTwelveDigits
  if (code.startsWith('0')) return noCounty
  if (code.slice(6, 9) === '000' && code.slice(9) !== '000') return communityWithoutStreet
  return undefined
}

/** What a valid code stands for, by the ranges of GB/T 10114: 001–099 街道, 100–199 镇, 200–399 乡. */
export function regionKindOf(code: string): RegionKind {
  const [street, community] = [Number(code.slice(6, 9)), Number(code.slice(9, 12))]
  if (street === 0) return 'county'
  if (community > 0) {
    if (community <= 199) return 'residents-committee'
    return community <= 399 ? 'villagers-committee' : 'other'
  }
  if (street <= 99) return 'subdistrict'
  if (street <= 199) return 'town'
  return street <= 399 ? 'township' : 'other'
}

/**
 * A grid's code: the community's 12 digits and a sequence, of 3 digits for 单元网格 (15 in all) or of 2 where the
 * jurisdiction follows CJ/T 349-2010, in which 00 means a community that is not divided.
 */
export function gridCodeOf(communityCode: string, sequence: number, digits: 2 | 3 = 3): string {
  if (whyNotRegionCode(communityCode)) throw new RangeError('a grid code starts with a region code')
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= 10 ** digits)
    throw new RangeError(`a grid's sequence has ${digits} digits`)
  return communityCode + String(sequence).padStart(digits, '0')
}

export function whyNotGridCode(code: string): Refusal | undefined {
  if (!/^[0-9]{14,15}$/.test(code)) return notGridDigits
  if (code.slice(9, 12) === '000') return gridWithoutCommunity
  return whyNotRegionCode(code.slice(0, 12))
}

export function communityCodeOf(gridCode: string): string {
  return gridCode.slice(0, 12)
}

const notTwelveDigits: Refusal = {
  code: 'region-code.not-12-digits',
  words: {
    zh: '区划代码是 12 位数字：6 位县区、3 位街道或乡镇、3 位社区或村。',
    en: 'A region code is 12 digits: 6 for the county, 3 for the subdistrict or town, 3 for the community.',
  },
}

const noCounty: Refusal = {
  code: 'region-code.no-county',
  words: {
    zh: '区划代码不会以 0 开头，请核对前 6 位县区代码。',
    en: 'A region code never starts with 0; check the first 6 digits, the county.',
  },
}

const communityWithoutStreet: Refusal = {
  code: 'region-code.no-street',
  words: {
    zh: '社区代码前面缺少街道或乡镇（第 7 至 9 位是 000）。',
    en: 'The code names a community but no subdistrict or town (digits 7 to 9 are 000).',
  },
}

const notGridDigits: Refusal = {
  code: 'grid-code.not-14-or-15-digits',
  words: {
    zh: '网格代码是 12 位社区代码加 2 位或 3 位序号。',
    en: 'A grid code is the 12 digits of its community and a sequence of 2 or 3 digits.',
  },
}

/** 网格 belong to a community, never straight to a subdistrict (DB6101/T 3185-2024). */
const gridWithoutCommunity: Refusal = {
  code: 'grid-code.no-community',
  words: {
    zh: '网格要属于一个社区，第 10 至 12 位不能是 000。',
    en: 'A grid belongs to a community; digits 10 to 12 cannot be 000.',
  },
}
