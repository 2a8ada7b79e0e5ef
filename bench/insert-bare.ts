// The limit where pgbench is missing: the same inserts in a loop of plain pg, in a process of its own.
import pg from 'pg'
import { newId } from '#foundation/database/server'
import { codeMark, type Inserts } from './capture-inserts.ts'

interface Task {
  readonly clients: number
  readonly seconds: number
  readonly requests: readonly Inserts[]
}

const clients: pg.Client[] = []
let number = 0

async function run(task: Task): Promise<number> {
  while (clients.length < task.clients) {
    const client = new pg.Client({ connectionString: process.argv[2] })
    await client.connect()
    clients.push(client)
  }
  const start = performance.now()
  const from = number
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - start < task.seconds * 1000) await insert(client, task.requests)
    }),
  )
  return ((number - from) * 1000) / (performance.now() - start)
}

async function insert(client: pg.Client, requests: readonly Inserts[]): Promise<void> {
  const nth = ++number
  const ids: string[] = []
  await client.query('begin')
  for (const text of requests[nth % requests.length]!) {
    const fresh = text.replaceAll(codeMark, `B${nth}`).replace(/\{id(\d+)\}/g, (_, n: string) => {
      ids[Number(n)] ??= newId()
      return ids[Number(n)]!
    })
    await client.query(fresh)
  }
  await client.query('commit')
}

process.on('message', async (task: Task) => process.send?.(await run(task)))
process.on('disconnect', () => process.exit())
