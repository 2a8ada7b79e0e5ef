import type { FastifyInstance } from 'fastify'
import { readTrackingCode } from '#accountability/matters'
import { findMatterByCode, noMatter, readLink } from '#accountability/matters/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { Problem } from '#kernel'
import { makeReceipt } from './make-receipt.ts'

const hidden = { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** The receipt of the resident's own link; it holds their words, so neither a follower nor a cache gets it. */
export function sealRoutes(app: FastifyInstance, tools: Tools): void {
  app.get<{ Params: { code: string; key: string } }>(
    '/r/:code/:key/receipt.json',
    hidden,
    async (request, reply) => {
      const reading = readTrackingCode(request.params.code)
      if (!reading.ok) throw new Problem(404, reading.refusal)
      const all = await readJurisdictions(tools.database)
      const here = [...all.values()].find(({ prefix }) => prefix === reading.prefix)
      if (!here) throw new Problem(404, noMatter)
      const receipt = await inWork(tools, here.id, { kind: 'resident' }, async (work) => {
        const matter = await findMatterByCode(work.trx, work.jurisdiction, reading.code)
        const access = matter && readLink(tools.settings, matter, request.params.key)
        if (access?.as !== 'resident') throw new Problem(404, noMatter)
        return makeReceipt(work, matter!)
      })
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="linli-${reading.code}.json"`)
        .send(`${JSON.stringify(receipt, null, 2)}\n`)
    },
  )
}
