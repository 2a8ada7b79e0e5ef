import type { FastifyInstance } from 'fastify'
import { readMatterBody } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere, bumpStructure } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { invalidInput } from '#kernel'
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
  categoryRoutes(app, tools)
  dispatchRuleRoutes(app, tools)
}

const codeTaken = {
  field: 'code',
  code: 'category.code-taken',
  words: { zh: '另一个类别已经用了这个代码。', en: 'Another category has this code already.' },
}

function categoryRoutes(app: FastifyInstance, tools: Tools): void {
  const groups = new Map(categoryGroups.map((group) => [group.code, group.name]))
  serve(app, tools, requestPermissions, catalogue.listCategories, async (work) =>
    (await readCategories(work)).map((category) => ({
      ...category,
      groupName: groups.get(category.group) ?? { zh: category.group, en: category.group },
      keywords: { zh: [...category.keywords.zh], en: [...category.keywords.en] },
      gbt: [...category.gbt],
    })),
  )
  serve(app, tools, requestPermissions, catalogue.saveCategory, async (work, { params, body }) => {
    await allowEverywhere(work, requestPermissions, 'category.edit')
    const same = (await readCategories(work)).find(({ code }) => code === body.code)
    if (same && same.id !== params.id) throw invalidInput([codeTaken])
    await upsertCategories(work, [{ ...body, id: params.id }])
    await bumpStructure(work)
    await record(work, {
      action: 'category.saved',
      subject: { kind: 'category', id: params.id },
      details: { code: body.code, limit: body.limit, duty: body.duty, retired: body.retired },
    })
  })
}
