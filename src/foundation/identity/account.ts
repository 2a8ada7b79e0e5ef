import { z } from 'zod'

/** What a person signs in with. */
export type Account =
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'phone'; readonly value: string }

/** Reads an e-mail or phone number as people type it: spaces, +86, capitals, full-width characters of an input method. */
export function readAccount(text: string): Account | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  if (z.email().max(120).safeParse(typed).success) return { kind: 'email', value: typed }
  const digits = typed.replace(/[\s()\-–—]/g, '').replace(/^(\+|00)86(?=1\d{10}$)/, '')
  return /^(1\d{10}|\+[1-9]\d{6,14})$/.test(digits) ? { kind: 'phone', value: digits } : undefined
}

/** Enough to recognise one's own account, not enough to copy it from a screen. */
export function maskAccount(account: Account): string {
  if (account.kind === 'phone') return `${account.value.slice(0, -8)}****${account.value.slice(-4)}`
  return `${account.value.slice(0, 1)}***${account.value.slice(account.value.lastIndexOf('@'))}`
}
