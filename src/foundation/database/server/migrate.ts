import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const lockKey = 5_150_905
const oldestServer = 150_000

/**
 * Brings the database to the newest migration and returns the names it applied. Forward only: a file that was
 * applied and then edited or removed stops the start, because two databases would no longer be the same.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'linli-migrate' })
  await client.connect()
  try {
    await whyNotServer(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    return await applyPending(client, folder)
  } finally {
    await client.end()
  }
}

async function whyNotServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  if ((rows[0]?.version ?? 0) < oldestServer) {
    throw new Error('Linli needs PostgreSQL 15 or later. 需要 PostgreSQL 15 或更新版本。')
  }
}

async function applyPending(client: pg.Client, folder: string): Promise<string[]> {
  await client.query('create schema if not exists foundation')
  await client.query(
    `create table if not exists foundation.migration (
       name text primary key, checksum text not null, applied_at timestamptz(3) not null default now())`,
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from foundation.migration order by name',
  )
  const done = new Map(rows.map((row) => [row.name, row.checksum]))
  const applied: string[] = []
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
    const text = await readFile(join(folder, name), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    const before = done.get(name)
    done.delete(name)
    if (before === checksum) continue
    if (before)
      throw new Error(`Migration ${name} was changed after it had been applied; add a new one instead.`)
    await applyOne(client, name, text, checksum)
    applied.push(name)
  }
  const [missing] = done.keys()
  if (missing)
    throw new Error(`Migration ${missing} was applied here but its file is gone; this code is older.`)
  return applied
}

async function applyOne(client: pg.Client, name: string, text: string, checksum: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into foundation.migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
