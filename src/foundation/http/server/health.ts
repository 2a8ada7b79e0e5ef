import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Tools } from '#foundation/work/server'
import { Problem } from '#kernel'

/** `/health`: the process lives. `/ready`: it can do its work. `/metrics`: figures for Prometheus. */
export function addHealth(app: FastifyInstance, tools: Tools): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    }
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  const hidden = { schema: { hide: true }, config: { rateLimit: false as const } }
  app.get('/health', hidden, async () => ({ status: 'ok' }))
  app.get('/ready', hidden, async (_, reply) => {
    try {
      await sql`select 1`.execute(tools.database.shared)
      return { status: 'ready' }
    } catch {
      return reply.status(503).send({ status: 'database not reachable' })
    }
  })
  app.get('/metrics', hidden, async (request, reply) => {
    mayReadFigures(request, tools.settings.metricsToken)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** Figures are for this machine, or for whoever knows the token. */
function mayReadFigures(request: FastifyRequest, token: string | null): void {
  if (token ? request.headers.authorization === `Bearer ${token}` : /^(::1|(::ffff:)?127\.)/.test(request.ip))
    return
  throw new Problem(403, {
    code: 'http.metrics-closed',
    words: { zh: '指标只对本机或持令牌者开放。', en: 'Metrics are open to this machine or with a token.' },
  })
}
