import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tools, Work } from '#foundation/work/server'
import { invalidInput, type Refusal } from '#kernel'
import { type Auth, openAuth } from './auth.ts'
import { type Answer, answerOf } from './auth-answer.ts'
import { recordIdentity } from './identity-audit.ts'
import { provePassword, sessionHeaders } from './prove-password.ts'
import { userKey, type Visitor } from './sign-in.ts'
import { forgetTries, giveBackTry, takeTry, wrongTry } from './sign-in-tries.ts'
import { claimCode } from './totp-sql.ts'
import { getUser, type User } from './user-sql.ts'

const auths = new WeakMap<Tools['database'], Auth>()

/**
 * Has whoever is signed in show again who they are, before something that binds them: by password, or where they turned
 * two-step sign-in on by a code. Says which it was; throws beside `password` or `code`, and wrong tries lock the account
 * as at signing in.
 */
export async function confirmItIsYou(
  { tools }: Work,
  call: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  shown: { readonly password?: string | undefined; readonly code?: string | undefined },
): Promise<'password' | 'code'> {
  const auth = auths.get(tools.database) ?? openAuth(tools)
  auths.set(tools.database, auth)
  const visitor = { tools, auth, ...call }
  const user = await getUser(tools.database.shared, call.request.signedIn!.userId)
  if (user.twoFactor) {
    if (!shown.code)
      throw missing('code', {
        zh: '请输入验证器上的 6 位数字。',
        en: 'Enter the 6 digits of your authenticator.',
      })
    await proveCode(visitor, user, shown.code)
    return 'code'
  }
  const { password } = shown
  if (!password)
    throw missing('password', { zh: '请再输入一次登录密码。', en: 'Enter your password once more.' })
  await provePassword(visitor, user, 'password', (headers) =>
    auth.api.verifyPassword({ body: { password }, headers, returnHeaders: true }),
  )
  return 'password'
}

async function proveCode(visitor: Visitor, user: User, code: string): Promise<void> {
  const { tools, auth, request } = visitor
  const turn = await takeTry(tools, userKey(user.id))
  const fresh = /^\d{6}$/.test(code) && (await claimCode(tools.database.shared, user.id, code, tools.now()))
  const headers = await sessionHeaders(visitor)
  const answer: Answer<unknown> = fresh
    ? await answerOf<unknown>(auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
    : { headers: null, refused: 'INVALID_CODE' }
  if (answer.headers) return forgetTries(tools, turn)
  if (answer.refused !== 'INVALID_CODE') {
    await giveBackTry(tools, turn)
    throw new Error(answer.refused)
  }
  await recordIdentity(tools, request, user, turn.left === 0 ? 'user.locked' : 'user.sign-in-failed')
  const problem = wrongTry(turn, {
    code: 'identity.wrong-code',
    zh: '验证码不对，或者已经用过。',
    en: 'The code is wrong or was used before.',
  })
  throw turn.left === 0
    ? problem
    : invalidInput([{ field: 'code', code: problem.code, words: problem.words }])
}

const missing = (field: string, words: Refusal['words']) =>
  invalidInput([{ field, code: `identity.no-${field}`, words }])
