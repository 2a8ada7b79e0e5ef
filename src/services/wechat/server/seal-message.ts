import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a jurisdiction's account shares with the platform. */
export interface AccountKeys {
  readonly appId: string
  readonly token: string
  /** 43 symbols each; the previous one still opens what was sent while the platform changed over. */
  readonly aesKeys: readonly string[]
}

/** Sorted by bytes, joined, SHA-1: the platform's signature (byte order, not that of a language). */
export function signatureOf(...parts: readonly string[]): string {
  const sorted = parts.map((part) => Buffer.from(part)).sort(Buffer.compare)
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex')
}

/** In constant time; what has another length is not equal. */
export function isSignature(given: string | undefined, ...parts: readonly string[]): boolean {
  const expected = Buffer.from(signatureOf(...parts))
  const found = Buffer.from(given ?? '')
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** For `wx.config` in pages; `url` without its fragment, values as they are. */
export function pageSignature(page: {
  readonly ticket: string
  readonly nonce: string
  readonly timestamp: string
  readonly url: string
}): string {
  const url = page.url.split('#', 1)[0]
  return createHash('sha1')
    .update(`jsapi_ticket=${page.ticket}&noncestr=${page.nonce}&timestamp=${page.timestamp}&url=${url}`)
    .digest('hex')
}

/** The platform pads to 32 bytes, not to the cipher's 16: the runtime's own padding fails for every second message. */
const block = 32

/** AES-256-CBC with the key's first half as vector over random16 ‖ length (big endian, of bytes) ‖ text ‖ app id. */
export function sealText(aesKey: string, appId: string, text: string, random = randomBytes(16)): string {
  const key = keyOf(aesKey)
  const body = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([random, length, body, Buffer.from(appId)])
  const missing = block - (plain.length % block)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(missing, missing)])),
    cipher.final(),
  ]).toString('base64')
}

export interface Opened {
  readonly text: string
  /** The key that opened it: the answer goes back under the same one. */
  readonly aesKey: string
}

/** Opens a sealed text with the present key, then the previous; undefined when none fits or it is for another account. */
export function openSealed({ appId, aesKeys }: AccountKeys, sealed: string): Opened | undefined {
  for (const aesKey of aesKeys) {
    const text = openWith(aesKey, appId, sealed)
    if (text !== undefined) return { text, aesKey }
  }
  return undefined
}

function openWith(aesKey: string, appId: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined
  const key = keyOf(aesKey)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > block || padding > padded.length) return undefined
  const plain = padded.subarray(0, padded.length - padding)
  if (plain.length < 20) return undefined
  const end = 20 + plain.readUInt32BE(16)
  if (end > plain.length || plain.subarray(end).toString() !== appId) return undefined
  return plain.subarray(20, end).toString()
}

const keyOf = (aesKey: string): Buffer => Buffer.from(`${aesKey}=`, 'base64')
