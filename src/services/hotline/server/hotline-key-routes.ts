import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { useKey } from '#foundation/api-keys/server'
import { jurisdictionKey } from '#foundation/database'
import { inWork, type Tools } from '#foundation/work/server'
import { feedbackPage, feedbackQuery, ordersBody, outcomesBody } from '../contract.ts'
import { selectFeedback } from './hotline-order-sql.ts'
import { takeAll } from './take-orders.ts'

const params = z.object({ jurisdiction: jurisdictionKey })
const described = {
  description: 'Permission: hotline.key',
  tags: ['hotline'],
  params,
  headers: z.looseObject({
    authorization: z.string().optional().describe('Bearer llk_…, a key for hotline orders'),
  }),
}
const limit = { rateLimit: { max: 600, timeWindow: '1 minute' } }
const pageSize = 200

/** What the city's own system sends and reads with its key (`authorization: Bearer llk_…`). */
export function hotlineKeyRoutes(app: FastifyInstance, tools: Tools): void {
  app.post(
    '/api/at/:jurisdiction/hotline/orders',
    {
      bodyLimit: 2 * 1024 * 1024,
      config: limit,
      schema: {
        ...described,
        summary: '热线系统送来工单（凭接口密钥） · Orders from the hotline’s own system, with an API key',
        body: ordersBody,
        response: { 200: outcomesBody },
      },
    },
    async (request) => {
      const { jurisdiction } = request.params as z.output<typeof params>
      const key = await useKey(tools, jurisdiction, keyOf(request), 'hotline')
      const actor = { kind: 'system', task: `hotline ${key.name}` } as const
      const { orders } = request.body as z.output<typeof ordersBody>
      return { outcomes: await takeAll({ tools, jurisdiction, actor, requestId: request.id }, orders) }
    },
  )
  app.get(
    '/api/at/:jurisdiction/hotline/feedback',
    {
      config: limit,
      schema: {
        ...described,
        summary: '热线系统读取签收和反馈（凭接口密钥） · Signing in and feedback, with an API key',
        querystring: feedbackQuery,
        response: { 200: feedbackPage },
      },
    },
    async (request) => {
      const { jurisdiction } = request.params as z.output<typeof params>
      const key = await useKey(tools, jurisdiction, keyOf(request), 'hotline')
      const { since, after } = request.query as z.output<typeof feedbackQuery>
      return inWork(tools, jurisdiction, { kind: 'system', task: `hotline ${key.name}` }, (work) =>
        selectFeedback(work, since, { after, limit: pageSize }),
      )
    },
  )
}

const keyOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
