// Reads in a process of its own: each message is a round over addresses of one house; the answer has the medians.
import { Agent, get } from 'node:http'
import pg from 'pg'
import { median } from './bench-house.ts'

export interface Round {
  readonly port: number
  readonly paths: readonly string[]
  readonly cookie: string
  readonly databaseUrl: string
  /** The statement of each path, as the owner runs it bare. */
  readonly statements: readonly string[]
  readonly times: number
}
/** Milliseconds for each path, in order. */
export interface Took {
  readonly http: readonly number[]
  readonly bare: readonly number[]
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const clients = new Map<string, pg.Client>()

async function run(round: Round): Promise<Took> {
  const client = await clientOf(round.databaseUrl)
  const took = { http: round.paths.map((): number[] => []), bare: round.paths.map((): number[] => []) }
  for (let time = 0; time < round.times; time++) {
    for (const [at, path] of round.paths.entries()) {
      took.http[at]!.push(await timed(() => fetchOnce(round, path)))
      took.bare[at]!.push(await timed(() => client.query(round.statements[at]!)))
    }
  }
  return { http: took.http.map(median), bare: took.bare.map(median) }
}

async function clientOf(url: string): Promise<pg.Client> {
  const known = clients.get(url)
  if (known) return known
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  clients.set(url, client)
  return client
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

let number = 0

function fetchOnce({ port, cookie }: Round, path: string): Promise<void> {
  // From one address alone the rate limit would stop so many pages.
  const headers = { cookie, 'x-forwarded-for': `10.0.${(number >> 8) & 255}.${number++ & 255}` }
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, agent, headers }, (reply) => {
      reply.resume()
      reply.on('end', () =>
        reply.statusCode === 200 ? done() : fail(new Error(`${path}: ${reply.statusCode}`)),
      )
    }).on('error', fail)
  })
}

process.on('message', async (round: Round) => process.send?.(await run(round)))
process.on('disconnect', () => process.exit())
