import { hashPassword } from 'better-auth/crypto'
import type { Kysely } from 'kysely'
import { newId } from '#foundation/database/server'
import { type FieldRefusal, invalidInput } from '#kernel'
import { readAccount, whyNotPassword } from '../index.ts'
import type { AccountTables } from './account-tables.ts'
import { setMembership } from './user-sql.ts'

export type NewUser = {
  readonly id?: string
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly jurisdictions: readonly string[]
  /** A password, or what `hashPassword()` made of one when many users share it. */
} & ({ readonly password: string } | { readonly passwordHash: string })

/**
 * Adds a user and returns their id; throws a Problem that names each field that is wrong or taken. Give it the
 * transaction of a change to make the user together with their post, or `database.shared`.
 */
export async function createUser(db: Kysely<object>, user: NewUser, now = new Date()): Promise<string> {
  const email = user.email ? readAccount(user.email) : undefined
  const phone = user.phone ? readAccount(user.phone) : undefined
  const wrong = whyNotUser(user, email?.kind === 'email', phone?.kind === 'phone')
  const accounts = [email?.value, phone?.value].filter((value) => value !== undefined)
  const why = 'password' in user ? whyNotPassword(user.password, accounts) : undefined
  if (why) wrong.push({ field: 'password', ...why })
  if (wrong.length > 0) throw invalidInput(wrong)
  const id = user.id ?? newId(now.getTime())
  const password = 'password' in user ? await hashPassword(user.password) : user.passwordHash
  const stamps = { created_at: now, updated_at: now }
  const insert = async (trx: Kysely<object>) => {
    const tables = trx.withTables<AccountTables>()
    const row = {
      id,
      name: user.name.trim(),
      login: `${id}@login.invalid`,
      email: email?.value ?? null,
      phone: phone?.value ?? null,
      two_factor_enabled: false,
      ...stamps,
    }
    const added = await tables
      .insertInto('foundation.account_user')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw invalidInput(await whatIsTaken(trx, row))
    await tables
      .insertInto('foundation.account_credential')
      .values({ id: newId(), user_id: id, account_id: id, provider_id: 'credential', password, ...stamps })
      .execute()
    for (const jurisdiction of user.jurisdictions) await setMembership(trx, id, jurisdiction, true)
  }
  await (db.isTransaction ? insert(db) : db.transaction().execute(insert))
  return id
}

function whyNotUser(user: NewUser, isEmail: boolean, isPhone: boolean): FieldRefusal[] {
  const wrong: FieldRefusal[] = []
  const add = (field: string, zh: string, en: string) =>
    wrong.push({ field, code: 'identity.account-wrong', words: { zh, en } })
  if (!user.name.trim()) add('name', '请填写姓名。', 'Please enter a name.')
  if (!user.email && !user.phone)
    add('phone', '手机号和邮箱至少填一个，登录时要用。', 'Enter a phone number or an e-mail to sign in with.')
  if (user.email && !isEmail) add('email', '这个邮箱看起来不对。', 'This e-mail does not look right.')
  if (user.phone && !isPhone) add('phone', '这个手机号看起来不对。', 'This phone number does not look right.')
  return wrong
}

async function whatIsTaken(
  db: Kysely<object>,
  row: { email: string | null; phone: string | null },
): Promise<FieldRefusal[]> {
  const fields = (['email', 'phone'] as const).filter((field) => row[field] !== null)
  const taken: FieldRefusal[] = []
  for (const field of fields) {
    const found = await db
      .withTables<AccountTables>()
      .selectFrom('foundation.account_user')
      .where(field, '=', row[field])
      .select('id')
      .executeTakeFirst()
    if (!found) continue
    const words = { zh: '已经有人用它登录了。', en: 'Somebody signs in with this already.' }
    taken.push({ field, code: 'identity.account-taken', words })
  }
  return taken
}
