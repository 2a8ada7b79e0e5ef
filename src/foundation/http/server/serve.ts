import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, isAllowed, type PermissionTable, whyNotAllowed } from '#foundation/permissions'
import { readGrants } from '#foundation/permissions/server'
import type { Tools, Work } from '#foundation/work/server'
import { type Language, languageOf, Problem, refuseIf } from '#kernel'
import type { Endpoint } from '../index.ts'

/** Who signed in, as identity knows them; what they may do is read from the jurisdiction's grants. */
export interface SignedIn {
  readonly userId: string
  readonly name: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by identity for each request with a valid session. */
    signedIn: SignedIn | null
    language: Language
  }
  interface FastifyContextConfig {
    /** The action of the permission table that guards this route. */
    permission?: string
  }
}

/** What a handler returns; an endpoint without a reply is answered 204. */
type Reply<R extends z.ZodType> = undefined extends z.output<R> ? void : z.output<R>

export interface Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/**
 * Serves an endpoint inside one jurisdiction: opens its transaction, finds out who acts, asks the permission table
 * and runs the handler, all of it undone when anything throws. The handler asks again with the place it acts on.
 */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  tools: Tools,
  permissions: PermissionTable,
  declared: Endpoint<P, Q, B, R>,
  handle: (work: Work, call: Call<P, Q, B>) => Promise<Reply<R>>,
): void {
  app.route({
    ...routeOf(declared, permissions),
    handler: async (request, reply) => {
      const { jurisdiction } = request.params as { jurisdiction: string }
      const call = { params: request.params, query: request.query, body: request.body, request, reply }
      const answer = await inRequest(tools, request, jurisdiction, async (work) => {
        refuseIf(whyNotAllowed(permissions, work.actor, declared.permission), denied(work.actor))
        return handle(work, call as Call<P, Q, B>)
      })
      return answer === undefined ? reply.status(204).send() : answer
    },
  })
}

/** Serves an endpoint that belongs to no jurisdiction (sign-in, the list of neighbourhoods): no transaction is opened. */
export function serveShared<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  app: FastifyInstance,
  permissions: PermissionTable,
  declared: Endpoint<P, Q, B, R>,
  handle: (call: Call<P, Q, B>) => Promise<Reply<R>>,
): void {
  app.route({
    ...routeOf(declared, permissions),
    handler: async (request, reply) => {
      if (!isAllowed(permissions, { kind: 'resident' }, declared.permission) && !request.signedIn) {
        throw new Problem(401, whyNotAllowed({}, { kind: 'resident' }, declared.permission)!)
      }
      const call = { params: request.params, query: request.query, body: request.body, request, reply }
      const answer = await handle(call as Call<P, Q, B>)
      return answer === undefined ? reply.status(204).send() : answer
    },
  })
}

function routeOf(declared: Endpoint, permissions: PermissionTable) {
  if (!permissions[declared.permission]?.length) {
    throw new Error(
      `${declared.method} ${declared.path}: nobody may ${declared.permission}; list it in the room's table`,
    )
  }
  const given = (schema: z.ZodType) => (schema.def.type === 'undefined' ? undefined : schema)
  const parts = {
    params: given(declared.params),
    querystring: given(declared.query),
    body: given(declared.body),
  }
  return {
    method: declared.method,
    url: declared.path,
    ...(declared.bodyBytes ? { bodyLimit: declared.bodyBytes } : {}),
    schema: {
      summary: `${declared.summary.zh} · ${declared.summary.en}`,
      description: `Permission: ${declared.permission}`,
      tags: [declared.permission.split('.')[0] ?? ''],
      ...Object.fromEntries(Object.entries(parts).filter(([, schema]) => schema)),
      response: given(declared.reply) ? { 200: declared.reply } : { 204: z.null().describe('Done') },
    },
    config: {
      permission: declared.permission,
      ...(declared.perMinute ? { rateLimit: { max: declared.perMinute, timeWindow: '1 minute' } } : {}),
    },
  } as const
}

/** One transaction for one request, acting as whoever signed in, or as a resident. For pages and uploads too. */
export function inRequest<T>(
  tools: Tools,
  request: FastifyRequest,
  jurisdiction: string,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  return tools.database.inJurisdiction(jurisdiction, async (trx) => {
    const actor: Actor = request.signedIn
      ? {
          kind: 'staff',
          ...request.signedIn,
          grants: await readGrants(trx, jurisdiction, request.signedIn.userId),
        }
      : { kind: 'resident' }
    return run({ trx, tools, jurisdiction, actor, now: tools.now(), requestId: request.id })
  })
}

const denied = (actor: Actor): number => (actor.kind === 'staff' ? 403 : 401)

/** The reader's language: an explicit choice first, then what the browser asks for. */
export function readLanguage(request: FastifyRequest): Language {
  const chosen = (request.query as { lang?: unknown } | undefined)?.lang
  if (chosen === 'zh' || chosen === 'en') return chosen
  return languageOf(request.cookies?.linli_language ?? request.headers['accept-language'])
}
