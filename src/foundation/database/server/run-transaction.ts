import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type QueryResult,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import { preparedName } from './prepared-name.ts'

/** A transaction; rooms add their own tables with `trx.withTables<…>()`. */
export type Trx = Transaction<object>

/**
 * Runs `work` in a transaction on this session and gives the session back. Unlike in a transaction of the query
 * builder, statements need not wait for each other: those started together (`Promise.all`) travel together and run in
 * the order they were started; `opening` travels with the first of them.
 */
export async function runTransaction<T>(
  client: pg.PoolClient,
  shared: Kysely<object>,
  dialect: Dialect,
  opening: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  const session = new Session(client)
  const executor = shared.getExecutor().withConnectionProvider({ provideConnection: (use) => use(session) })
  const trx = new Transaction<object>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor,
  })
  let broken = false
  try {
    const opened = client.query(opening)
    // When opening fails every later statement fails too; that error is told where it is awaited.
    opened.catch(() => {})
    const result = await work(trx)
    await opened
    session.ended = true
    const { command } = await client.query('commit')
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed and its error was swallowed.
    if (command !== 'COMMIT') throw new Error('nothing was kept: a statement of this transaction had failed')
    return result
  } catch (error) {
    session.ended = true
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** One session as the query builder sees it; refuses statements that come when the transaction is over. */
class Session implements DatabaseConnection {
  ended = false
  readonly #client: pg.PoolClient

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // The session may serve another jurisdiction by now.
    if (this.ended) throw new Error('a statement came after the end of its transaction')
    const name = preparedName(sql)
    const query = { text: sql, values: [...parameters], ...(name ? { name } : {}) }
    const { command, rowCount, rows } = await this.#client.query(query)
    const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE'
    return { rows, ...(changed ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('reading in portions is not supported in a transaction')
  }
}
