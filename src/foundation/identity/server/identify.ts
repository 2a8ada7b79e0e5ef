import type { FastifyRequest } from 'fastify'
import type { SignedIn } from '#foundation/http/server'
import type { Tools } from '#foundation/work/server'
import type { AccountTables } from './account-tables.ts'
import { openAuth } from './auth.ts'
import { withCookie } from './auth-cookies.ts'

/** Units: milliseconds. A console left alone for two hours asks to sign in again (等保: automatic sign-out). */
const idle = 2 * 60 * 60_000
/** Being in use is noted at most this often, so that reading stays reading. */
const noteEvery = 5 * 60_000

/** Makes the function that tells who sent a request; without a cookie it asks nothing. */
export function identifyBy(tools: Tools): (request: FastifyRequest) => Promise<SignedIn | null> {
  const auth = openAuth(tools)
  return async (request) => {
    const cookie = await withCookie(auth, request, 'session')
    if (!cookie) return null
    const found = await auth.api.getSession({ headers: cookie.headers })
    if (!found) return null
    const now = tools.now()
    const unused = now.getTime() - found.session.updatedAt.getTime()
    const sessions = tools.database.shared.withTables<AccountTables>()
    if (unused > idle) {
      await sessions.deleteFrom('foundation.account_session').where('id', '=', found.session.id).execute()
      return null
    }
    if (unused > noteEvery) {
      await sessions
        .updateTable('foundation.account_session')
        .set({ updated_at: now })
        .where('id', '=', found.session.id)
        .execute()
    }
    return { userId: found.user.id, name: found.user.name }
  }
}
