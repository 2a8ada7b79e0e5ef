import { isIP } from 'node:net'
import { isReachable } from './reachable-address.ts'

/** Whether an address may be kept; what its name leads to is checked each time it is connected to. */
export function isReachableUrl(text: string, privateAllowed: boolean): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  if (protocol !== 'https:' && !(protocol === 'http:' && privateAllowed)) return false
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host)) return isReachable(host, protocol, privateAllowed)
  return privateAllowed || !/(^|\.)(localhost|local|internal)\.?$/.test(host)
}
