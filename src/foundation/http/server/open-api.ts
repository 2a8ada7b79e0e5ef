import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform } from 'fastify-type-provider-zod'

/** `/api/openapi.json` (OpenAPI 3.1, made of the endpoints themselves) and a page to browse and try it. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Linli 邻里',
        version,
        description:
          'Problems are `application/problem+json` (RFC 9457) in the language of `Accept-Language` (zh, en). ' +
          'Ids are made by the client, so sending twice is done once.',
        license: { name: 'Apache-2.0' },
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: pageMayLoad,
    // No validator: it would send the document to a server of others.
    uiConfig: { deepLinking: false, validatorUrl: null },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

/** Only from here; the page sets styles of its own while it runs. */
const pageMayLoad =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
