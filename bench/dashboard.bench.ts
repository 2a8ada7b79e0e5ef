import type pg from 'pg'
import type { FiguresBody } from '#accountability/figures'
import { openHouse } from '#apps/server'
import { scanFigures } from '../tests/scan-figures.ts'
import { demoPassword } from '../tools/demo/demo-neighbourhood.ts'
import { asOwner, benchOptions, databaseUrl, jurisdiction, median, settle } from './bench-house.ts'
import { startBenchServer } from './bench-server.ts'
import { fillFigures } from './fill-figures.ts'

/** How many matters of one year a house holds; `LINLI_BENCH_MATTERS` names other sizes, smallest first. */
const sizes = (process.env.LINLI_BENCH_MATTERS ?? '1000000,10000000').split(',').map(Number)
const pageTimes = 40
/** One scan of many millions takes a minute or more. */
const scanTimes = (count: number) => (count > 2_000_000 ? 1 : 3)
const hours = 24
const path = `/api/at/${jurisdiction}/figures`

/**
 * The figures page, twelve months and one month taken apart in three ways, against one statement over all matters that
 * gives its twelve months. The sums are put in by that statement: the tests prove that the tasks keep the same. `ratio` is
 * the scan's median time over the page's at the smallest size, where it is least; `growth` the page's from first to last.
 */
export default async function dashboard() {
  const server = await startBenchServer()
  try {
    const empty = databaseUrl(server.url, 'house_0')
    await asOwner(server.url, (client) => client.query('create database house_0'))
    await settle(empty)
    const took: Took[] = []
    for (const count of sizes) {
      const start = performance.now()
      const name = `house_${count}`
      await asOwner(server.url, (client) => client.query(`create database ${name} template house_0`))
      const url = databaseUrl(server.url, name)
      await asOwner(url, (client) => fillFigures(client, count))
      console.error(`${count} matters made in ${seconds(start)} s`)
      took.push(await measure(url, count))
      console.error(`${count}: ${JSON.stringify(took.at(-1))}`)
      await asOwner(server.url, (client) => client.query(`drop database ${name} with (force)`))
    }
    const [first, last] = [took[0]!, took.at(-1)!]
    return {
      ratio: Math.round(Math.min(...took.map(({ scanMs, pageMs }) => scanMs / pageMs))),
      ratios: took.map(({ scanMs, pageMs }) => Math.round(scanMs / pageMs)),
      growth: Math.round((last.pageMs / first.pageMs) * 100) / 100,
      pageMs: took.map(({ pageMs }) => pageMs),
      scanMs: took.map(({ scanMs }) => scanMs),
      cells: took.map(({ cells }) => cells),
      matters: sizes,
    }
  } finally {
    await server.stop()
  }
}

interface Took {
  readonly pageMs: number
  readonly scanMs: number
  readonly cells: number
}

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(0)

async function measure(url: string, count: number): Promise<Took> {
  const now = new Date()
  const scan = { jurisdiction, zone: 'Asia/Shanghai', now, hours, leaveOut: ['imported'] } as const
  const cells = await asOwner(url, (client) =>
    putCells(client, scanFigures({ ...scan, by: 'month, community_id, topic_id, channel' })),
  )
  const house = await openHouse(benchOptions(url))
  try {
    const payload = { account: 'leader@qinghe.example', password: demoPassword }
    const signedIn = await house.app.inject({ method: 'POST', url: '/api/sign-in', payload })
    const cookie = signedIn.cookies
      .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
      .join('; ')
    const pages: number[] = []
    let body: FiguresBody | undefined
    for (let time = 0; time < pageTimes; time++) {
      const begun = performance.now()
      const reply = await house.app.inject({ url: path, headers: { cookie } })
      pages.push(performance.now() - begun)
      if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.body}`)
      body = reply.json<FiguresBody>()
    }
    const scans: number[] = []
    await asOwner(url, async (client) => {
      for (let time = 0; time < scanTimes(count); time++) {
        const begun = performance.now()
        const { rows } = await client.query<Record<string, number>>(scanFigures({ ...scan, by: 'month' }))
        scans.push(performance.now() - begun)
        assertSame(body!, rows)
      }
    })
    return { pageMs: Math.round(median(pages) * 100) / 100, scanMs: Math.round(median(scans)), cells }
  } finally {
    await house.close()
  }
}

/** What the tasks would have kept; and that all of it was counted, so that no rebuild begins. */
async function putCells(client: pg.Client, scan: string): Promise<number> {
  const { rowCount } = await client.query(`insert into accountability.figure_cell
    select (json_populate_record(null::accountability.figure_cell, to_json(scanned) )).* from
      (select '${jurisdiction}' as jurisdiction_id, by_cell.* from (${scan}) as by_cell) as scanned`)
  await client.query(`insert into accountability.figure_keeping
    (jurisdiction_id, followed, followed_at, rebuild_seen, rebuild_differed)
    values ('${jurisdiction}', gen_random_uuid(), now(), 0, 0)`)
  await client.query('vacuum analyze accountability.figure_cell')
  return rowCount ?? 0
}

/** The page and the scan must tell the same, or the comparison is worth nothing. */
function assertSame({ trend }: FiguresBody, rows: readonly Record<string, number>[]): void {
  for (const { month, figures, opened } of trend) {
    const row = rows.find((each) => String(each.month) === month)
    const told = ['response', 'solved', 'on_time', 'first_fix', 'redone'].flatMap((name) => {
      const found = figures.find(({ figure }) => figure === name)!
      return [found.met, found.base]
    })
    const scanned = ['response', 'solved', 'on_time', 'first_fix', 'redone'].flatMap((name) => [
      row?.[`${name}_met`] ?? 0,
      row?.[`${name}_base`] ?? 0,
    ])
    if (opened !== (row?.opened ?? 0) || told.join() !== scanned.join())
      throw new Error(
        `${month}: the page says ${opened}: ${told.join()}, the scan ${row?.opened}: ${scanned.join()}`,
      )
  }
}
