import type { Kysely } from 'kysely'
import type { Words } from '#kernel'
import type { Account } from '../index.ts'
import type { AccountTables } from './account-tables.ts'

export interface User {
  readonly id: string
  readonly name: string
  /** The name the sign-in library knows the user by. */
  readonly login: string
  readonly email: string | null
  readonly phone: string | null
  readonly twoFactor: boolean
}

const users = (db: Kysely<object>) =>
  db
    .withTables<AccountTables>()
    .selectFrom('foundation.account_user')
    .select(['id', 'name', 'login', 'email', 'phone', 'two_factor_enabled as twoFactor'])

/** The user who signs in with this e-mail or phone number. */
export async function findUser(db: Kysely<object>, account: Account): Promise<User | undefined> {
  return users(db).where(account.kind, '=', account.value).executeTakeFirst()
}

export async function findUserById(db: Kysely<object>, id: string): Promise<User | undefined> {
  return users(db).where('id', '=', id).executeTakeFirst()
}

export async function getUser(db: Kysely<object>, id: string): Promise<User> {
  return users(db).where('id', '=', id).executeTakeFirstOrThrow()
}

/** Names of users by id; an id nobody has is not in the map. */
export async function findUserNames(
  db: Kysely<object>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await users(db).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Lets a user work in a jurisdiction, or no longer; what they may do there is told by grants. */
export async function setMembership(
  db: Kysely<object>,
  userId: string,
  jurisdiction: string,
  member: boolean,
): Promise<void> {
  const tables = db.withTables<AccountTables>()
  if (member) {
    await tables
      .insertInto('foundation.membership')
      .values({ user_id: userId, works_in: jurisdiction })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else {
    await tables
      .deleteFrom('foundation.membership')
      .where('user_id', '=', userId)
      .where('works_in', '=', jurisdiction)
      .execute()
  }
}

/** The jurisdictions a user works in. */
export async function readMemberships(
  db: Kysely<object>,
  userId: string,
): Promise<{ id: string; name: Words }[]> {
  const rows = await db
    .withTables<AccountTables>()
    .selectFrom('foundation.membership')
    .innerJoin('foundation.jurisdiction as place', 'place.id', 'works_in')
    .where('user_id', '=', userId)
    .select(['place.id', 'place.name_zh', 'place.name_en'])
    .orderBy('place.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en } }))
}

/** Sessions that ran out are of no use; nobody else takes them away. */
export async function dropEndedSessions(db: Kysely<object>, userId: string, now: Date): Promise<void> {
  await db
    .withTables<AccountTables>()
    .deleteFrom('foundation.account_session')
    .where('user_id', '=', userId)
    .where('expires_at', '<', now)
    .execute()
}
