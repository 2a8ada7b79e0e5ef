import type { FastifyRequest } from 'fastify'
import { Problem } from '#kernel'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site made the browser send. Every browser names the origin of a POST; clients that
 * are no browsers send neither header and carry no cookie of ours, so there is nothing to abuse.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const origin = request.headers.origin
  if (site === undefined && origin === undefined) return
  if (origin !== undefined && isOurs(origin, request, publicUrl)) return
  throw new Problem(403, {
    code: 'http.foreign-origin',
    words: {
      zh: '这个操作来自别的网站，已拦下。请从本页面重新提交。',
      en: 'This came from another site and was stopped. Please send it again from this page.',
    },
  })
}

function isOurs(origin: string, request: FastifyRequest, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === request.host || host === new URL(publicUrl).host
}
