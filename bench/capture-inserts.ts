import pg from 'pg'
import { type House, openHouse } from '#apps/server'
import { benchOptions } from './bench-house.ts'

/** One request's inserts with literal values; ids and code of the request stand as placeholders. */
export type Inserts = readonly string[]

/** What a placeholder becomes: the nth fresh id, or the code, of one transaction. */
export const idMark = (n: number): string => `{id${n}}`
export const codeMark = '{code}'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Sends these requests through a real house and keeps the inserts that it executes for each, so that the limit is
 * measured with exactly what intake writes. `known` are ids that stay: of places, posts, categories.
 */
export async function captureInserts(
  url: string,
  path: string,
  bodies: readonly object[],
  known: ReadonlySet<string>,
): Promise<Inserts[]> {
  const house = await openHouse(benchOptions(url))
  try {
    await send(house, path, bodies[0]!)
    const captured: Inserts[] = []
    for (const body of bodies.slice(1)) {
      const executed = listenTo(/^\s*insert/i)
      const { code } = await send(house, path, body)
      captured.push(withPlaceholders(executed(), code, known))
    }
    return captured
  } finally {
    await house.close()
  }
}

async function send(house: House, path: string, payload: object): Promise<{ code: string }> {
  const reply = await house.app.inject({ method: 'POST', url: path, payload })
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode}: ${reply.body}`)
  return reply.json()
}

/** Listens to what the driver sends until the returned function is called, which gives the statements as they ran. */
export function listenTo(wanted: RegExp): () => string[] {
  const heard: string[] = []
  const prototype = pg.Client.prototype as { query: (...args: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const first = args[0] as string | { text: string; values?: unknown[] }
    const { text, values } = typeof first === 'string' ? { text: first, values: args[1] } : first
    if (wanted.test(text)) heard.push(inlined(text, Array.isArray(values) ? values : []))
    return query.apply(this, args)
  }
  return () => {
    prototype.query = query
    return heard
  }
}

const inlined = (text: string, values: unknown[]): string =>
  text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1])).replace(/\s+/g, ' ')

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (value instanceof Date) return `'${value.toISOString()}'`
  if (Array.isArray(value)) return `'{${value.join(',')}}'`
  return pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))
}

/** The same statements for any other request: its ids and code become placeholders, `known` ids stay. */
export function withPlaceholders(
  statements: readonly string[],
  code: string,
  known: ReadonlySet<string>,
): Inserts {
  const fresh: string[] = []
  return statements.map((text) =>
    text.replaceAll(code, codeMark).replace(uuid, (id) => {
      if (known.has(id)) return id
      if (!fresh.includes(id)) fresh.push(id)
      return idMark(fresh.indexOf(id))
    }),
  )
}
