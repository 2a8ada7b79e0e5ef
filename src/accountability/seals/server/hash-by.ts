import { createHash } from 'node:crypto'
import type { HashBy } from '../hash.ts'

const names = { 'sha-256': 'sha256', sm3: 'sm3' } as const

/** The hashes of Node's own OpenSSL. */
export const hashBy: HashBy =
  (algorithm) =>
  (...parts) => {
    const hash = createHash(names[algorithm])
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
