import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Jurisdiction, readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import type { Neighbourhood, Pages, Shell } from '../index.ts'
import type { PortalBundle } from './portal-bundle.ts'

/** The frame of a page for this reader: language and view by their own choice, the neighbourhoods of the house. */
export async function shellOf(
  tools: Tools,
  bundle: PortalBundle,
  request: FastifyRequest,
  jurisdiction?: string,
): Promise<Shell> {
  const all = await readJurisdictions(tools.database)
  const here = jurisdiction === undefined ? undefined : all.get(jurisdiction)
  return {
    language: request.language,
    view: request.cookies.linli_view === 'elder' ? 'elder' : 'normal',
    here: request.method === 'GET' ? request.url : '/',
    neighbourhood: here ? neighbourhoodOf(here) : null,
    others: [...all.values()].filter(({ id }) => id !== here?.id).map(neighbourhoodOf),
    files: bundle.files,
  }
}

const neighbourhoodOf = ({ id, name, dutyPhone }: Jurisdiction): Neighbourhood => ({
  key: id,
  name,
  dutyPhone,
})

/** Draws a page and sends it compressed; pages hold what belongs to one reader, so nobody on the way keeps them. */
export async function sendPage<N extends keyof Pages>(
  reply: FastifyReply,
  bundle: PortalBundle,
  shell: Shell,
  name: N,
  props: Pages[N],
  status = 200,
): Promise<FastifyReply> {
  const html = bundle.render(name, props, shell)
  reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store')
  return sendCompressed(reply, html)
}

const packers = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string) => promisify(gzip)(text),
}

async function sendCompressed(reply: FastifyReply, text: string): Promise<FastifyReply> {
  const accepted = String(reply.request.headers['accept-encoding'] ?? '')
  const packing = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  reply.header('vary', 'accept-encoding, cookie, accept-language')
  if (!packing) return reply.send(text)
  return reply.header('content-encoding', packing).send(await packers[packing](text))
}
