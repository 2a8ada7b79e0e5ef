import type { Kysely } from 'kysely'
import type { AccountTables } from './account-tables.ts'
import { findUserById, type User } from './user-sql.ts'

/** Units: milliseconds. A code is good for its half minute and the ones beside it; longer than that it need not be kept. */
const codeLife = 2 * 60_000

/** Marks a code as used and says whether it was the first time (RFC 6238 §5.2: a code is accepted once). */
export async function claimCode(
  db: Kysely<object>,
  userId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const tables = db.withTables<AccountTables>()
  await tables
    .deleteFrom('foundation.account_used_code')
    .where('user_id', '=', userId)
    .where('used_at', '<', new Date(now.getTime() - codeLife))
    .execute()
  const added = await tables
    .insertInto('foundation.account_used_code')
    .values({ user_id: userId, code, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  return added !== undefined
}

/** The user whose password was right and whose code is awaited, by the name of that wait. */
export async function findChallenged(db: Kysely<object>, challenge: string): Promise<User | undefined> {
  // It comes from a cookie anyone may write; text with a NUL would be an error of the database.
  if (!/^[\w-]+$/.test(challenge)) return undefined
  const waits = db.withTables<AccountTables>().selectFrom('foundation.account_verification')
  const found = await waits.where('identifier', '=', challenge).select('value').executeTakeFirst()
  return found && findUserById(db, found.value)
}
