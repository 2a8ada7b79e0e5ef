import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findMatter } from '#accountability/matters/server'
import { useKey } from '#foundation/api-keys/server'
import type { Jurisdiction } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { isId, Problem } from '#kernel'
import { keptRequestId } from '#services/requests/server'
import { type Params, textOf } from '../geo-query.ts'
import { type Reader, serviceOf } from '../geo-report.ts'
import type { Tree } from '../write-xml.ts'
import { answerGeoErrors, type Format, formats, nothingHere, sendGeo } from './geo-answer.ts'
import { discovery } from './geo-discovery.ts'
import { jurisdictionOf, paramsOf } from './geo-jurisdiction.ts'
import { listGeoUpdates, sendGeoUpdate } from './geo-updates.ts'
import { getGeoRequest, getService, listGeoRequests, readServices } from './read-geo.ts'
import { sendGeoRequest } from './send-geo-request.ts'

const hidden = { schema: { hide: true } }
const sending = { ...hidden, config: { rateLimit: { max: 600, timeWindow: '1 minute' } } }

/** GeoReport v2 at `/open311/`, each resource in both forms; errors inside are told in its own way. */
export function open311Routes(app: FastifyInstance, tools: Tools): void {
  void app.register(async (geo) => {
    answerGeoErrors(geo)
    for (const format of formats) {
      discoveryRoute(geo, tools, format)
      serviceRoutes(geo, tools, format)
      requestRoutes(geo, tools, format)
      updateRoutes(geo, tools, format)
    }
    itemRoutes(geo, tools)
    // Last, so that what is not here is told in the form of the interface too.
    geo.all('/open311/*', hidden, async () => {
      throw new Problem(404, nothingHere)
    })
  })
}

type Read = (work: Work, params: Params, reader: Reader, here: Jurisdiction) => Promise<Tree>

/** Reads in one jurisdiction's transaction as anybody from outside. */
async function read(tools: Tools, request: FastifyRequest, run: Read): Promise<Tree> {
  const params = paramsOf(request)
  const here = await jurisdictionOf(tools, params)
  return inWork(tools, here.id, { kind: 'resident' }, (work) =>
    run(work, params, readerOf(tools, request), here),
  )
}

const readerOf = ({ settings }: Tools, { language }: FastifyRequest): Reader => ({
  language,
  absolute: (path) => new URL(path, settings.publicUrl).href,
  extensions: false,
})

function discoveryRoute(app: FastifyInstance, tools: Tools, format: Format): void {
  const answer = async (_: FastifyRequest, reply: FastifyReply) =>
    sendGeo(reply, format, 'discovery', await discovery(tools))
  app.get(`/open311/discovery.${format}`, hidden, answer)
  app.get(`/open311/v2/discovery.${format}`, hidden, answer)
}

function serviceRoutes(app: FastifyInstance, tools: Tools, format: Format): void {
  app.get(`/open311/v2/services.${format}`, hidden, async (request, reply) => {
    const body = await read(tools, request, async (work, _, { language }) =>
      (await readServices(work)).map((service) => serviceOf(service, language)),
    )
    return sendGeo(reply, format, 'services', body)
  })
}

function requestRoutes(app: FastifyInstance, tools: Tools, format: Format): void {
  const url = `/open311/v2/requests.${format}`
  app.get(url, hidden, async (request, reply) =>
    sendGeo(reply, format, 'service_requests', await read(tools, request, listGeoRequests)),
  )
  app.post(url, sending, async (request, reply) => {
    const sent = await asKey(tools, request, sendGeoRequest)
    const body = [{ service_request_id: sent.code, service_notice: sent.notice, account_id: null }]
    return sendGeo(reply, format, 'service_requests', body)
  })
}

function updateRoutes(app: FastifyInstance, tools: Tools, format: Format): void {
  const url = `/open311/v2/servicerequestupdates.${format}`
  app.get(url, hidden, async (request, reply) =>
    sendGeo(reply, format, 'service_request_updates', await read(tools, request, listGeoUpdates)),
  )
  app.post(url, sending, async (request, reply) =>
    sendGeo(reply, format, 'service_request_updates', await asKey(tools, request, sendGeoUpdate)),
  )
}

/** Acts with the key that was sent; its use is counted before, whatever becomes of the request. */
async function asKey<T>(
  tools: Tools,
  request: FastifyRequest,
  run: (work: Work, key: { id: string }, params: Params) => Promise<T>,
): Promise<T> {
  const params = paramsOf(request)
  const here = await jurisdictionOf(tools, params)
  const key = await useKey(tools, here.id, textOf(params, 'api_key'), 'open311')
  return inWork(tools, here.id, { kind: 'system', task: `open311 ${key.name}` }, (work) =>
    run(work, key, params),
  )
}

/** Single resources, whose form is the end of their name. */
function itemRoutes(app: FastifyInstance, tools: Tools): void {
  const item = (
    path: string,
    draw: (work: Work, name: string, reader: Reader) => Promise<Tree>,
    root: string,
  ) =>
    app.get<{ Params: { file: string } }>(`/open311/v2/${path}/:file`, hidden, async (request, reply) => {
      const [, name, format] = /^(.+)\.(xml|json)$/.exec(request.params.file) ?? []
      if (!name || !format) throw new Problem(404, nothingHere)
      const body = await read(tools, request, (work, _, reader) => draw(work, name, reader))
      return sendGeo(reply, format as Format, root, body)
    })
  item('services', definitionOf, 'service_definition')
  item('requests', getGeoRequest, 'service_requests')
  item('tokens', tokenOf, 'service_requests')
}

/** Nothing is asked beyond the words and the place, so a definition lists no attributes. */
async function definitionOf(work: Work, code: string): Promise<Tree> {
  const { code: service_code } = await getService(work, code)
  return { service_code, attributes: [] }
}

/** Requests are taken at once, so no token is ever handed out; the sender's own id stands for one. */
async function tokenOf(work: Work, token: string): Promise<Tree> {
  const matter = isId(token) ? await findMatter(work.trx, work.jurisdiction, keptRequestId(token)) : undefined
  if (!matter) throw new Problem(404, noToken)
  return [{ service_request_id: matter.code, token }]
}

const noToken = {
  code: 'open311.no-token',
  words: {
    zh: '没有这个 token；提交后会直接给出 service_request_id。',
    en: 'There is no such token; a POST answers with the service_request_id at once.',
  },
}
