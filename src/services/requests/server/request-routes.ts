import type { FastifyInstance } from 'fastify'
import { commitmentOn } from '#accountability/commitments'
import { readCommitments } from '#accountability/commitments/server'
import { readMatterBody } from '#accountability/matters/server'
import { reviewPermissions, unmaskReviewer as unmaskReviewerOf } from '#accountability/reviews'
import { record } from '#foundation/audit/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere, bumpStructure, getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { dayOf, invalidInput, type Limit } from '#kernel'
import * as catalogue from '../category-contract.ts'
import * as contract from '../contract.ts'
import { categoryGroups, requestPermissions } from '../index.ts'
import { readCategories, upsertCategories } from './category-sql.ts'
import { moveRequest, publishRequest, reclassifyRequest } from './change-request.ts'
import { dispatchRuleRoutes } from './dispatch-rule-routes.ts'
import { followRequest } from './follow-request.ts'
import { findNearRequests, listPublicRequests } from './public-requests.ts'
import { readRequestDetails } from './request-details.ts'
import { takeRequest } from './take-request.ts'
import { unmaskReviewer } from './unmask-reviewer.ts'

export function requestRoutes(app: FastifyInstance, tools: Tools): void {
  const table = requestPermissions
  serve(app, tools, table, contract.sendRequest, (work, { body }) => takeRequest(work, body, 'page'))
  serve(app, tools, table, contract.enterRequest, (work, { body }) => takeRequest(work, body, body.channel))
  serve(app, tools, table, contract.listRequests, (work, { query: { after, limit, ...filter } }) =>
    listPublicRequests(work, filter, after, limit),
  )
  serve(app, tools, table, contract.findNear, (work, { query: { lon, lat, ...near } }) =>
    findNearRequests(work, {
      ...near,
      point: lon === undefined || lat === undefined ? undefined : { lon, lat },
    }),
  )
  serve(app, tools, table, contract.followRequest, (work, { params, body }) =>
    followRequest(work, params.id, body),
  )
  serve(app, tools, table, contract.readRequest, (work, { params }) => readRequestDetails(work, params.id))
  serve(app, tools, table, contract.reclassifyRequest, async (work, { params, body }) =>
    readMatterBody(work, await reclassifyRequest(work, params.id, body)),
  )
  serve(app, tools, table, contract.moveRequest, async (work, { params, body }) =>
    readMatterBody(work, await moveRequest(work, params.id, body)),
  )
  serve(app, tools, table, contract.publishRequest, async (work, { params, body }) => {
    await publishRequest(work, params.id, body)
    return readRequestDetails(work, params.id)
  })
  // Only requests know who follows them, so that the reviewer of a review is known here.
  serve(app, tools, reviewPermissions, unmaskReviewerOf, async (work, { params, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return unmaskReviewer(work, params.id, body.reason)
  })
  categoryRoutes(app, tools)
  dispatchRuleRoutes(app, tools)
}

const codeTaken = {
  field: 'code',
  code: 'category.code-taken',
  words: { zh: '另一个类别已经用了这个代码。', en: 'Another category has this code already.' },
}

const promisedElsewhere = {
  field: 'limit.amount',
  code: 'category.promised-elsewhere',
  words: {
    zh: '承诺时限要在“服务承诺”里公布新版本，不能在这里改。',
    en: 'A promise is changed by announcing a new version under “Commitments”, not here.',
  },
}

/** What a request of each category is promised when it is made today. */
async function promisedToday(work: Work): Promise<(categoryId: string) => Limit> {
  const { calendar } = await getJurisdiction(work)
  const commitments = await readCommitments(work)
  const today = dayOf(work.now, calendar.zone)
  return (categoryId) => {
    const commitment = commitmentOn(commitments.get(categoryId) ?? [], today)
    if (!commitment) throw new Error(`nothing is promised for category ${categoryId}`)
    return commitment.promised
  }
}

function categoryRoutes(app: FastifyInstance, tools: Tools): void {
  const groups = new Map(categoryGroups.map((group) => [group.code, group.name]))
  serve(app, tools, requestPermissions, catalogue.listCategories, async (work) => {
    const promised = await promisedToday(work)
    return (await readCategories(work)).map((category) => ({
      ...category,
      limit: promised(category.id),
      groupName: groups.get(category.group) ?? { zh: category.group, en: category.group },
      keywords: { zh: [...category.keywords.zh], en: [...category.keywords.en] },
      gbt: [...category.gbt],
    }))
  })
  serve(app, tools, requestPermissions, catalogue.saveCategory, async (work, { params, body }) => {
    await allowEverywhere(work, requestPermissions, 'category.edit')
    const same = (await readCategories(work)).find(({ code }) => code === body.code)
    if (same && same.id !== params.id) throw invalidInput([codeTaken])
    if ((await readCategories(work)).some(({ id }) => id === params.id)) {
      const { amount, unit } = (await promisedToday(work))(params.id)
      if (amount !== body.limit.amount || unit !== body.limit.unit) throw invalidInput([promisedElsewhere])
    }
    await upsertCategories(work, [{ ...body, id: params.id }])
    await bumpStructure(work)
    await record(work, {
      action: 'category.saved',
      subject: { kind: 'category', id: params.id },
      details: { code: body.code, limit: body.limit, duty: body.duty, retired: body.retired },
    })
  })
}
