/** SM3 is the hash of GB/T 32905; both give 32 bytes. */
export const sealAlgorithms = ['sha-256', 'sm3'] as const
export type SealAlgorithm = (typeof sealAlgorithms)[number]

/** Hashes its parts one after the other, texts as UTF-8. The floor has no hash of its own: it is passed in. */
export type Hash = (...parts: readonly (string | Uint8Array)[]) => Uint8Array
export type HashBy = (algorithm: SealAlgorithm) => Hash

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of an even number of hexadecimal digits. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
