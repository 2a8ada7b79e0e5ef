import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const keys = new Map<string, Buffer>()

function keyOf(secret: string, use: 'cipher' | 'index'): Buffer {
  const name = `${use} ${secret}`
  const key = keys.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', `linli wechat ${use} v1`, 32))
  keys.set(name, key)
  return key
}

// First byte of every sealed value; a new key gets a new number and old values stay readable.
const version = 1

/** Version (1 byte) · nonce (12) · tag (16) · AES-256-GCM cipher text, bound to where it belongs. */
export function sealValue(secret: string, belongs: readonly string[], text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, 'cipher'), nonce)
  cipher.setAAD(Buffer.from(JSON.stringify(belongs)))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
}

/** Opens a sealed value; throws when it was changed, belongs elsewhere or needs a key that is not here. */
export function unsealValue(secret: string, belongs: readonly string[], sealed: Buffer): string {
  if (sealed[0] !== version) throw new Error(`sealed with unknown key version ${sealed[0]}`)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, 'cipher'), sealed.subarray(1, 13), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(JSON.stringify(belongs))).setAuthTag(sealed.subarray(13, 29))
  return decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8')
}

/** A keyed hash that finds a value again without telling it; different in every jurisdiction. */
export const hiddenIndex = (secret: string, jurisdiction: string, value: string): Buffer =>
  createHmac('sha256', keyOf(secret, 'index'))
    .update(JSON.stringify([jurisdiction, value]))
    .digest()
