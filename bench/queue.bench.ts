import { openHouse } from '#apps/server'
import { demoPassword } from '../tools/demo/demo-neighbourhood.ts'
import {
  asOwner,
  benchOptions,
  type Child,
  databaseUrl,
  jurisdiction,
  median,
  settle,
  startChild,
} from './bench-house.ts'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { listenTo } from './capture-inserts.ts'
import { fillMatters } from './fill-matters.ts'
import type { Round, Took } from './read-desk.ts'

/** How many requests a house holds, and over how many days they came. */
const sizes = [
  { count: 10_000, days: 100 },
  { count: 100_000, days: 365 },
  { count: 1_000_000, days: 1825 },
]
const views = ['mine', 'place', 'late', 'today', 'unowned', 'offered', 'answered', 'all']
/** The duty desk sees the whole jurisdiction, a community worker one part of it. */
const accounts = ['desk@qinghe.example', 'community@qinghe.example']
const rounds = 7
const times = 5

/**
 * The desk's first page at three sizes, each a house of its own on one server, read in turn. `growth` is the median
 * time of a page at a million requests over that at ten thousand; `ratio` is the bare statement's time over the page's.
 */
export default async function queue() {
  const server = await startBenchServer()
  const ends: (() => Promise<void>)[] = [server.stop]
  try {
    const reader = startChild('read-desk.ts')
    ends.unshift(reader.end)
    const houses: Round[][] = []
    for (const url of await fillHouses(server)) {
      const web = startChild('serve-house.ts', url)
      ends.unshift(web.end)
      houses.push(await roundsOf(url, await web.ask<number>('port')))
    }
    return figuresOf(await measure(reader, houses))
  } finally {
    for (const end of ends) await end()
  }
}

async function fillHouses(server: BenchServer): Promise<string[]> {
  const empty = databaseUrl(server.url, 'house_0')
  await asOwner(server.url, (client) => client.query('create database house_0'))
  await settle(empty)
  const urls: string[] = []
  for (const { count, days } of sizes) {
    const start = performance.now()
    const name = `house_${count}`
    await asOwner(server.url, (client) => client.query(`create database ${name} template house_0`))
    const url = databaseUrl(server.url, name)
    await asOwner(url, (client) => fillMatters(client, count, days))
    console.error(`${count} requests made in ${((performance.now() - start) / 1000).toFixed(0)} s`)
    urls.push(url)
  }
  await asOwner(server.url, (client) => client.query('checkpoint'))
  return urls
}

/** For each account: its pages, and the statement that the house runs for each. */
async function roundsOf(url: string, port: number): Promise<Round[]> {
  const house = await openHouse(benchOptions(url))
  try {
    const made: Round[] = []
    for (const account of accounts) {
      const payload = { account, password: demoPassword }
      const signedIn = await house.app.inject({ method: 'POST', url: '/api/sign-in', payload })
      const cookie = signedIn.cookies
        .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
        .join('; ')
      const paths = views.map((view) => `/api/at/${jurisdiction}/matters?view=${view}`)
      const statements: string[] = []
      for (const path of paths) {
        const executed = listenTo(/from "accountability"."matter" as "matter"/)
        const reply = await house.app.inject({ url: path, headers: { cookie } })
        if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.body}`)
        statements.push(...executed())
      }
      made.push({ port, paths, cookie, databaseUrl: url, statements, times })
    }
    return made
  } finally {
    await house.close()
  }
}

/** Medians by house, account and view. Sizes take turns, so that a busy moment of the machine meets them all. */
async function measure(reader: Child, houses: readonly Round[][]): Promise<Took[][]> {
  const took = houses.map((accounts) => accounts.map((): Took[] => []))
  for (let round = 0; round <= rounds; round++) {
    for (const [at, house] of houses.entries()) {
      for (const [who, pages] of house.entries()) {
        const answer = await reader.ask<Took>(pages)
        // The first round warms caches and compilers.
        if (round > 0) took[at]![who]!.push(answer)
      }
    }
  }
  const middle = (all: readonly Took[], kind: keyof Took) =>
    views.map((_, view) => median(all.map((one) => one[kind][view]!)))
  return took.map((house) => house.map((all) => ({ http: middle(all, 'http'), bare: middle(all, 'bare') })))
}

function figuresOf(houses: readonly Took[][]) {
  const pages = houses.map((house) => house.flatMap(({ http }) => http))
  const bare = houses.map((house) => house.flatMap((took) => took.bare))
  for (const [at, account] of accounts.entries()) {
    for (const [view, name] of views.entries()) {
      const line = houses.map(
        (house) => `${house[at]!.http[view]!.toFixed(2)} (${house[at]!.bare[view]!.toFixed(2)})`,
      )
      console.error(`${account.padEnd(26)} ${name.padEnd(9)} ${line.join('   ')} ms (bare)`)
    }
  }
  const rounded = (value: number) => Math.round(value * 100) / 100
  const growths = pages[0]!.map((small, at) => pages.at(-1)![at]! / small)
  return {
    growth: rounded(median(growths)),
    worstGrowth: rounded(Math.max(...growths)),
    ratio: rounded(median(pages.at(-1)!.map((page, at) => bare.at(-1)![at]! / page))),
    pageMs: pages.map((times) => rounded(median(times))),
    bareMs: bare.map((times) => rounded(median(times))),
    requests: sizes.map(({ count }) => count),
  }
}
