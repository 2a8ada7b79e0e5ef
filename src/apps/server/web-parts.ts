import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ProblemPage } from '#foundation/http/server'
import { loadPages, pageAssetRoutes, problemAsPage } from '#foundation/pages/server'
import type { Tools } from '#foundation/work/server'
import { rooms } from './rooms.ts'

export interface WebParts {
  readonly problemPage?: ProblemPage
  routes(app: FastifyInstance, tools: Tools): Promise<void>
}

const year = 365 * 24 * 3600 * 1000

/** What `tools/build.ts` made: the resident's pages, the console, and beside them the base map. Without a build the API works alone. */
export async function addWebParts(root: string): Promise<WebParts> {
  const consoleFolder = join(root, 'build', 'console')
  const portalFolder = join(root, 'build', 'portal')
  const portal = existsSync(join(portalFolder, 'server.js')) ? await loadPages(portalFolder) : undefined
  return {
    ...(portal ? { problemPage: problemAsPage(portal) } : {}),
    routes: async (app, tools) => {
      await app.register(fastifyStatic, { root, serve: false })
      if (portal) {
        pageAssetRoutes(app, portal)
        for (const room of rooms) room.pages?.(app, tools, portal)
      }
      app.get('/map/base.json', { schema: { hide: true } }, async (_, reply) =>
        reply
          .type('application/geo+json; charset=utf-8')
          .header('cache-control', 'public, max-age=86400')
          .sendFile('base-map.geojson', join(root, 'tools', 'demo', 'data'), { cacheControl: false }),
      )
      if (!existsSync(join(consoleFolder, 'index.html'))) return
      const page = (reply: FastifyReply) =>
        reply
          .header('cache-control', 'no-cache')
          .sendFile('index.html', consoleFolder, { cacheControl: false })
      app.get('/console', { schema: { hide: true } }, async (_, reply) => page(reply))
      app.get('/console/*', { schema: { hide: true } }, async (request, reply) => {
        const file = (request.params as { '*': string })['*']
        if (!file.startsWith('assets/')) return page(reply)
        return reply.sendFile(file, consoleFolder, { maxAge: year, immutable: true })
      })
    },
  }
}
