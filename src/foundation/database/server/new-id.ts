import { randomBytes } from 'node:crypto'
import { type Id, uuidv7 } from '#kernel'

/** A fresh UUIDv7; `at` (milliseconds) lets demonstration and imported data sort by their own time. */
export function newId(at: number = Date.now()): Id {
  return uuidv7(at, randomBytes(10))
}
