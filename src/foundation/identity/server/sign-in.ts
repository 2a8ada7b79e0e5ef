import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tools } from '#foundation/work/server'
import { Problem } from '#kernel'
import { readAccount } from '../index.ts'
import type { Auth } from './auth.ts'
import { answerOf } from './auth-answer.ts'
import { setCookies, withCookie } from './auth-cookies.ts'
import { recordIdentity } from './identity-audit.ts'
import { forgetTries, giveBackTry, type Try, takeTry, wrongTry } from './sign-in-tries.ts'
import { claimCode, findChallenged } from './totp-sql.ts'
import { dropEndedSessions, findUser, type User } from './user-sql.ts'

/** Units: milliseconds. A refusal is not sent sooner, so that time does not tell whether the account exists. */
const refusalTime = 300

export interface Visitor {
  readonly tools: Tools
  readonly auth: Auth
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** First step: account and password. `totp` means that a code must follow before there is a session. */
export async function signIn(
  visitor: Visitor,
  typed: string,
  password: string,
): Promise<{ next: 'done' | 'totp' }> {
  const { tools, auth, request, reply } = visitor
  const notSooner = sleep(refusalTime, undefined, { ref: false })
  const account = readAccount(typed)
  const user = account && (await findUser(tools.database.shared, account))
  const turn = await takeTry(tools, user ? userKey(user.id) : unknownKey(tools, account?.value ?? typed))
  // Somebody who does not exist is asked for too: hashing the password takes its time either way.
  const body = { email: user?.login ?? 'nobody@login.invalid', password }
  const answer = await answerOf(auth.api.signInEmail({ body, headers: new Headers(), returnHeaders: true }))
  if (!answer.headers || !user) {
    if (user) await recordFailure(visitor, user, turn)
    else request.log.info({ reason: 'unknown account' }, 'sign-in failed')
    await notSooner
    throw wrongTry(turn, {
      code: 'identity.wrong-password',
      zh: '账号或密码不对。',
      en: 'The account or the password is wrong.',
    })
  }
  const next = 'twoFactorRedirect' in answer.response ? 'totp' : 'done'
  await (next === 'totp' ? giveBackTry(tools, turn) : welcome(visitor, user, turn))
  setCookies(reply, answer.headers)
  return { next }
}

/** Second step: a code of the authenticator, or one of the backup codes, each of which works once. */
export async function signInTotp(visitor: Visitor, code: string): Promise<{ next: 'done' }> {
  const { tools, auth, request, reply } = visitor
  const cookie = await withCookie(auth, request, 'challenge')
  const user = cookie && (await findChallenged(tools.database.shared, cookie.signed))
  if (!user) throw startAgain()
  const turn = await takeTry(tools, userKey(user.id))
  const asked = { body: { code }, headers: cookie.headers, returnHeaders: true } as const
  const byApp = /^\d{6}$/.test(code)
  const fresh = !byApp || (await claimCode(tools.database.shared, user.id, code, tools.now()))
  const answer = fresh
    ? await answerOf<unknown>(byApp ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked))
    : { headers: null, refused: 'INVALID_CODE' }
  if (!answer.headers) {
    await recordFailure(visitor, user, turn)
    if (!wrongCode.has(answer.refused)) throw startAgain()
    throw wrongTry(turn, {
      code: 'identity.wrong-code',
      zh: '验证码不对，或者已经用过。',
      en: 'The code is wrong or was used before.',
    })
  }
  await welcome(visitor, user, turn)
  setCookies(reply, answer.headers)
  return { next: 'done' }
}

const wrongCode = new Set(['INVALID_CODE', 'INVALID_BACKUP_CODE'])

/** Tries of a known user count for all of their accounts together. */
export const userKey = (id: string) => `user:${id}`

// What strangers type is not kept, only counted.
const unknownKey = (tools: Tools, typed: string) =>
  `unknown:${createHmac('sha256', tools.settings.secret).update(`linli unknown ${typed}`).digest('base64url')}`

async function welcome({ tools, request }: Visitor, user: User, turn: Try): Promise<void> {
  await forgetTries(tools, turn)
  await dropEndedSessions(tools.database.shared, user.id, tools.now())
  await recordIdentity(tools, request, user, 'user.signed-in')
}

async function recordFailure({ tools, request }: Visitor, user: User, turn: Try): Promise<void> {
  await recordIdentity(tools, request, user, turn.left === 0 ? 'user.locked' : 'user.sign-in-failed')
}

function startAgain(): Problem {
  return new Problem(401, {
    code: 'identity.sign-in-again',
    words: {
      zh: '这一步等得太久了，请重新输入账号和密码。',
      en: 'This step has expired. Please enter your account and password again.',
    },
  })
}
