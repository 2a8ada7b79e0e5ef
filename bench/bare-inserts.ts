import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from './bench-house.ts'
import type { BenchServer } from './bench-server.ts'
import type { Inserts } from './capture-inserts.ts'

export interface Limit {
  readonly by: 'pgbench' | 'pg'
  /** Bare transactions a second with these clients. */
  run(seconds: number): Promise<number>
  end(): Promise<void>
}

/** The same inserts as one bare transaction, as the owner, whom no policy holds up: the fastest this server can be. */
export function bareInserts(
  server: BenchServer,
  databaseUrl: string,
  folder: string,
  clients: number,
  requests: readonly Inserts[],
): Limit {
  const { pgbench } = server
  if (!pgbench) {
    const child = startChild('insert-bare.ts', databaseUrl)
    return {
      by: 'pg',
      run: (seconds) => child.ask<number>({ clients, seconds, requests }),
      end: () => child.end(),
    }
  }
  // As root pgbench runs as another user, who must reach its scripts.
  chmodSync(folder, 0o755)
  const files = requests.map((inserts, n) => {
    const file = join(folder, `${n}.sql`)
    writeFileSync(file, pgbenchScript(inserts))
    return file
  })
  let runs = 0
  return {
    by: 'pgbench',
    run: async (seconds) => {
      const flags = ['-n', '-c', String(clients), '-j', '2', '-T', String(seconds)]
      // Ids grow from run to run as UUIDv7 do: new rows lie at the right end of every index.
      const first = `seq=${10_000_000 + 1_000_000 * runs++}`
      const done = pgbench(new URL(databaseUrl).pathname.slice(1), [
        ...flags,
        '-D',
        first,
        ...files.flatMap((file) => ['-f', file]),
      ])
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(done.stdout)?.[1])
      if (!(perSecond > 0)) throw new Error(`pgbench: ${done.stderr}`)
      return perSecond
    },
    end: async () => {},
  }
}

function pgbenchScript(inserts: Inserts): string {
  const lines = inserts.map((text) =>
    text
      .replace(
        /\{id(\d+)\}/g,
        (_, n: string) => `:seq-0000-7000-80${n.padStart(2, '0')}-00000000000:client_id`,
      )
      .replaceAll('{code}', 'B:seq:client_id'),
  )
  return ['\\set seq :seq + 1', 'begin;', ...lines.map((line) => `${line};`), 'commit;', ''].join('\n')
}
