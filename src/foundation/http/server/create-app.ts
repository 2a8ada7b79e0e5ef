import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Tools } from '#foundation/work/server'
import { answerProblem, answerUnroutable, type ProblemPage } from './answer-problem.ts'
import { refuseForeignOrigin } from './csrf.ts'
import { addHealth } from './health.ts'
import { addOpenApi } from './open-api.ts'
import { readBodies } from './readable-body.ts'
import { readLanguage, type SignedIn } from './serve.ts'

export interface AppOptions {
  readonly tools: Tools
  /** Reads the session of a request; null for residents. */
  readonly identify: (request: FastifyRequest) => Promise<SignedIn | null>
  /** Draws a problem as a page for people; undefined lets it be JSON. */
  readonly problemPage?: ProblemPage
  readonly version: string
  readonly log: boolean
}

/** Text of a form or JSON call; photos come as multipart and have limits of their own. */
const bodyLimit = 256 * 1024

/** Milliseconds in which a request must have arrived: seven photos from a phone on a bad network, not an endless upload. */
const requestTimeout = 5 * 60_000

/** Builds the HTTP side with everything a route may rely on: limits, headers, ids, problems, documents, figures. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log ? { level: 'info', serializers: { req: logRequest } } : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    requestTimeout,
    frameworkErrors: answerUnroutable,
    // A proxy in front is trusted on this machine only; elsewhere every client would choose its own address.
    trustProxy: 'loopback',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('signedIn', null)
  app.decorateRequest('language', 'zh')
  readBodies(app)
  // Slow phones wait for bytes; level 5 of Brotli costs about a millisecond a page.
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit })
  await app.register(multipart, {
    limits: { fileSize: 16 * 1024 * 1024, files: 7, fields: 40, fieldSize: 64 * 1024, parts: 60 },
    throwFileSizeLimit: false,
  })
  await app.register(helmet, helmetOptions)
  if (options.tools.settings.rateLimit > 0) {
    await app.register(rateLimit, { max: options.tools.settings.rateLimit, timeWindow: '1 minute' })
  }
  answerProblem(app, options.problemPage)
  app.addHook('onRequest', async (request, reply) => {
    request.language = readLanguage(request)
    reply.header('x-request-id', request.id)
    refuseForeignOrigin(request, options.tools.settings.publicUrl)
    request.signedIn = await options.identify(request)
  })
  addHealth(app, options.tools)
  await addOpenApi(app, options.version)
  return app
}

// No address, no query, no body: a log line must not hold personal data or a link that opens a matter.
function logRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url }
}

const self = ["'self'"]
const helmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: self,
      fontSrc: self,
      formAction: self,
      manifestSrc: self,
      workerSrc: ["'self'", 'blob:'],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' as const },
  crossOriginEmbedderPolicy: false,
}
