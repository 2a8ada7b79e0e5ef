import { openStates } from '#accountability/matters'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem, type Refusal } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type Category, categoryGroups } from '#services/requests'
import {
  type OpenRequest,
  readCategories,
  readCategoriesInUse,
  readPublicWindow,
} from '#services/requests/server'
import { type GeoQuery, mostRequests, type Params, readGeoQuery } from '../geo-query.ts'
import { type GeoRequest, type GeoService, type Reader, requestOf } from '../geo-report.ts'
import type { Tree } from '../write-xml.ts'

const groups = new Map(categoryGroups.map(({ code, name }) => [code, name]))

export async function readServices(work: Work): Promise<GeoService[]> {
  return (await readCategoriesInUse(work)).map((category) => ({
    category,
    groupName: groups.get(category.group) ?? { zh: category.group, en: category.group },
  }))
}

/** The service of a code; throws 404, as GeoReport wants it. */
export async function getService(work: Work, code: string): Promise<Category> {
  const found = (await readCategoriesInUse(work)).find((category) => category.code === code)
  if (!found) throw new Problem(404, noService(code))
  return found
}

const closedStates = ['answered', 'closed', 'withdrawn', 'merged'] as const

/** What a GET of requests answers: every wrong parameter is told at one time. */
export async function listGeoRequests(work: Work, params: Params, reader: Reader): Promise<Tree> {
  const query = readGeoQuery(params, work.now)
  if ('wrong' in query) throw invalidInput(query.wrong)
  return findGeoRequests(work, query, { ...reader, extensions: query.extensions })
}

async function findGeoRequests(work: Work, query: GeoQuery, reader: Reader): Promise<Tree> {
  const categories = await readCategories(work)
  const { serviceCodes } = query
  const asked = serviceCodes && categories.filter(({ code }) => serviceCodes.includes(code))
  if (asked?.length === 0) return []
  const found = await readPublicWindow(work, {
    codes: query.codes,
    categoryIds: asked && asked.map(({ id }) => id),
    from: query.from,
    until: query.until,
    changedFrom: query.updatedFrom,
    changedUntil: query.updatedUntil,
    states: query.status && (query.status === 'open' ? openStates : closedStates),
    box: query.box && [...query.box],
    skip: query.codes ? 0 : (query.page - 1) * query.pageSize,
    limit: query.codes ? mostRequests : query.pageSize,
  })
  return drawRequests(work, found, reader)
}

/** One request by its number; throws 404. */
export async function getGeoRequest(work: Work, code: string, reader: Reader): Promise<Tree> {
  const everything = { categoryIds: null, changedFrom: null, changedUntil: null, states: null, box: null }
  const found = await readPublicWindow(work, {
    ...everything,
    codes: [code],
    from: work.now,
    until: work.now,
    skip: 0,
    limit: 1,
  })
  if (found.length === 0) throw new Problem(404, noRequest(code))
  return drawRequests(work, found, reader)
}

async function drawRequests(work: Work, found: readonly OpenRequest[], reader: Reader): Promise<Tree> {
  const codes = new Map((await readCategories(work)).map(({ id, code }) => [id, code]))
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const { byId, root } = await readPlaceTree(work)
  return found.map(({ request, placeId, ownerPostId, changedAt }): Tree => {
    const shown: GeoRequest = {
      request,
      serviceCode: codes.get(request.categoryId) ?? '',
      agency: posts.get(ownerPostId) ?? root?.name ?? { zh: '', en: '' },
      changedAt,
      addressId: byId.get(placeId)?.code ?? '',
    }
    return requestOf(shown, reader)
  })
}

export const noService = (code: string): Refusal => ({
  code: 'open311.no-service',
  words: {
    zh: `没有 service_code“${code.slice(0, 60)}”；请看 services.xml。`,
    en: `There is no service_code “${code.slice(0, 60)}”; see services.xml.`,
  },
})
export const noRequest = (code: string): Refusal => ({
  code: 'open311.no-request',
  words: {
    zh: `没有编号“${code.slice(0, 40)}”的诉求。`,
    en: `There is no service_request_id “${code.slice(0, 40)}”.`,
  },
})
