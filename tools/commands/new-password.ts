import { randomBytes } from 'node:crypto'

// Without signs that are mistaken for one another: it is read from a screen and typed once.
const signs = '23456789abcdefghijkmnpqrstuvwxyz'

/** A password of 80 bits, such as `k7mq-3xvw-9ah2-tfne`. */
export function newPassword(): string {
  const drawn = [...randomBytes(16)].map((byte) => signs[byte % 32]).join('')
  return drawn.replace(/.{4}(?!$)/g, '$&-')
}
