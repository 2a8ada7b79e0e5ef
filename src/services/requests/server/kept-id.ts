import { createHash } from 'node:crypto'
import { type Id, uuidv7 } from '#kernel'

/**
 * The id under which something is kept that a resident sent with an id of their own. Kept ids are public, and whoever
 * sends the same id again is handed the link again: so the kept one must not tell the one that was sent.
 */
export function keptId(kind: 'request' | 'follower', sent: Id): Id {
  const millis = Number.parseInt(sent.replaceAll('-', '').slice(0, 12), 16)
  return uuidv7(millis, createHash('sha256').update(`${kind} ${sent}`).digest())
}

/** Under which id the request is kept that was sent with this one. */
export const keptRequestId = (sent: Id): Id => keptId('request', sent)
