// What server tests stand on: a database of their own, cloned from a migrated template in milliseconds.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { type Database, migrate, openDatabase, startEmbedded } from '#foundation/database/server'
import { type Jobs, openJobs, prepareJobs } from '#foundation/jobs/server'
import type { Settings, Tools } from '#foundation/work/server'

const migrations = join(import.meta.dirname, '..', 'migrations')

export interface TestDatabase {
  readonly url: string
  readonly database: Database
}

const closers: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closers.reverse()) await close()
})

let server: Promise<string> | undefined

/** The server tests run on: LINLI_TEST_SERVER (set by `npm test`), or an embedded one of this process's own. */
function serverUrl(): Promise<string> {
  server ??= process.env.LINLI_TEST_SERVER ? Promise.resolve(process.env.LINLI_TEST_SERVER) : startOwn()
  return server
}

async function startOwn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-test-'))
  // As root the server runs as another user, who must reach the folder.
  await chmod(folder, 0o755)
  const embedded = await startEmbedded(folder)
  closers.push(async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return embedded.url
}

const databaseUrl = (base: string, name: string): string => {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.href
}

async function asOwner<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Makes the template once for this state of the migrations; test files that start together wait for the first. */
async function templateName(base: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations).sort())
    hash.update(name).update(readFileSync(join(migrations, name)))
  const name = `linli_template_${hash.digest('hex').slice(0, 12)}`
  await asOwner(base, async (client) => {
    await client.query('select pg_advisory_lock(77215)')
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount) return
    await client.query(`create database ${name}_making`)
    await migrate(databaseUrl(base, `${name}_making`), migrations)
    await prepareJobs(databaseUrl(base, `${name}_making`), ['events'])
    await client.query(`alter database ${name}_making rename to ${name}`)
  })
  return name
}

/** A database for one test file; it is dropped when the file ends. */
export async function testDatabase(): Promise<TestDatabase> {
  const base = await serverUrl()
  const template = await templateName(base)
  const name = `linli_test_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await asOwner(base, (client) => client.query(`create database ${name} template ${template}`))
  const url = databaseUrl(base, name)
  const database = openDatabase(url)
  closers.push(async () => {
    await database.close()
    await asOwner(base, (client) => client.query(`drop database if exists ${name} with (force)`))
  })
  return { url, database }
}

export const testSettings: Settings = {
  dataDir: join(tmpdir(), `linli-files-${process.pid}`),
  publicUrl: 'http://127.0.0.1:3000',
  defaultJurisdiction: null,
  secret: 'a secret for tests only, of more than thirty-two characters',
  mail: null,
  rateLimit: 0,
  metricsToken: null,
  sealAlgorithm: 'sha-256',
  privateWebhooks: false,
}

/** The tools of a test: its own database, a clock that stands where the test puts it, a queue that keeps nothing. */
export function testTools(
  database: Database,
  now: () => Date,
  jobs: Pick<Jobs, 'send'> = { send: async () => {} },
): Tools {
  return { database, jobs, settings: testSettings, now, listened: new Set() }
}

/** The real queue on the test's database, for tests of tasks. */
export async function testJobs(url: string): Promise<Jobs> {
  const jobs = await openJobs(url, { worker: false, onError: () => {} })
  closers.push(() => jobs.stop())
  return jobs
}
