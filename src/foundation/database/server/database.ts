import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { jurisdictionKey } from '../index.ts'

/** A transaction; rooms add their own tables with `trx.withTables<…>()`. */
export type Trx = Transaction<object>

/** The application's way to the data. It runs as `linli_app`, which owns nothing and may not skip policies. */
export interface Database {
  /** Runs `work` in one transaction that sees a single jurisdiction; everything is undone when it throws. */
  inJurisdiction<T>(jurisdiction: string, work: (trx: Trx) => Promise<T>): Promise<T>
  /** Reference and login tables that belong to no jurisdiction; row-level security hides everything else. */
  readonly shared: Kysely<object>
  readonly pool: pg.Pool
  close(): Promise<void>
}

// Dates come back as text: a calendar day has no zone and must not become an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
const dateArray = 1182
const textArray = 1009
pg.types.setTypeParser(dateArray as never, pg.types.getTypeParser(textArray as never))
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens the pool of the application role. The role is set when a session starts, so no statement runs before it. */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: '-c role=linli_app -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
    application_name: 'linli',
  })
  // An idle session that the server ends must not end the process; the next query opens a new one.
  pool.on('error', () => {})
  const shared = new Kysely<object>({ dialect: new PostgresDialect({ pool }) })
  return {
    shared,
    pool,
    inJurisdiction: (jurisdiction, work) =>
      shared.transaction().execute(async (trx) => {
        await enterJurisdiction(trx, jurisdiction)
        return work(trx)
      }),
    close: () => shared.destroy(),
  }
}

/** Makes a transaction see one jurisdiction. A literal, never `set_config` (SQL law 3); the key is checked first. */
export async function enterJurisdiction(trx: Trx, jurisdiction: string): Promise<void> {
  const key = jurisdictionKey.parse(jurisdiction)
  await sql.raw(`SET LOCAL linli.jurisdiction = '${key}'`).execute(trx)
}
