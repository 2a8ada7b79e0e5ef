import { hashPassword } from 'better-auth/crypto'
import { record } from '#foundation/audit/server'
import { inWork, type Tools } from '#foundation/work/server'
import type { AccountTables } from './account-tables.ts'
import { userKey } from './sign-in.ts'
import { readMemberships, type User } from './user-sql.ts'

/** Gives a user another password, ends all their sessions and takes away a lock. An authenticator stays as it is. */
export async function resetPassword(tools: Tools, user: User, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await tools.database.shared.transaction().execute(async (trx) => {
    const tables = trx.withTables<AccountTables>()
    await tables
      .updateTable('foundation.account_credential')
      .set({ password: hash, updated_at: tools.now() })
      .where('user_id', '=', user.id)
      .where('provider_id', '=', 'credential')
      .execute()
    await tables.deleteFrom('foundation.account_session').where('user_id', '=', user.id).execute()
    await tables.deleteFrom('foundation.account_verification').where('value', '=', user.id).execute()
    await tables.deleteFrom('foundation.account_try').where('key', '=', userKey(user.id)).execute()
  })
  for (const { id } of await readMemberships(tools.database.shared, user.id)) {
    await inWork(tools, id, { kind: 'system', task: 'command-line' }, (work) =>
      record(work, { action: 'user.password-reset', subject: { kind: 'user', id: user.id } }),
    )
  }
}
