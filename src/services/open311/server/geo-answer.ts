import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type Refusal, say } from '#kernel'
import { type Tree, writeXml } from '../write-xml.ts'

export const formats = ['xml', 'json'] as const
export type Format = (typeof formats)[number]

/** Sends a body in the form the address asked for; `root` is the outermost element of XML, which JSON does not have. */
export function sendGeo(reply: FastifyReply, format: Format, root: string, body: Tree, status = 200) {
  const type = format === 'xml' ? 'text/xml' : 'application/json'
  return reply
    .status(status)
    .header('content-type', `${type}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .header('access-control-allow-origin', '*')
    .send(format === 'xml' ? writeXml(root, body) : JSON.stringify(body))
}

export const formatOf = (request: FastifyRequest): Format =>
  /\.json(\?|$)/.test(request.url) ? 'json' : 'xml'

/** Errors as GeoReport v2 tells them: a list of code and sentence, in the form that was asked for. */
export function answerGeoErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const problem = error instanceof Problem ? error : clientError(error)
    const status = statusOf(problem)
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'unexpected')
    const told: readonly Refusal[] = problem.fields.length > 0 ? problem.fields : [problem]
    const errors = told.map(({ words }) => ({ code: status, description: say(words, request.language) }))
    return sendGeo(reply, formatOf(request), 'errors', errors, status)
  })
}

/** 404 and 403 as they are, 429 for a quota, and 400 for everything else a client did (GeoReport v2, errors). */
function statusOf({ status }: Problem): number {
  if (status === 401) return 403
  return status >= 500 || status === 403 || status === 404 || status === 429 ? status : 400
}

function clientError({ statusCode = 500 }: { statusCode?: number }): Problem {
  return new Problem(statusCode, statusCode < 500 ? unreadable : unexpected)
}

export const nothingHere: Refusal = {
  code: 'open311.nothing-here',
  words: {
    zh: '这个地址没有内容；请看 /open311/discovery.xml。',
    en: 'There is nothing here; see /open311/discovery.xml.',
  },
}
const unreadable: Refusal = {
  code: 'open311.unreadable',
  words: {
    zh: '收到的内容无法读取；请用 application/x-www-form-urlencoded 提交，不要过于频繁。',
    en: 'What arrived could not be read; send application/x-www-form-urlencoded, and not too often.',
  },
}
const unexpected: Refusal = {
  code: 'open311.unexpected',
  words: {
    zh: '服务器出了差错，我们已经记下，请稍后再试。',
    en: 'Something went wrong here and has been noted; please try again later.',
  },
}
