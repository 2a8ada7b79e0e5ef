import { invalidInput } from '#kernel'
import { type Answer, answerOf } from './auth-answer.ts'
import { setCookies, withCookie } from './auth-cookies.ts'
import { recordIdentity } from './identity-audit.ts'
import { userKey, type Visitor } from './sign-in.ts'
import { forgetTries, giveBackTry, takeTry, wrongTry } from './sign-in-tries.ts'
import type { User } from './user-sql.ts'

/** Asks the library for something that needs the password; guessing it in an open console counts as signing in wrongly. */
export async function provePassword<T>(
  visitor: Visitor,
  user: User,
  field: string,
  ask: (headers: Headers) => Promise<{ headers: Headers; response: T }>,
): Promise<T> {
  const { tools, request, reply } = visitor
  const turn = await takeTry(tools, userKey(user.id))
  const answer: Answer<T> = await answerOf(ask(await sessionHeaders(visitor)))
  if (answer.headers) {
    await forgetTries(tools, turn)
    setCookies(reply, answer.headers)
    return answer.response
  }
  if (answer.refused !== 'INVALID_PASSWORD') {
    await giveBackTry(tools, turn)
    throw new Error(answer.refused)
  }
  await recordIdentity(tools, request, user, turn.left === 0 ? 'user.locked' : 'user.sign-in-failed')
  const problem = wrongTry(turn, {
    code: 'identity.wrong-password',
    zh: '密码不对。',
    en: 'The password is wrong.',
  })
  throw turn.left === 0 ? problem : invalidInput([{ field, code: problem.code, words: problem.words }])
}

/** The session of this request, for the library. */
export async function sessionHeaders({ auth, request }: Pick<Visitor, 'auth' | 'request'>): Promise<Headers> {
  const cookie = await withCookie(auth, request, 'session')
  return cookie?.headers ?? new Headers()
}
