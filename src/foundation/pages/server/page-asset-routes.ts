import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageBundle } from './page-bundle.ts'

const hidden = { schema: { hide: true } }
const year = 365 * 86_400

/** The built files, the service worker, and the switches of language and view. */
export function pageAssetRoutes(app: FastifyInstance, bundle: PageBundle): void {
  void app.register(fastifyStatic, {
    root: bundle.assets,
    prefix: '/assets/',
    schemaHide: true,
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: year * 1000,
  })
  // The worker must be looked at anew each time, or a fault in it could never be mended.
  app.get('/sw.js', hidden, async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(bundle.worker),
  )
  app.get('/icon.svg', hidden, async (_, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  )
  app.get('/manifest.webmanifest', hidden, async (_, reply) =>
    reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(JSON.stringify(manifest)),
  )
  switchRoute(app, '/language', 'linli_language', ['zh', 'en'])
  switchRoute(app, '/view', 'linli_view', ['normal', 'elder'])
}

/** Remembers a choice for a year and goes back to where one came from, never to another site. */
function switchRoute(app: FastifyInstance, path: string, cookie: string, choices: [string, string]): void {
  const asked = z.object({ to: z.enum(choices).catch(choices[0]), back: z.string().catch('/') })
  app.get(path, hidden, async (request: FastifyRequest, reply: FastifyReply) => {
    const { to, back } = asked.parse(request.query)
    reply.setCookie(cookie, to, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: false })
    return reply.redirect(localPath(back), 303)
  })
}

/** A path on this server, or `/`: browsers read `//host` and `/\host` as another site. */
export function localPath(text: string): string {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return '/'
  const base = 'http://localhost'
  return URL.canParse(text, base) && new URL(text, base).origin === base ? text : '/'
}

const manifest = {
  name: '邻里 Linli',
  short_name: '邻里',
  start_url: '/',
  display: 'minimal-ui',
  background_color: '#FAF8F4',
  theme_color: '#0B6B55',
  icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0B6B55"/>' +
  '<path d="M6 17 12 11l6 6v9H6zM14 12l6-6 6 6v14h-6V16z" fill="#FAF8F4"/></svg>'
