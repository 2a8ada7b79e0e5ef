import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type HouseOptions, openTools, prepareHouse } from '#apps/server'
import type { Settings } from '#foundation/work/server'
import { type DemoNeighbourhood, seedNeighbourhood } from '../tools/demo/demo-neighbourhood.ts'

export const jurisdiction = 'qinghe'

const settings: Settings = {
  dataDir: join(tmpdir(), `linli-bench-files-${process.pid}`),
  publicUrl: 'http://127.0.0.1',
  defaultJurisdiction: null,
  secret: 'a secret for measuring only, of more than thirty-two characters',
  mail: null,
  rateLimit: 600,
  metricsToken: null,
  sealAlgorithm: 'sha-256',
  privateWebhooks: false,
}

/** A house as it runs in earnest, but without worker and log: only what answers requests is measured. */
export const benchOptions = (databaseUrl: string): HouseOptions => ({
  settings,
  databaseUrl,
  worker: false,
  log: false,
})

/** Migrates this database and settles the demonstration's places, posts, people and categories in it. */
export async function settle(url: string): Promise<DemoNeighbourhood> {
  await prepareHouse(url)
  const { tools, jobs, database } = await openTools(benchOptions(url))
  try {
    return await seedNeighbourhood(tools, jurisdiction)
  } finally {
    await jobs.stop()
    await database.close()
  }
}

export interface Child {
  /** Sends a task and resolves with the answer; rejects when the child ends without one. */
  ask<T>(task: unknown): Promise<T>
  end(): Promise<void>
}

/** Starts a file of this folder as a process of its own, so that measuring does not slow what is measured. */
export function startChild(file: string, ...args: string[]): Child {
  const child: ChildProcess = fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 2, 2, 'ipc'] })
  return {
    ask: <T>(task: unknown) =>
      new Promise<T>((done, fail) => {
        const ended = () => fail(new Error(`${file} ended early`))
        child.once('exit', ended)
        child.once('message', (answer) => {
          child.off('exit', ended)
          done(answer as T)
        })
        child.send(task as object)
      }),
    end: async () => {
      if (child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}

export async function asOwner<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function databaseUrl(base: string, name: string): string {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.href
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
