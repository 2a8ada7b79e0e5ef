import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { jurisdictionKey } from '../index.ts'
import { gatheringSocket } from './gathering-socket.ts'
import { runTransaction, type Trx } from './run-transaction.ts'

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

// No page may take every core for itself, so no statement runs in parallel workers.
const sessionSettings = `-c role=linli_app -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000
  -c max_parallel_workers_per_gather=0`

/** Opens the pool of the application role. The role is set when a session starts, so no statement runs before it. */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: sessionSettings,
    application_name: 'linli',
    pipeline: true,
    stream: gatheringSocket,
  })
  // An idle session that the server ends must not end the process; the next query opens a new one.
  pool.on('error', () => {})
  const dialect = new PostgresDialect({ pool })
  const shared = new Kysely<object>({ dialect })
  return {
    shared,
    pool,
    inJurisdiction: async (jurisdiction, work) => {
      // A literal, never `set_config` (SQL law 3); the key is checked first.
      const key = jurisdictionKey.parse(jurisdiction)
      const opening = `begin; set local linli.jurisdiction = '${key}'`
      return runTransaction(await pool.connect(), shared, dialect, opening, work)
    },
    close: () => shared.destroy(),
  }
}
