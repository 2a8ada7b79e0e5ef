/** A UUIDv7 (RFC 9562 §5.7): made by whoever creates the thing, so that sending twice is done once. */
export type Id = string

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(text: string): text is Id {
  return idPattern.test(text)
}

/** Builds a UUIDv7 from milliseconds since 1970 and ten random bytes. */
export function uuidv7(millis: number, random: Uint8Array): Id {
  if (random.length < 10) throw new RangeError('uuidv7 needs ten random bytes')
  const bytes = new Uint8Array(16)
  for (let at = 5, rest = millis; at >= 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
