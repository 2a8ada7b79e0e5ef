import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { type ListProps, listPage, mapPage, publicFilter } from '../index.ts'
import { groupChoices, placeChoices } from './portal-choices.ts'
import { rssOf } from './portal-rss.ts'
import { listPublicRequests } from './public-requests.ts'

type At = { Params: { jurisdiction: string } }
const hidden = { schema: { hide: true } }

// A form sends its empty fields too; what is no filter filters nothing instead of being an error.
const filterField = z.string().max(120).catch('')
const asked = z.object({
  categoryId: filterField,
  communityId: filterField,
  state: filterField,
  after: filterField,
})
type Filter = z.output<typeof publicFilter>

const onPage = 20
const onMap = 200

/** What others reported: a list, a map, and a feed to subscribe to. */
export function portalListRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get<At>('/at/:jurisdiction/requests', hidden, async (request, reply) => {
    const { jurisdiction } = request.params
    const query = asked.parse(request.query)
    const props = await inRequest(tools, request, jurisdiction, (work) => listProps(work, query, onPage))
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), listPage, props)
  })

  app.get<At>('/at/:jurisdiction/requests/map', hidden, async (request, reply) => {
    const { jurisdiction } = request.params
    const query = asked.parse(request.query)
    const props = await inRequest(tools, request, jurisdiction, async (work) => {
      const { center, baseMap } = await getJurisdiction(work)
      const [lon, lat] = center
      return { ...(await listProps(work, query, onMap)), center: { lon, lat }, baseMap }
    })
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), mapPage, props)
  })

  app.get<At>('/at/:jurisdiction/requests.rss', hidden, async (request, reply) => {
    const { jurisdiction } = request.params
    const query = asked.parse(request.query)
    const feed = await inRequest(tools, request, jurisdiction, async (work) => {
      const { rows } = await listPublicRequests(work, filterOf(query), undefined, 50)
      const self = new URL(`/at/${jurisdiction}/requests.rss${queryOf(query)}`, tools.settings.publicUrl).href
      const page = new URL(`/at/${jurisdiction}/requests${queryOf(query)}`, tools.settings.publicUrl).href
      const { name } = await getJurisdiction(work)
      return rssOf({ rows, name, page, self, language: request.language })
    })
    return reply
      .type('application/rss+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .header('vary', 'cookie, accept-language')
      .send(feed)
  })
}

/** What of a query is a filter; anything else filters nothing. */
function filterOf(query: z.output<typeof asked>): Filter {
  const parts = (['categoryId', 'communityId', 'state'] as const).flatMap((name) => {
    const read = publicFilter.shape[name].safeParse(query[name])
    return query[name] !== '' && read.success ? [[name, read.data]] : []
  })
  return Object.fromEntries(parts)
}

function queryOf(query: z.output<typeof asked>, after?: string): string {
  const filter = Object.entries(filterOf(query)) as [string, string][]
  const search = new URLSearchParams(after === undefined ? filter : [...filter, ['after', after]])
  return search.size > 0 ? `?${search.toString()}` : ''
}

async function listProps(work: Work, query: z.output<typeof asked>, limit: number): Promise<ListProps> {
  const { jurisdiction } = work
  const filter = filterOf(query)
  const { rows, next } = await listPublicRequests(work, filter, query.after || undefined, limit)
  const { calendar } = await getJurisdiction(work)
  return {
    jurisdiction,
    rows,
    next: next && `/at/${jurisdiction}/requests${queryOf(query, next)}`,
    filter: {
      categoryId: filter.categoryId ?? '',
      communityId: filter.communityId ?? '',
      state: filter.state ?? '',
    },
    groups: await groupChoices(work),
    communities: (await placeChoices(work)).map(({ id, name }) => ({ id, name })),
    rss: `/at/${jurisdiction}/requests.rss${queryOf(query)}`,
    query: queryOf(query),
    zone: calendar.zone,
    now: work.now,
  }
}
