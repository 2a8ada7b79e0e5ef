import type { FastifyRequest } from 'fastify'
import type { ProblemPage } from '#foundation/http/server'
import { problemPage } from '../index.ts'
import type { PageBundle } from './page-bundle.ts'

/** Draws a problem as a page for whoever asked for a page; programs get JSON. It asks nobody, so that it never fails. */
export function problemAsPage(bundle: PageBundle): ProblemPage {
  return (problem, request) => {
    if (!wantsPage(request)) return undefined
    const props = {
      status: problem.status,
      words: problem.words,
      requestId: request.id,
      dutyPhone: null,
    }
    return bundle.render(problemPage, props, {
      language: request.language,
      view: request.cookies?.linli_view === 'elder' ? 'elder' : 'normal',
      here: request.method === 'GET' && problem.status < 500 ? request.url : '/',
      neighbourhood: null,
      others: [],
      files: bundle.files,
    })
  }
}

function wantsPage(request: FastifyRequest): boolean {
  const { accept } = request.headers
  return !/^\/(api|console|assets)\//.test(request.url) && /\btext\/html\b/.test(accept ?? '')
}
