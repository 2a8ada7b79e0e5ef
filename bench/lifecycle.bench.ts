import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type House, openHouse } from '#apps/server'
import { buildIfStale } from '../tools/build.ts'
import { demoPassword } from '../tools/demo/demo-neighbourhood.ts'
import { bareInserts, type Limit } from './bare-inserts.ts'
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
import { type Inserts, listenTo, withPlaceholders } from './capture-inserts.ts'
import { fillMatters, fillPostings } from './fill-matters.ts'
import { type Asked, contentOf } from './keep-alive.ts'
import { type Course, callNames, isDone, lifecycleCall, type Opened } from './lifecycle-calls.ts'
import type { Walk, Walked } from './walk-lifecycles.ts'

const matters = 1_000_000
const clients = 8
const secondsEach = 8
const rounds = 3

/**
 * Whole lives of matters a second over HTTP among a million others: create, accept, hand over (offer and acceptance
 * are two calls), answer, review by the resident, search by words. `p95Ms` is that of the slowest call. `ratio` is
 * against the writes and the search of the same lives as bare transactions on a copy of the same database.
 */
export default async function lifecycle() {
  // The resident reviews on a page of the portal.
  await buildIfStale((line) => console.error(line))
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-sql-'))
  const server = await startBenchServer()
  const ends: (() => Promise<void>)[] = [server.stop]
  try {
    const url = await fillHouse(server)
    const { courses, lives } = await rehearse(url)
    console.error(`${courses.length} courses; ${lives[0]!.length} statements and transaction bounds a life`)
    const bare = databaseUrl(server.url, 'bare')
    await asOwner(server.url, (client) => client.query('create database bare template house'))
    await asOwner(server.url, (client) => client.query('checkpoint'))

    const limit = bareInserts(server, bare, folder, clients, lives)
    ends.unshift(limit.end)
    const webs = Array.from({ length: availableParallelism() }, () => startChild('serve-house.ts', url))
    const walker = startChild('walk-lifecycles.ts')
    ends.unshift(walker.end, ...webs.map((web) => web.end))
    const ports = await Promise.all(webs.map((web) => web.ask<number>('port')))
    return await compare(limit, walker, { ports, clients, seconds: secondsEach, courses })
  } finally {
    for (const end of ends) await end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fillHouse(server: BenchServer): Promise<string> {
  const url = databaseUrl(server.url, 'house')
  await asOwner(server.url, (client) => client.query('create database house'))
  await settle(url)
  const start = performance.now()
  await asOwner(url, async (client) => {
    await fillMatters(client, matters, 1825)
    await fillPostings(client)
  })
  console.error(`${matters} matters made in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return url
}

/** The posts that requests come to, each signed in and with another to hand over to; and what such a life executes. */
async function rehearse(url: string): Promise<{ courses: Course[]; lives: Inserts[] }> {
  const house = await openHouse(benchOptions(url))
  try {
    const known = await asOwner(url, readKnown)
    const courses = await findCourses(house, url)
    const lives: Inserts[] = []
    // The first fills what a process keeps; it is not what a life executes.
    for (const course of [courses[0]!, ...courses]) {
      const executed = listenTo(
        /^(begin;|commit|\s*(insert|update|delete|select .* for update|select found))/is,
      )
      const code = await live(house, course)
      lives.push(withPlaceholders(boundsOf(executed()), code, known))
    }
    return { courses, lives: lives.slice(1) }
  } finally {
    await house.close()
  }
}

/** A script is one transaction for `bareInserts`; here each call's has its own, and reading alone needs none. */
function boundsOf(executed: readonly string[]): string[] {
  const kept = executed.flatMap((text, at) => {
    if (/^begin/i.test(text)) return []
    if (/^commit/i.test(text)) return /^(begin|commit)/i.test(executed[at - 1] ?? '') ? [] : ['commit; begin']
    return [text]
  })
  return kept.slice(0, -1)
}

async function live(house: House, course: Course): Promise<string> {
  let opened: Opened | undefined
  for (const name of callNames) {
    const { statusCode, body } = await inject(house, lifecycleCall(name, course, opened))
    if (!isDone(name, statusCode)) throw new Error(`${name}: ${statusCode} ${body}`)
    if (name === 'create') opened = JSON.parse(body) as Opened
  }
  return opened!.code
}

async function inject(house: House, asked: Asked) {
  const { headers, text } = contentOf(asked)
  const { method, path: url } = asked
  return house.app.inject({ method, url, headers, ...(text ? { payload: text } : {}) })
}

/** Tries spots and categories, and keeps those whose owner's post is held; each hands over to the next. */
async function findCourses(house: House, url: string): Promise<Course[]> {
  const { held, spots, categories } = await asOwner(url, readCast)
  const cookies = new Map<string, string>()
  const signIn = async (account: string) => {
    const known = cookies.get(account)
    if (known !== undefined) return known
    const body = { account, password: demoPassword }
    const reply = await inject(house, { method: 'POST', path: '/api/sign-in', body })
    const cookie = reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    cookies.set(account, cookie)
    return cookie
  }
  const found = new Map<string, Course>()
  for (const [at, spot] of spots.entries()) {
    const categoryId = categories[at % categories.length]!
    const nobody = { spot, categoryId, giver: '', toPostId: '', taker: '' }
    const { body } = await inject(house, lifecycleCall('create', nobody, undefined))
    const { id } = JSON.parse(body) as Opened
    const owner = await asOwner(url, (client) =>
      client.query<{ owner_post_id: string }>(
        'select owner_post_id from accountability.matter where id = $1',
        [id],
      ),
    )
    const postId = owner.rows[0]!.owner_post_id
    const place = held.findIndex((post) => post.id === postId)
    if (place < 0 || found.has(postId)) continue
    const next = held
      .slice(place + 1)
      .concat(held)
      .find(({ account }) => account !== held[place]!.account)!
    found.set(postId, {
      spot,
      categoryId,
      giver: await signIn(held[place]!.account),
      toPostId: next.id,
      taker: await signIn(next.account),
    })
    if (found.size === clients) break
  }
  return [...found.values()]
}

type Client = Parameters<Parameters<typeof asOwner>[1]>[0]

async function readCast(client: Client) {
  const held = await client.query<{ id: string; account: string }>(`
    select post_id as id, min(email) as account from organisation.holding
    join foundation.account_user as holder on holder.id = user_id
    where jurisdiction_id = '${jurisdiction}' group by post_id order by post_id`)
  const spots = await client.query<{ lon: number; lat: number }>(`
    select lon, lat from foundation.place
    where jurisdiction_id = '${jurisdiction}' and kind = 'building' and lon is not null order by id limit 60`)
  const categories = await client.query<{ id: string }>(`
    select id from services.category where jurisdiction_id = '${jurisdiction}' and retired_at is null order by id`)
  return { held: held.rows, spots: spots.rows, categories: categories.rows.map(({ id }) => id) }
}

/** Ids that are the same in every life: of places, posts, categories and people. */
async function readKnown(client: Client): Promise<Set<string>> {
  const tables = ['foundation.place', 'organisation.post', 'services.category', 'foundation.account_user']
  const { rows } = await client.query<{ id: string }>(
    tables.map((table) => `select id::text from ${table}`).join(' union all '),
  )
  return new Set(rows.map(({ id }) => id))
}

async function compare(limit: Limit, walker: Child, walk: Walk) {
  await limit.run(2)
  await walker.ask<Walked>({ ...walk, seconds: 5 })
  const measured: { walked: Walked; bare: number }[] = []
  for (let round = 1; round <= rounds; round++) {
    const bare = await limit.run(secondsEach)
    const walked = await walker.ask<Walked>(walk)
    measured.push({ walked, bare })
    console.error(`round ${round}: ${walked.perSecond.toFixed(1)} of ${bare.toFixed(0)} lives a second`)
  }
  const took = callNames.map((_, at) =>
    measured.flatMap(({ walked }) => walked.took[at]!).sort((a, b) => a - b),
  )
  const part = (of: readonly number[], share: number) =>
    Math.round((of[Math.floor(of.length * share)] ?? 0) * 10) / 10
  for (const [at, name] of callNames.entries()) {
    const [half, most] = [part(took[at]!, 0.5), part(took[at]!, 0.95)]
    console.error(
      `${name.padEnd(12)} p50 ${half.toFixed(1).padStart(6)} ms   p95 ${most.toFixed(1).padStart(6)} ms`,
    )
  }
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return {
    perSecond: round(median(measured.map(({ walked }) => walked.perSecond)), 1),
    p95Ms: Math.max(...took.map((of) => part(of, 0.95))),
    ratio: round(median(measured.map(({ walked, bare }) => walked.perSecond / bare)), 3),
    limitPerSecond: Math.round(median(measured.map(({ bare }) => bare))),
    limitBy: limit.by,
    callsEach: callNames.length,
    p95MsByCall: Object.fromEntries(callNames.map((name, at) => [name, part(took[at]!, 0.95)])),
    matters,
    clients,
    webProcesses: walk.ports.length,
  }
}
