import type { FastifyRequest } from 'fastify'
import { type Jurisdiction, readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { Problem, type Refusal } from '#kernel'
import { type Params, textOf } from '../geo-query.ts'

/** Parameters of the address and of the form together; the form counts first. */
export function paramsOf(request: FastifyRequest): Params {
  const form = typeof request.body === 'object' && request.body !== null ? request.body : {}
  return { ...(request.query as Params), ...form }
}

/** Which jurisdiction is meant: named by `jurisdiction_id`, which may be left out where there is only one. */
export async function jurisdictionOf(tools: Tools, params: Params): Promise<Jurisdiction> {
  const all = await readJurisdictions(tools.database)
  const named = textOf(params, 'jurisdiction_id')
  if (named === undefined) {
    const [only, ...more] = all.values()
    if (only && more.length === 0) return only
    throw new Problem(400, notNamed([...all.keys()]))
  }
  const found = all.get(named)
  if (!found) throw new Problem(404, unknown(named))
  return found
}

const notNamed = (known: readonly string[]): Refusal => ({
  code: 'open311.jurisdiction-missing',
  words: {
    zh: `请附上 jurisdiction_id：${known.join('、')}。`,
    en: `Send a jurisdiction_id: ${known.join(', ')}.`,
  },
})
const unknown = (named: string): Refusal => ({
  code: 'open311.jurisdiction-unknown',
  words: {
    zh: `没有 jurisdiction_id“${named.slice(0, 40)}”。`,
    en: `There is no jurisdiction_id “${named.slice(0, 40)}”.`,
  },
})
