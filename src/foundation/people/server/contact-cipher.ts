import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

export type ContactField = 'name' | 'phone' | 'email'

/** Where a value belongs: it can be opened there and nowhere else, so nobody can move it to another row. */
export interface Belongs {
  readonly jurisdiction: string
  readonly personId: string
  readonly field: ContactField
}

// First byte of every sealed value; a new key gets a new number and old values stay readable.
const version = 1

// Derived once for each use: a request that comes with a contact needs keys four times.
const keys = new Map<string, KeyObject>()

function keyOf(secret: string, use: 'cipher' | 'index'): KeyObject {
  const name = `${use} ${secret}`
  const known = keys.get(name)
  if (known) return known
  const key = createSecretKey(
    Buffer.from(hkdfSync('sha256', secret, '', `linli people ${use} v${version}`, 32)),
  )
  keys.set(name, key)
  return key
}

const boundTo = (belongs: Belongs): Buffer =>
  Buffer.from(JSON.stringify([belongs.jurisdiction, belongs.personId, belongs.field]))

/** Version (1 byte) · nonce (12) · tag (16) · AES-256-GCM cipher text. */
export function seal(secret: string, belongs: Belongs, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, 'cipher'), nonce).setAAD(boundTo(belongs))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
}

/** Opens a sealed value; throws when it was changed, belongs elsewhere or needs a key that is not here. */
export function unseal(secret: string, belongs: Belongs, sealed: Buffer): string {
  if (sealed[0] !== version) throw new Error(`contact sealed with unknown key version ${sealed[0]}`)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, 'cipher'), sealed.subarray(1, 13), {
    authTagLength: 16,
  })
  decipher.setAAD(boundTo(belongs)).setAuthTag(sealed.subarray(13, 29))
  return decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8')
}

/** A keyed hash that finds a value again without telling it; different in every jurisdiction. */
export function blindIndex(
  secret: string,
  jurisdiction: string,
  kind: 'phone' | 'phone-mask' | 'email',
  value: string,
): Buffer {
  return createHmac('sha256', keyOf(secret, 'index'))
    .update(JSON.stringify([jurisdiction, kind, value]))
    .digest()
}
