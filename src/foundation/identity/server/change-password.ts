import { invalidInput, type Refusal } from '#kernel'
import { whyNotPassword } from '../index.ts'
import type { AccountTables } from './account-tables.ts'
import { recordIdentity } from './identity-audit.ts'
import { provePassword } from './prove-password.ts'
import type { Visitor } from './sign-in.ts'
import { getUser } from './user-sql.ts'

/** Changes the password and ends every other session, and every sign-in that waits for a code. */
export async function changePassword(visitor: Visitor, current: string, next: string): Promise<undefined> {
  const { tools, auth, request } = visitor
  const user = await getUser(tools.database.shared, request.signedIn!.userId)
  const accounts = [user.email, user.phone].filter((account) => account !== null)
  const why = whyNotPassword(next, accounts) ?? whySame(current, next)
  if (why) throw invalidInput([{ field: 'next', ...why }])
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
  await provePassword(visitor, user, 'current', (headers) =>
    auth.api.changePassword({ body, headers, returnHeaders: true }),
  )
  await tools.database.shared
    .withTables<AccountTables>()
    .deleteFrom('foundation.account_verification')
    .where('value', '=', user.id)
    .execute()
  await recordIdentity(tools, request, user, 'user.password-changed')
}

function whySame(current: string, next: string): Refusal | undefined {
  if (current !== next) return undefined
  return {
    code: 'identity.password-same',
    words: { zh: '新密码要和现在的不一样。', en: 'The new password must differ from the present one.' },
  }
}
