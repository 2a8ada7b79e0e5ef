import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readTrackingCode } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { type Form, readForm } from '#foundation/files/server'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { invalidInput, isId, Problem } from '#kernel'
import {
  type FailedStep,
  type ResidentStep,
  residentSteps,
  type TrackingProps,
  trackingPage,
} from '../index.ts'
import { followRequest } from './follow-request.ts'
import { qrOf } from './portal-qr.ts'
import { onPage, readSent, type Sent } from './portal-report-form.ts'
import { readRating } from './read-rating.ts'
import { opensPage, readTracked, residentStep } from './track-request.ts'

interface Asked {
  readonly jurisdiction: string
  readonly code: string
  readonly key: string | null
}

type ByCode = { Params: { code: string } }
type ByLink = { Params: { code: string; key: string }; Querystring: { new?: string; done?: string } }
type ByStep = { Params: { code: string; key: string; step: string } }

const hidden = { schema: { hide: true } }
const limited = { ...hidden, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** Tracking pages: the public one by its code, the resident's own by its link, and the steps on it. */
export function portalTrackingRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get<ByCode>('/r/:code', hidden, async (request, reply) => {
    const asked = await readAsked(tools, request.params.code, null)
    return page(request, reply, asked, {})
  })

  app.get<ByLink>('/r/:code/:key', hidden, async (request, reply) => {
    const { code, key } = request.params
    const asked = await readAsked(tools, code, key)
    const link = new URL(`/r/${asked.code}/${key}`, tools.settings.publicUrl).href
    return page(request, reply, asked, {
      receipt: request.query.new === '1' ? { link, qr: qrOf(link) } : null,
      done: residentSteps.find((step) => step === request.query.done) ?? null,
    })
  })

  app.post<ByCode>('/r/:code/follow', limited, async (request, reply) => {
    const asked = await readAsked(tools, request.params.code, null)
    const { fields } = await readForm(tools, asked.jurisdiction, request)
    const { link } = await inRequest(tools, request, asked.jurisdiction, async (work) => {
      const tracked = await readTracked(work, asked.code, null)
      if (!tracked) throw noSuchPage()
      const id = isId(fields.id ?? '') ? fields.id! : newId(work.now.getTime())
      return followRequest(work, tracked.id, { id, language: request.language })
    })
    return reply.redirect(`${link}?new=1`, 303)
  })

  app.post<ByStep>('/r/:code/:key/:step', limited, async (request, reply) => {
    const { code, key } = request.params
    const step = residentSteps.find((each) => each === request.params.step)
    if (!step) throw noSuchPage()
    const asked = await readAsked(tools, code, key)
    // A link that opens nothing must not be able to store photos.
    await inRequest(tools, request, asked.jurisdiction, async (work) => {
      if (!(await opensPage(work, asked.code, key))) throw noSuchPage()
    })
    const form = await readForm(tools, asked.jurisdiction, request)
    const { sent, problem } = await takeStep(request, asked, key, step, form)
    if (!problem) return reply.redirect(`/r/${asked.code}/${key}?done=${step}`, 303)
    const refused = { words: problem.words, fields: problem.fields.map(onPage) }
    const failed = { step, refused, values: sent.values, photos: sent.photos }
    return page(request, reply, asked, { failed }, problem.status)
  })

  async function takeStep(
    request: FastifyRequest,
    asked: Asked,
    key: string,
    step: ResidentStep,
    form: Form,
  ): Promise<{ sent: Sent; problem?: Problem }> {
    let sent: Sent | undefined
    try {
      await inRequest(tools, request, asked.jurisdiction, async (work) => {
        sent = await readSent(work, form)
        if (sent.refusedPhotos.length > 0) throw invalidInput(sent.refusedPhotos)
        const { values, photos } = sent
        await residentStep(work, asked.code, key, step, {
          entryId: isId(values.entryId ?? '') ? values.entryId! : newId(work.now.getTime()),
          words: values.words,
          fileIds: photos.map(({ id }) => id),
          ...readRating(values),
        })
      })
      return { sent: sent! }
    } catch (error) {
      const told = error instanceof Problem && (error.status === 409 || error.status === 422)
      if (told && sent) return { sent, problem: error }
      throw error
    }
  }

  async function page(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    more: Partial<TrackingProps> & { failed?: FailedStep },
    status = 200,
  ): Promise<FastifyReply> {
    const props = await inRequest(tools, request, asked.jurisdiction, async (work) => {
      const tracked = await readTracked(work, asked.code, asked.key)
      if (!tracked) throw noSuchPage()
      const entryIds = Object.fromEntries(
        [...residentSteps, 'follow' as const].map((step) => [step, newId(work.now.getTime())]),
      ) as TrackingProps['entryIds']
      const none = { receipt: null, done: null, failed: null }
      return { ...none, ...more, tracked, linkKey: asked.key, now: work.now, entryIds }
    })
    return sendPage(
      reply,
      bundle,
      await shellOf(tools, bundle, request, asked.jurisdiction),
      trackingPage,
      props,
      status,
    )
  }
}

/** The jurisdiction a code belongs to, read from the code itself (SQL law 6: no look-up fans out). */
async function readAsked(tools: Tools, typed: string, key: string | null): Promise<Asked> {
  const reading = readTrackingCode(typed)
  if (!reading.ok) throw new Problem(404, reading.refusal)
  for (const { id, prefix } of (await readJurisdictions(tools.database)).values()) {
    if (prefix === reading.prefix) return { jurisdiction: id, code: reading.code, key }
  }
  throw noSuchPage()
}

const noSuchPage = () =>
  new Problem(404, {
    code: 'request.no-page',
    words: {
      zh: '没有找到这件事。请核对查询码；如果是从回执打开的，请检查链接是否完整。',
      en: 'There is no such request. Check the code; if you came from a receipt, check that the link is complete.',
    },
  })
