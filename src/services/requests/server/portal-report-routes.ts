import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { newId } from '#foundation/database/server'
import { readForm } from '#foundation/files/server'
import { problemBodyOf } from '#foundation/http'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { findPersonalData, personalDataNames, whyNotEmail, whyNotPhone } from '#foundation/people'
import { getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { type FieldRefusal, invalidInput, isId, Problem } from '#kernel'
import {
  type Check,
  checkPart,
  type Refused,
  type ReportProps,
  type RequestInput,
  reportPage,
  requestInput,
  safetyFirst,
  suggestCategories,
} from '../index.ts'
import { readCategories } from './category-sql.ts'
import { followRequest } from './follow-request.ts'
import { groupChoices, placeChoices } from './portal-choices.ts'
import { onPage, readInput, readSent, type Sent, whereOf } from './portal-report-form.ts'
import { findNearRequests } from './public-requests.ts'
import { categoryFor, placeFor, takeRequest } from './take-request.ts'

type At = { Params: { jurisdiction: string } }
const perMinute = (max: number) => ({
  schema: { hide: true },
  config: { rateLimit: { max, timeWindow: '1 minute' } },
})

/** The report form: the same route answers a page without scripts and the form's own script. */
export function portalReportRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get<At>('/at/:jurisdiction/report', { schema: { hide: true } }, async (request, reply) => {
    const { jurisdiction } = request.params
    const props = await inRequest(tools, request, jurisdiction, (work) => reportProps(work, empty))
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), reportPage, props)
  })

  app.post<At>('/at/:jurisdiction/report', perMinute(20), async (request, reply) => {
    const { jurisdiction } = request.params
    // Before a photo is read: is there such a neighbourhood at all?
    await inRequest(tools, request, jurisdiction, getJurisdiction)
    const form = await readForm(tools, jurisdiction, request)
    const sent = await inRequest(tools, request, jurisdiction, (work) => readSent(work, form))
    const outcome = await inRequest(tools, request, jurisdiction, (work) => takeForm(work, sent)).catch(
      (error: unknown) => {
        if (error instanceof Problem && error.status < 500) return { refused: refusedOf(error) }
        throw error
      },
    )
    return answer(request, reply, sent, outcome)
  })

  app.post<At>('/at/:jurisdiction/suggest', perMinute(60), async (request) => {
    const { words } = z.object({ words: z.string().max(2000) }).parse(request.body)
    return inRequest(tools, request, request.params.jurisdiction, async (work) => {
      const categories = (await readCategories(work)).filter(({ retired }) => !retired)
      const byCode = new Map(categories.map((category) => [category.code, category]))
      return suggestCategories(words, categories).flatMap(({ code }) => {
        const found = byCode.get(code)
        return found ? [{ id: found.id, name: found.name }] : []
      })
    })
  })

  async function answer(
    request: FastifyRequest<At>,
    reply: FastifyReply,
    sent: Sent,
    outcome: Outcome,
  ): Promise<unknown> {
    const { jurisdiction } = request.params
    const forScript = request.headers.accept?.startsWith('application/json')
    if ('link' in outcome) {
      return forScript
        ? reply.status(201).send({ kind: 'sent', ...outcome })
        : reply.redirect(outcome.link, 303)
    }
    const check = 'check' in outcome ? outcome.check : null
    const refused = 'refused' in outcome ? outcome.refused : null
    const shell = await shellOf(tools, bundle, request, jurisdiction)
    if (forScript && refused) {
      const problem = new Problem(422, { code: 'input.invalid', words: refused.words }, refused.fields)
      return reply.status(422).send(problemBodyOf(problem, request.language, request.id))
    }
    const props = await inRequest(tools, request, jurisdiction, (work) =>
      reportProps(work, sent, refused, check),
    )
    if (forScript) {
      const fileIds = sent.photos.slice(sent.earlier).map(({ id }) => id)
      return { kind: 'check', html: bundle.render(checkPart, props, shell), fileIds }
    }
    return sendPage(reply, bundle, shell, reportPage, props, refused ? 422 : 200)
  }
}

type Outcome = { code: string; link: string } | { check: Check } | { refused: Refused }

const empty: Sent = { values: {}, photos: [], earlier: 0, refusedPhotos: [] }

/** What becomes of a form: followed instead, told about first, refused, or taken. */
async function takeForm(work: Work, sent: Sent): Promise<Outcome> {
  const { values } = sent
  const read = readInput(sent)
  if (values.follow) return follow(work, values, read.ok ? read.input : undefined)
  const unreachable = whyNotReach(values)
  if (!read.ok || sent.refusedPhotos.length > 0 || unreachable.length > 0) {
    const fields = [
      ...(read.ok ? [] : read.fields),
      ...(await whyNotThere(work, sent)),
      ...unreachable,
      ...sent.refusedPhotos,
    ]
    return { refused: refusedOf(invalidInput(fields)) }
  }
  if (values.checked !== '1') {
    const check = await checkFor(work, read.input)
    if (check) return { check }
  }
  const { code, link } = await takeRequest(work, read.input, 'page')
  return { code, link: `${link}?new=1` }
}

/** What is wrong with phone and e-mail, told before anything is asked back about the words. */
function whyNotReach({ phone, email }: Record<string, string>): FieldRefusal[] {
  const ofPhone = phone?.trim() ? whyNotPhone(phone) : undefined
  const ofEmail = email?.trim() ? whyNotEmail(email) : undefined
  return [
    ...(ofPhone ? [{ field: 'phone', ...ofPhone }] : []),
    ...(ofEmail ? [{ field: 'email', ...ofEmail }] : []),
  ]
}

/** What is wrong with the place, to be told together with everything else that is wrong. */
async function whyNotThere(work: Work, { values }: Sent): Promise<FieldRefusal[]> {
  const where = requestInput.pick({ point: true, placeId: true, address: true }).safeParse(whereOf(values))
  const place = where.success ? await placeFor(work, where.data) : undefined
  return place && 'wrong' in place ? [place.wrong] : []
}

async function follow(work: Work, values: Record<string, string>, input?: RequestInput): Promise<Outcome> {
  if (!isId(values.follow ?? '')) throw new Problem(404, gone)
  const { code, link } = await followRequest(work, values.follow!, {
    id: input?.id ?? newId(work.now.getTime()),
    words: input?.words,
    phone: input?.phone,
    email: input?.email,
    language: input?.language ?? 'zh',
  })
  return { code, link: `${link}?new=1` }
}

const gone = {
  code: 'request.not-found',
  words: { zh: '没有找到这件事。', en: 'There is no such request.' },
}

async function checkFor(work: Work, input: RequestInput): Promise<Check | undefined> {
  const category = await categoryFor(work, input)
  const near = await findNearRequests(work, { ...input, categoryId: category?.id })
  const kinds = new Set(findPersonalData(input.words).map(({ kind }) => kind))
  if (near.length === 0 && kinds.size === 0) return undefined
  return { near, personal: [...kinds].map((kind) => personalDataNames[kind]) }
}

function refusedOf(problem: Problem): Refused {
  const fields: FieldRefusal[] = problem.fields.map(onPage)
  return { words: problem.words, fields }
}

async function reportProps(
  work: Work,
  sent: Sent,
  refused: Refused | null = null,
  check: Check | null = null,
): Promise<ReportProps> {
  const found = await getJurisdiction(work)
  const [lon, lat] = found.center
  return {
    jurisdiction: work.jurisdiction,
    values: { ...sent.values, id: isId(sent.values.id ?? '') ? sent.values.id! : newId(work.now.getTime()) },
    photos: sent.photos,
    refused,
    check,
    groups: await groupChoices(work),
    communities: await placeChoices(work),
    safety: safetyFirst,
    center: { lon, lat },
    baseMap: found.baseMap,
    dutyPhone: found.dutyPhone,
    zone: found.calendar.zone,
    now: work.now,
  }
}
