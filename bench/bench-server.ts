import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startEmbedded } from '#foundation/database/server'

/** A PostgreSQL of this run's own, with its default durability; `stop` removes it with its data. */
export interface BenchServer {
  readonly url: string
  /** Undefined where the server's own load generator is not installed. */
  readonly pgbench: ((database: string, flags: readonly string[]) => SpawnSyncReturns<string>) | undefined
  stop(): Promise<void>
}

/** Debian's PostgreSQL with pgbench where it is installed, else the embedded one; says which on standard error. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  // As root the server runs as another user, who must reach the folder.
  chmodSync(folder, 0o755)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const installed = globSync('/usr/lib/postgresql/*/bin/pgbench').sort().at(-1)
  const runAs = postgresUser()
  if (installed && runAs) return startInstalled(dirname(installed), folder, runAs, remove)
  console.error(
    '!!! pgbench is missing (Debian: apt-get install postgresql): the limit is a loop of plain pg.',
  )
  const embedded = await startEmbedded(folder)
  const stop = async () => {
    await embedded.stop()
    remove()
  }
  return { url: embedded.url, pgbench: undefined, stop }
}

/** PostgreSQL refuses root; then Debian's user `postgres` runs it. Undefined where there is no such user. */
function postgresUser(): { uid?: number; gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {}
  try {
    const read = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return undefined
  }
}

async function startInstalled(
  bin: string,
  folder: string,
  runAs: { uid?: number; gid?: number },
  remove: () => void,
): Promise<BenchServer> {
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid)
  const run = (name: string, ...flags: string[]) =>
    spawnSync(join(bin, name), flags, { ...runAs, cwd: '/', encoding: 'utf8', maxBuffer: 1 << 26 })
  const must = (name: string, ...flags: string[]) => {
    const done = run(name, ...flags)
    if (done.status !== 0) throw new Error(`${name}: ${done.stderr || done.stdout || done.error?.message}`)
  }
  const [data, port] = [join(folder, 'data'), String(await freePort())]
  must('initdb', '-D', data, '-U', 'linli', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust')
  // pg_ctl's child keeps standard output open, so it logs to a file.
  const settings = `-p ${port} -c listen_addresses= -c unix_socket_directories='${folder}'`
  must('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start')
  console.error(`${execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()}, pgbench`)
  return {
    url: `postgres://linli@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`,
    pgbench: (database, flags) => run('pgbench', '-h', folder, '-p', port, '-U', 'linli', ...flags, database),
    stop: async () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      remove()
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
