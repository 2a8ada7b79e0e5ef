import { z } from 'zod'
import { because } from '#foundation/http'
import type { Refusal, Words } from '#kernel'

const mobile = /^1[3-9]\d{9}$/
// Area codes 010 and 02x go with eight digits, the others with seven or eight.
const landline = /^(0(10|2\d)\d{8}|0[3-9]\d{2}\d{7,8})$/
const local = /^[2-8]\d{6,7}$/
const abroad = /^\+[1-9]\d{6,14}$/

/** Folds full-width characters and drops what people put between digits. */
function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\-–—.()]/g, '')
}

/** One spelling for a phone number however it was typed, or undefined when it is none. Chinese numbers lose +86. */
export function normalisePhone(text: string): string | undefined {
  const digits = compact(text).replace(/^00/, '+')
  const home = /^\+86(.+)$/.exec(digits)?.[1] ?? /^86(1[3-9]\d{9})$/.exec(digits)?.[1]
  if (home !== undefined) {
    return [home, `0${home}`].find((number) => mobile.test(number) || landline.test(number))
  }
  return [mobile, landline, local, abroad].some((kind) => kind.test(digits)) ? digits : undefined
}

/** `13812345678` → `138****5678`; a short local number shows less. Takes a normalised number. */
export function maskPhone(phone: string): string {
  return phone.length >= 11
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${phone.slice(0, 2)}****${phone.slice(-2)}`
}

/** Reads a mask as staff copy it from a screen, `138****5678` with any number of stars. */
export function readPhoneMask(text: string): string | undefined {
  const [, head, tail] = /^(\+?\d{2,3})\*+(\d{2,4})$/.exec(compact(text)) ?? []
  return head === undefined ? undefined : `${head}****${tail}`
}

/** What is wrong with a phone number, said so that it can be put right; nothing when it may be used. */
export function whyNotPhone(text: string): Refusal | undefined {
  if (normalisePhone(text) !== undefined) return undefined
  const typed = compact(text)
  const digits = typed.replace(/^(\+|00)?86(?=1)/, '')
  if (/^1\d+$/.test(digits) && digits.length !== 11) {
    return refusal('phone.length', {
      zh: `手机号应为 11 位，这里有 ${digits.length} 位，请再核对一下。`,
      en: `A mobile number has 11 digits; this one has ${digits.length}. Please check it.`,
    })
  }
  return refusal('phone.unreadable', {
    zh: '请填写手机号，或带区号的座机号，例如 010-12345678。',
    en: 'Please enter a mobile number, or a landline with its area code such as 010-12345678.',
  })
}

const email = z.email().max(254)

/** Lower case, without spaces around; undefined when it is no e-mail address. */
export function normaliseEmail(text: string): string | undefined {
  const read = email.safeParse(text.normalize('NFKC').trim().toLowerCase())
  return read.success ? read.data : undefined
}

export function whyNotEmail(text: string): Refusal | undefined {
  if (normaliseEmail(text) !== undefined) return undefined
  return refusal('email.unreadable', {
    zh: '邮箱地址看起来不完整，例如 name@example.com。',
    en: 'This e-mail address looks incomplete; one looks like name@example.com.',
  })
}

/** `wang.li@example.com` → `w***@example.com`. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}***${address.slice(at)}`
}

/** The first character of a name and no more: `王小明` → `王**`. */
export function maskName(name: string): string {
  return `${[...name.trim()][0] ?? ''}**`
}

const answers = (whyNot: (text: string) => Refusal | undefined) =>
  z
    .string()
    .trim()
    .max(254)
    .check((given) => {
      const why = given.value === '' ? undefined : whyNot(given.value)
      if (why) given.issues.push({ code: 'custom', input: given.value, message: because(why.words).error })
    })

/** A resident's contact on the wire; every part may be left out or empty, because a report may be anonymous. */
export const contact = z.object({
  name: z.string().trim().max(40).optional(),
  phone: answers(whyNotPhone).optional(),
  email: answers(whyNotEmail).optional(),
})

function refusal(code: string, words: Words): Refusal {
  return { code, words }
}
