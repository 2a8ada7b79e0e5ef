import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareInserts, type Limit } from './bare-inserts.ts'
import { asOwner, type Child, databaseUrl, jurisdiction, median, settle, startChild } from './bench-house.ts'
import { benchRequest, sortsOf } from './bench-requests.ts'
import { startBenchServer } from './bench-server.ts'
import { captureInserts } from './capture-inserts.ts'
import type { Load, Sent } from './send-requests.ts'

const clients = 8
const secondsEach = 6
const rounds = 5
const path = `/api/at/${jurisdiction}/requests`

/**
 * Requests a second through HTTP (sorted, owned, dated, audited, queued, committed) against the same inserts as one
 * bare transaction on the same server; both in turn, medians of the rounds. A web process for each core, as a district
 * runs it (docs/operations.md). Two databases, so that neither's rows lie in the other's way.
 */
export default async function intake() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-sql-'))
  const server = await startBenchServer()
  const ends: (() => Promise<void>)[] = [server.stop]
  try {
    const [house, bare] = [databaseUrl(server.url, 'house'), databaseUrl(server.url, 'bare')]
    await asOwner(server.url, (client) => client.query('create database house'))
    const { places } = await settle(house)
    const { categoryIds, known } = await asOwner(house, readKnown)
    const sorts = sortsOf(places, categoryIds)
    const samples = Array.from({ length: 11 }, (_, n) => benchRequest(n, sorts))
    const requests = await captureInserts(house, path, samples, known)
    console.error(`${requests[0]!.length} or ${requests.at(-1)!.length} inserts a request`)
    await asOwner(server.url, (client) => client.query('create database bare template house'))

    const limit = bareInserts(server, bare, folder, clients, requests)
    ends.unshift(limit.end)
    const webs = Array.from({ length: availableParallelism() }, () => startChild('serve-house.ts', house))
    const sender = startChild('send-requests.ts')
    ends.unshift(sender.end, ...webs.map((web) => web.end))
    const ports = await Promise.all(webs.map((web) => web.ask<number>('port')))
    const load = { ports, path, clients, seconds: secondsEach, sorts }
    return await compare(limit, sender, load)
  } finally {
    for (const end of ends) await end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(limit: Limit, sender: Child, load: Load) {
  await limit.run(2)
  await sender.ask<Sent>({ ...load, seconds: 5 })
  const measured: { sent: Sent; bare: number }[] = []
  for (let round = 1; round <= rounds; round++) {
    const bare = await limit.run(secondsEach)
    const sent = await sender.ask<Sent>(load)
    measured.push({ sent, bare })
    console.error(
      `round ${round}: ${sent.perSecond.toFixed(0)} of ${bare.toFixed(0)} a second, p99 ${sent.p99Ms} ms`,
    )
  }
  const ratio = median(measured.map(({ sent, bare }) => sent.perSecond / bare))
  return {
    ratio: Math.round(ratio * 1000) / 1000,
    p50Ms: median(measured.map(({ sent }) => sent.p50Ms)),
    p99Ms: median(measured.map(({ sent }) => sent.p99Ms)),
    perSecond: Math.round(median(measured.map(({ sent }) => sent.perSecond))),
    limitPerSecond: Math.round(median(measured.map(({ bare }) => bare))),
    limitBy: limit.by,
    clients,
    webProcesses: load.ports.length,
  }
}

async function readKnown(client: { query(text: string): Promise<{ rows: { id: string }[] }> }) {
  const read = async (table: string) =>
    (await client.query(`select id from ${table}`)).rows.map(({ id }) => id)
  const categoryIds = await read('services.category where retired_at is null')
  const others = [...(await read('foundation.place')), ...(await read('organisation.post'))]
  return { categoryIds, known: new Set([...categoryIds, ...others]) }
}
