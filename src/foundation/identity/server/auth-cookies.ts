import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Auth } from './auth.ts'

/**
 * The headers the sign-in library is given: one cookie of ours and nothing else. So no address and no browser name is
 * stored with a session, and a step of one sign-in never picks up the session of another.
 */
export async function withCookie(
  auth: Auth,
  request: FastifyRequest,
  which: 'session' | 'challenge',
): Promise<{ headers: Headers; signed: string } | undefined> {
  const context = await auth.$context
  const { name } =
    which === 'session' ? context.authCookies.sessionToken : context.createAuthCookie('two_factor')
  const value = request.cookies[name]
  if (!value) return undefined
  const headers = new Headers({ cookie: `${name}=${encodeURIComponent(value)}` })
  // The value is `what.signature`; the library checks the signature.
  return { headers, signed: value.slice(0, value.lastIndexOf('.')) }
}

/** The token of the session cookie when the sign-in library signed it: `token.signature`, HMAC-SHA256 in base64. */
export async function signedToken(auth: Auth, request: FastifyRequest): Promise<string | undefined> {
  const { authCookies, secret } = await auth.$context
  const value = request.cookies[authCookies.sessionToken.name]
  if (!value) return undefined
  const dot = value.lastIndexOf('.')
  const [token, signature] = [value.slice(0, dot), Buffer.from(value.slice(dot + 1), 'base64')]
  const own = createHmac('sha256', secret).update(token).digest()
  return own.length === signature.length && timingSafeEqual(own, signature) ? token : undefined
}

/** Hands the cookies the sign-in library set (httpOnly, SameSite=Lax, Secure behind https) to the browser. */
export function setCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}
