import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readTrackingCode } from '#accountability/matters'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { getJurisdiction, type Jurisdiction, readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { dayOf, minuteOfDay, type Refusal, type Words } from '#kernel'
import { followPage, homePage } from '../index.ts'
import { listPublicRequests } from './public-requests.ts'

const hidden = { schema: { hide: true } }
type At = { Params: { jurisdiction: string } }

/** First pages: the home of a neighbourhood, and the look-up of a tracking code. */
export function portalHomeRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get('/', hidden, async (request, reply) => {
    const all = await readJurisdictions(tools.database)
    const key = tools.settings.defaultJurisdiction ?? [...all.keys()][0]
    return home(request, reply, key ?? '')
  })
  app.get<At>('/at/:jurisdiction', hidden, async (request, reply) =>
    reply.redirect(`/at/${encodeURIComponent(request.params.jurisdiction)}/`, 301),
  )
  app.get<At>('/at/:jurisdiction/', hidden, (request, reply) =>
    home(request, reply, request.params.jurisdiction),
  )
  app.get<{ Querystring: { code?: unknown } }>('/follow', hidden, async (request, reply) => {
    const typed = typeof request.query.code === 'string' ? request.query.code.slice(0, 40).trim() : ''
    const found = typed === '' ? null : await lookUp(tools, typed)
    if (found && 'path' in found) return reply.redirect(found.path, 303)
    const shell = await shellOf(tools, bundle, request)
    const props = { typed, refusal: found?.refusal ?? null, suggestion: found?.suggestion ?? null }
    return sendPage(reply, bundle, shell, followPage, props, found ? 422 : 200)
  })

  async function home(request: FastifyRequest, reply: FastifyReply, key: string) {
    const props = await inRequest(tools, request, key, async (work) => {
      const found = await getJurisdiction(work)
      const { rows } = await listPublicRequests(work, {}, undefined, 3)
      return {
        jurisdiction: key,
        name: found.name,
        dutyPhone: found.dutyPhone,
        hours: hoursInWords(found, work.now),
        recent: rows,
        zone: found.calendar.zone,
        now: work.now,
      }
    })
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, key), homePage, props)
  }
}

/** Where a tracking code leads, or which of its characters is doubtful. */
async function lookUp(
  tools: Tools,
  typed: string,
): Promise<{ path: string } | { refusal: Refusal; suggestion: string | null }> {
  const reading = readTrackingCode(typed)
  if (!reading.ok) return { refusal: reading.refusal, suggestion: reading.suggestion ?? null }
  const all = await readJurisdictions(tools.database)
  const known = [...all.values()].some(({ prefix }) => prefix === reading.prefix)
  return known ? { path: `/r/${reading.code}` } : { refusal: notHere, suggestion: null }
}

const notHere = {
  code: 'tracking-code.not-here',
  words: {
    zh: '这个查询码不是这里发出的，请对照回执再看一遍。',
    en: 'This code was not issued here. Please compare it with your receipt.',
  },
}

function hoursInWords({ calendar }: Jurisdiction, now: Date): Words {
  const minute = minuteOfDay(now, calendar.zone)
  const open =
    calendar.isWorkingDay(dayOf(now, calendar.zone)) &&
    calendar.openHours.some(([from, until]) => from <= minute && minute < until)
  const hours = calendar.openHours.map((each) => each.map(clock).join('–')).join('、')
  return open
    ? { zh: `现在有人值班。工作日 ${hours}。`, en: `Open now. Working days ${hours.replaceAll('、', ', ')}.` }
    : {
        zh: `现在是下班时间，可以先在网上反映。工作日 ${hours}。`,
        en: `Closed now; you can report online. Working days ${hours.replaceAll('、', ', ')}.`,
      }
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
