import pg from 'pg'
import { climbLadder } from '#accountability/supervision/server'
import { openTools } from '#apps/server'
import type { Tools } from '#foundation/work/server'
import { asOwner, benchOptions, databaseUrl, jurisdiction, settle } from './bench-house.ts'
import { startBenchServer } from './bench-server.ts'
import { listenTo } from './capture-inserts.ts'
import { fillOpenMatters } from './fill-matters.ts'
import { planOf, tablesScanned } from './plan-of.ts'

const matters = 1_000_000
const due = 10_000

/**
 * One sweep of the ladder over a million open matters of which one in a hundred is owed a step: `seconds` for all of
 * it, `perSecond` the steps taken, each in a transaction of its own. `indexed` is read from the plans of the very
 * statements the sweep executed: none of them reads all matters. `idleSeconds` is a sweep with nothing to do.
 */
export default async function escalation() {
  const server = await startBenchServer()
  const ends: (() => Promise<void>)[] = [server.stop]
  try {
    const url = databaseUrl(server.url, 'house')
    await asOwner(server.url, (client) => client.query('create database house'))
    await settle(url)
    const start = performance.now()
    await asOwner(url, (client) => fillOpenMatters(client, matters, due))
    console.error(`${matters} open matters made in ${((performance.now() - start) / 1000).toFixed(0)} s`)
    const { tools, jobs, database } = await openTools(benchOptions(url))
    ends.unshift(async () => {
      await jobs.stop()
      await database.close()
    })
    return await measure(tools, url)
  } finally {
    for (const end of ends) await end()
  }
}

async function measure(tools: Tools, url: string) {
  const executed = listenTo(/^\s*(select|update)\b/i)
  const seconds = await sweep(tools)
  const statements = firstOfEach(executed())
  const steps = await asOwner(url, countSteps)
  if (steps !== due) throw new Error(`${steps} steps were taken of ${due}`)
  const idleSeconds = await sweep(tools)
  const scanned = await asOwner(url, (client) => scansIn(client, statements))
  for (const text of scanned) console.error(`reads all matters: ${text.slice(0, 300)}`)
  console.error(`${statements.length} statements explained`)
  return {
    seconds: Math.round(seconds * 100) / 100,
    perSecond: Math.round(steps / seconds),
    idleSeconds: Math.round(idleSeconds * 100) / 100,
    indexed: scanned.length === 0,
    steps,
    matters,
  }
}

async function sweep(tools: Tools): Promise<number> {
  const start = performance.now()
  await climbLadder(tools)
  return (performance.now() - start) / 1000
}

/** The same text with other values is planned alike, so one of each is explained. */
function firstOfEach(executed: readonly string[]): string[] {
  const shape = (text: string) => text.replace(/'[^']*'/g, '?').replace(/(\?, )+/g, '')
  return [...new Map(executed.toReversed().map((text) => [shape(text), text])).values()]
}

async function scansIn(client: pg.Client, statements: readonly string[]) {
  await client.query('analyze')
  await client.query(`set role linli_app; begin; set local linli.jurisdiction = '${jurisdiction}'`)
  const scanned: string[] = []
  for (const text of statements) {
    const tables = tablesScanned(await planOf(client, text))
    if (tables.includes('matter')) scanned.push(text)
  }
  await client.query('rollback; reset role')
  return scanned
}

async function countSteps(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from accountability.matter_entry',
  )
  return rows[0]!.n
}
