import type { FastifyInstance } from 'fastify'
import { type Call, serveShared } from '#foundation/http/server'
import type { Tools } from '#foundation/work/server'
import {
  changePasswordEndpoint,
  confirmTotpEndpoint,
  identityPermissions,
  meEndpoint,
  signInEndpoint,
  signInTotpEndpoint,
  signOutEndpoint,
  startTotpEndpoint,
  stopTotpEndpoint,
} from '../index.ts'
import { openAuth } from './auth.ts'
import { setCookies } from './auth-cookies.ts'
import { changePassword } from './change-password.ts'
import { confirmTotp, startTotp, stopTotp } from './own-totp.ts'
import { sessionHeaders } from './prove-password.ts'
import { readMe } from './read-me.ts'
import { signIn, signInTotp, type Visitor } from './sign-in.ts'

/** The only way to the sign-in library: every route is declared here, none of its own is reachable. */
export function identityRoutes(app: FastifyInstance, tools: Tools): void {
  const auth = openAuth(tools)
  const visitor = ({ request, reply }: Pick<Call<never, never, never>, 'request' | 'reply'>): Visitor => ({
    tools,
    auth,
    request,
    reply,
  })
  const table = identityPermissions
  serveShared(app, table, signInEndpoint, (call) =>
    signIn(visitor(call), call.body.account, call.body.password),
  )
  serveShared(app, table, signInTotpEndpoint, (call) => signInTotp(visitor(call), call.body.code))
  serveShared(app, table, signOutEndpoint, async ({ request, reply }): Promise<undefined> => {
    const { headers } = await auth.api.signOut({
      headers: await sessionHeaders({ auth, request }),
      returnHeaders: true,
    })
    setCookies(reply, headers)
  })
  serveShared(app, table, meEndpoint, (call) => readMe(visitor(call)))
  serveShared(app, table, startTotpEndpoint, (call) => startTotp(visitor(call), call.body.password))
  serveShared(app, table, confirmTotpEndpoint, (call) => confirmTotp(visitor(call), call.body.code))
  serveShared(app, table, stopTotpEndpoint, (call) => stopTotp(visitor(call), call.body.password))
  serveShared(app, table, changePasswordEndpoint, (call) =>
    changePassword(visitor(call), call.body.current, call.body.next),
  )
}
