import { type Id, uuidv7 } from '#kernel'

/** An id made where the thing is typed, so that sending it twice is done once. */
export function newId(): Id {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
