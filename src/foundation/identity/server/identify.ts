import type { FastifyRequest } from 'fastify'
import type { SignedIn } from '#foundation/http/server'
import type { Tools } from '#foundation/work/server'
import type { AccountTables } from './account-tables.ts'
import { openAuth } from './auth.ts'
import { signedToken } from './auth-cookies.ts'

/** Units: milliseconds. A console left alone for two hours asks to sign in again (等保: automatic sign-out). */
const idle = 2 * 60 * 60_000
/** Being in use is noted at most this often, so that reading stays reading. */
const noteEvery = 5 * 60_000

/**
 * Makes the function that tells who sent a request; without a cookie it asks nothing. The sign-in library could tell,
 * but at every request it costs more than most of them do.
 */
export function identifyBy(tools: Tools): (request: FastifyRequest) => Promise<SignedIn | null> {
  const auth = openAuth(tools)
  return async (request) => {
    const token = await signedToken(auth, request)
    if (!token) return null
    const sessions = tools.database.shared.withTables<AccountTables>()
    const found = await sessions
      .selectFrom('foundation.account_session as session')
      .innerJoin('foundation.account_user as user', 'user.id', 'session.user_id')
      .where('session.token', '=', token)
      .select(['session.id', 'session.expires_at', 'session.updated_at', 'user.id as userId', 'user.name'])
      .executeTakeFirst()
    const now = tools.now()
    if (!found || found.expires_at <= now) return null
    const unused = now.getTime() - found.updated_at.getTime()
    if (unused > idle) {
      await sessions.deleteFrom('foundation.account_session').where('id', '=', found.id).execute()
      return null
    }
    if (unused > noteEvery) {
      await sessions
        .updateTable('foundation.account_session')
        .set({ updated_at: now })
        .where('id', '=', found.id)
        .execute()
    }
    return { userId: found.userId, name: found.name }
  }
}
