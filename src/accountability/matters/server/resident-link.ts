import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Settings } from '#foundation/work/server'
import type { Matter } from '../index.ts'

const keys = new Map<string, Buffer>()

function linkKey(secret: string): Buffer {
  const known = keys.get(secret) ?? Buffer.from(hkdfSync('sha256', secret, '', 'linli matter link', 32))
  keys.set(secret, known)
  return known
}

function sign(settings: Settings, text: string): string {
  return createHmac('sha256', linkKey(settings.secret))
    .update(text)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

/** Path of a resident's own page: who has it needs no login. It carries its jurisdiction in the code (SQL law 6). */
export function residentLink(settings: Settings, matter: Pick<Matter, 'code' | 'linkVersion'>): string {
  return `/r/${matter.code}/${sign(settings, `resident:${matter.code}:${matter.linkVersion}`)}`
}

/** Path for somebody who follows a matter of others: it reads, and may be left, and nothing else. */
export function followerLink(settings: Settings, code: string, followerId: string): string {
  const id = Buffer.from(followerId.replaceAll('-', ''), 'hex').toString('base64url')
  return `/r/${code}/f${id}${sign(settings, `follower:${code}:${followerId}`)}`
}

export type LinkAccess =
  | { readonly as: 'resident' }
  | { readonly as: 'follower'; readonly followerId: string }

/** What the key at the end of a link opens; undefined when it was made by nobody here. */
export function readLink(
  settings: Settings,
  matter: Pick<Matter, 'code' | 'linkVersion'>,
  key: string,
): LinkAccess | undefined {
  if (same(key, sign(settings, `resident:${matter.code}:${matter.linkVersion}`))) return { as: 'resident' }
  if (!key.startsWith('f') || key.length !== 45) return undefined
  const hex = Buffer.from(key.slice(1, 23), 'base64url').toString('hex')
  const followerId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return same(key.slice(23), sign(settings, `follower:${matter.code}:${followerId}`))
    ? { as: 'follower', followerId }
    : undefined
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
