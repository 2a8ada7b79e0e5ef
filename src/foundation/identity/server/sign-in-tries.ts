import { sql } from 'kysely'
import type { Tools } from '#foundation/work/server'
import { Problem } from '#kernel'
import type { AccountTables } from './account-tables.ts'

// 等保 安全计算环境 (domain.md §9.3): limit failed tries. The usual numbers are 5 tries and 10–30 minutes.
const mostTries = 5
const minutes = 15

export interface Try {
  readonly key: string
  /** Wrong tries that are left after this one; with 0 a wrong answer locks the account. */
  readonly left: number
}

/**
 * Takes one of an account's tries, before the answer is looked at, so that guesses sent at the same time cannot slip
 * past the count. Throws while the account is locked.
 */
export async function takeTry(tools: Tools, key: string): Promise<Try> {
  const now = tools.now()
  const oldest = new Date(now.getTime() - minutes * 60_000)
  const { rows } = await sql<{ tries: number; since: Date }>`
    insert into foundation.account_try as had (key, tries, since) values (${key}, 1, ${now})
    on conflict (key) do update set
      tries = case when had.since <= ${oldest} then 1 else least(had.tries, ${mostTries}) + 1 end,
      since = case when had.since <= ${oldest} or had.tries = ${mostTries - 1} then ${now} else had.since end
    returning tries, since`.execute(tools.database.shared)
  const { tries, since } = rows[0]!
  if (tries > mostTries) throw locked(since.getTime() - oldest.getTime())
  return { key, left: mostTries - tries }
}

/** Forgets what went wrong before: the person proved who they are. Also drops counts that are over. */
export async function forgetTries(tools: Tools, { key }: Try): Promise<void> {
  const oldest = new Date(tools.now().getTime() - minutes * 60_000)
  await tools.database.shared
    .withTables<AccountTables>()
    .deleteFrom('foundation.account_try')
    .where((where) => where.or([where('key', '=', key), where('since', '<', oldest)]))
    .execute()
}

/** Gives one try back after a right password that a code must still follow; earlier wrong tries stay counted. */
export async function giveBackTry(tools: Tools, { key }: Try): Promise<void> {
  await tools.database.shared
    .withTables<AccountTables>()
    .updateTable('foundation.account_try')
    .set((set) => ({ tries: set('tries', '-', 1) }))
    .where('key', '=', key)
    .execute()
}

/** The answer to a wrong try: how many are left, or that the account is now locked. */
export function wrongTry({ left }: Try, what: { code: string; zh: string; en: string }): Problem {
  if (left === 0) return locked(minutes * 60_000)
  return new Problem(401, {
    code: what.code,
    words: {
      zh: `${what.zh}还可以再试 ${left} 次，之后账号会锁定 ${minutes} 分钟。`,
      en: `${what.en} ${left === 1 ? 'One try is' : `${left} tries are`} left; then the account is locked for ${minutes} minutes.`,
    },
  })
}

function locked(millis: number): Problem {
  const left = Math.max(1, Math.ceil(millis / 60_000))
  return new Problem(429, {
    code: 'identity.locked',
    words: {
      zh: `试错次数太多，账号已锁定，请 ${left} 分钟后再试。忘记密码请联系街道管理员。`,
      en: `Too many wrong tries: the account is locked. Try again in ${left} ${left === 1 ? 'minute' : 'minutes'}, or ask your administrator if you forgot the password.`,
    },
  })
}
