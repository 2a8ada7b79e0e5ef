import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Jurisdiction, readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import type { Neighbourhood, Page, Shell } from '../index.ts'
import type { PageBundle } from './page-bundle.ts'

/** The frame of a page for this reader: language and view by their own choice, the neighbourhoods of the house. */
export async function shellOf(
  tools: Tools,
  bundle: PageBundle,
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

/** Draws a page and sends it; pages hold what belongs to one reader, so nobody on the way keeps them. */
export function sendPage<Props>(
  reply: FastifyReply,
  bundle: PageBundle,
  shell: Shell,
  page: Page<Props>,
  props: Props,
  status = 200,
): FastifyReply {
  const html = bundle.render(page, props, shell)
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('vary', 'cookie, accept-language')
    .send(html)
}
