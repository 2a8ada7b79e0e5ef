import { fromKysely, PgBoss } from 'pg-boss'
import type { Trx } from '#foundation/database/server'

/** A job carries only ids: the worker reads what it needs when it runs, so no personal data waits in the queue. */
export type JobData = Record<string, string | number | boolean | null>

export interface Jobs {
  /** Queues a job in the caller's transaction: it exists exactly when the change does. */
  send(trx: Trx, queue: string, data: JobData): Promise<void>
  /** Starts working on a queue. Handlers must be idempotent: a throw retries with back-off. */
  work(queue: string, handle: (data: JobData) => Promise<void>): Promise<void>
  /** Runs `handle` by a cron expression, once for all processes. */
  schedule(queue: string, cron: string, handle: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

const schema = 'pgboss'

/** Creates the queue's tables and the named queues as their owner, and lets the application use them. */
export async function prepareJobs(ownerUrl: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const queue of queues) {
    if (!(await boss.getQueue(queue))) {
      await boss.createQueue(queue, { retryLimit: 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 3600 })
    }
  }
  const db = boss.getDb()
  await db.executeSql(`grant usage on schema ${schema} to linli_app`)
  await db.executeSql(`grant select, insert, update, delete on all tables in schema ${schema} to linli_app`)
  await db.executeSql(`grant usage on all sequences in schema ${schema} to linli_app`)
  await boss.stop({ graceful: false })
}

/** Opens the queue for sending; `worker` also lets this process look after it (expiry, clean-up, schedules). */
export async function openJobs(
  url: string,
  options: { worker: boolean; onError: (error: Error) => void },
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: withAppRole(url),
    schema,
    migrate: false,
    createSchema: false,
    supervise: options.worker,
    schedule: options.worker,
    max: options.worker ? 4 : 2,
  })
  boss.on('error', options.onError)
  await boss.start()
  const work: Jobs['work'] = async (queue, handle) => {
    await boss.work<JobData>(queue, { pollingIntervalSeconds: 1, batchSize: 20 }, async (batch) => {
      for (const job of batch) await handle(job.data)
    })
  }
  return {
    send: async (trx, queue, data) => {
      await boss.send(queue, data, { db: fromKysely(trx) })
    },
    work,
    schedule: async (queue, cron, handle) => {
      await boss.schedule(queue, cron)
      await work(queue, () => handle())
    },
    stop: () => boss.stop({ graceful: true, timeout: 8000 }),
  }
}

function withAppRole(url: string): string {
  const parsed = new URL(url)
  parsed.searchParams.set('options', '-c role=linli_app')
  return parsed.href
}
