import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { invalidInput, languageOf, Problem } from '#kernel'
import { fieldRefusals, problemBodyOf } from '../index.ts'

export type ProblemPage = (problem: Problem, request: FastifyRequest) => string | undefined

const notFound = {
  code: 'http.not-found',
  words: { zh: '没有找到这个页面或内容。', en: 'There is nothing at this address.' },
}
const unexpected = {
  code: 'http.unexpected',
  words: {
    zh: '这里出了差错，我们已经记下。您填写的内容请先保留，稍后再试；急事请打值班电话。',
    en: 'Something went wrong here and has been noted. Keep what you typed and try again; if it is urgent, call the duty desk.',
  },
}

/** Every error leaves as one shape: a Problem in the reader's language; anything else is a bug and says nothing. */
export function answerProblem(app: FastifyInstance, page?: ProblemPage): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error as FastifyError)
    if (problem.status >= 500) request.log.error({ err: error, requestId: request.id }, 'unexpected')
    return send(problem)

    function send(told: Problem) {
      const html = page?.(told, request)
      if (html !== undefined) return reply.status(told.status).type('text/html; charset=utf-8').send(html)
      return reply
        .status(told.status)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(problemBodyOf(told, request.language, request.id)))
    }
  })
  app.setNotFoundHandler(async () => {
    throw new Problem(404, notFound)
  })
}

/** What cannot even be routed (an address that is no address) is told in the same shape. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error)
  const language = languageOf(request.headers['accept-language'])
  reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBodyOf(problem, language, request.id)))
}

function problemOf(error: FastifyError | Problem | z.ZodError): Problem {
  if (error instanceof Problem) return error
  if (error instanceof z.ZodError) return invalidInput(fieldRefusals(error))
  if (hasZodFastifySchemaValidationErrors(error)) {
    // The type provider takes each zod issue apart; here it is put together again.
    const issues = error.validation.map(({ keyword, instancePath, message, params }) => ({
      ...params,
      code: keyword,
      path: instancePath.split('/').filter((part) => part !== ''),
      message,
    }))
    return invalidInput(fieldRefusals(new z.ZodError(issues as z.core.$ZodIssue[])))
  }
  const status = (error as FastifyError).statusCode ?? 500
  return status >= 400 && status < 500
    ? new Problem(status, clientRefusal(status))
    : new Problem(500, unexpected)
}

function clientRefusal(status: number) {
  if (status === 413) {
    return {
      code: 'http.too-large',
      words: {
        zh: '发送的内容太大了，请减少文字或照片后再试。',
        en: 'That was too large. Send less text or fewer photos.',
      },
    }
  }
  if (status === 429) {
    return {
      code: 'http.too-many',
      words: { zh: '操作太频繁了，请过一分钟再试。', en: 'Too many requests. Please try again in a minute.' },
    }
  }
  if (status === 404) return notFound
  return {
    code: 'http.unreadable',
    words: {
      zh: '收到的内容无法读取，请刷新页面后再试。',
      en: 'What arrived could not be read. Reload the page and try again.',
    },
  }
}
