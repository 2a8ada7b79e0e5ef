import qr from 'qrcode'
import { invalidInput, Problem } from '#kernel'
import { answerOf } from './auth-answer.ts'
import { setCookies } from './auth-cookies.ts'
import { recordIdentity } from './identity-audit.ts'
import { provePassword, sessionHeaders } from './prove-password.ts'
import type { Visitor } from './sign-in.ts'
import { claimCode } from './totp-sql.ts'
import { getUser } from './user-sql.ts'

/** Makes a secret for an authenticator; it counts only once a code of it was confirmed. */
export async function startTotp(visitor: Visitor, password: string) {
  const user = await getUser(visitor.tools.database.shared, visitor.request.signedIn!.userId)
  if (user.twoFactor) throw totpProblem('TOTP_ALREADY_ENABLED')
  const answer = await provePassword(visitor, user, 'password', (headers) =>
    visitor.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
  )
  if (answer.method !== 'totp') throw new Error('the sign-in library did not answer with a secret')
  const uri = labelled(answer.totpURI, user.email ?? user.phone ?? user.name)
  return { uri, qrSvg: await qr.toString(uri, { type: 'svg', margin: 2 }), backupCodes: answer.backupCodes }
}

/** Turns the second step on, once a code shows that the authenticator holds the secret. */
export async function confirmTotp(visitor: Visitor, code: string): Promise<undefined> {
  const { tools, auth, request, reply } = visitor
  const user = await getUser(tools.database.shared, request.signedIn!.userId)
  if (user.twoFactor) throw totpProblem('TOTP_ALREADY_ENABLED')
  const fresh = await claimCode(tools.database.shared, user.id, code, tools.now())
  const headers = await sessionHeaders(visitor)
  const answer = fresh
    ? await answerOf(auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
    : ({ headers: null, refused: 'INVALID_CODE' } as const)
  if (!answer.headers) throw totpProblem(answer.refused)
  setCookies(reply, answer.headers)
  await recordIdentity(tools, request, user, 'user.totp-started')
}

/** Removes the authenticator; signing in then takes the password alone. */
export async function stopTotp(visitor: Visitor, password: string): Promise<undefined> {
  const user = await getUser(visitor.tools.database.shared, visitor.request.signedIn!.userId)
  await provePassword(visitor, user, 'password', (headers) =>
    visitor.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  )
  await recordIdentity(visitor.tools, visitor.request, user, 'user.totp-stopped')
}

/** The authenticator shows the account people know, not the library's own name for it. */
function labelled(uri: string, account: string): string {
  const url = new URL(uri)
  const issuer = url.searchParams.get('issuer') ?? ''
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}${url.search}`
}

/** The library's refusal in our words. */
function totpProblem(refused: string): Error {
  if (refused === 'INVALID_CODE') {
    const words = {
      zh: '验证码不对，或者已经用过。请等验证器显示下一个。',
      en: 'The code is wrong or was used before. Wait for the next one.',
    }
    return invalidInput([{ field: 'code', code: 'identity.wrong-code', words }])
  }
  if (refused === 'TOTP_ALREADY_ENABLED') {
    const words = {
      zh: '验证器已经绑定。要换一个，请先解除。',
      en: 'An authenticator is in use already. Remove it first to add another.',
    }
    return new Problem(409, { code: 'identity.totp-in-use', words })
  }
  if (refused === 'TOTP_NOT_ENABLED') {
    const words = { zh: '请先开始绑定，再输入验证码。', en: 'Begin to add an authenticator first.' }
    return new Problem(409, { code: 'identity.totp-not-started', words })
  }
  return new Error(refused)
}
