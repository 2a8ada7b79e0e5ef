import type { FastifyInstance } from 'fastify'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import type { Tools } from '#foundation/work/server'
import { promisesPage } from '../index.ts'
import { readPromises } from './read-promises.ts'

/** The page of promises, kept and broken; for everybody. */
export function promisesRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get<{ Params: { jurisdiction: string } }>(
    '/at/:jurisdiction/promises',
    { schema: { hide: true } },
    async (request, reply) => {
      const { jurisdiction } = request.params
      const props = await inRequest(tools, request, jurisdiction, readPromises)
      return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), promisesPage, props)
    },
  )
}
