import type { FastifyInstance } from 'fastify'
import { newId } from '#foundation/database/server'
import { readForm } from '#foundation/files/server'
import { fieldRefusals } from '#foundation/http'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type ComplainProps, complainPage, complaintInput, pledgesPage } from '../index.ts'
import { readPublicPledges } from './public-pledges.ts'
import { readOwed } from './sign-pledge.ts'
import { takeComplaint } from './take-complaint.ts'

type At = { Params: { jurisdiction: string }; Querystring: { rule?: unknown } }
const hidden = { schema: { hide: true } }
const limited = { ...hidden, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

/** The page everybody reads, and the form for a complaint; both work without a script. */
export function pledgePageRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get<At>('/at/:jurisdiction/pledges', hidden, async (request, reply) => {
    const { jurisdiction } = request.params
    const props = await inRequest(tools, request, jurisdiction, readPublicPledges)
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), pledgesPage, props)
  })

  app.get<At>('/at/:jurisdiction/pledges/complain', hidden, async (request, reply) => {
    const { jurisdiction } = request.params
    const { rule } = request.query
    const values = { id: newId(), ruleId: typeof rule === 'string' ? rule : '' }
    const props = await inRequest(tools, request, jurisdiction, (work) => complainProps(work, values, null))
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), complainPage, props)
  })

  app.post<At>('/at/:jurisdiction/pledges/complain', limited, async (request, reply) => {
    const { jurisdiction } = request.params
    await inRequest(tools, request, jurisdiction, getJurisdiction)
    const { fields } = await readForm(tools, jurisdiction, request)
    const values = { ...fields, language: request.language }
    try {
      // Whoever is signed in in this browser complains as a resident like everybody else.
      const { link } = await inRequest(tools, request, jurisdiction, (work) =>
        takeComplaint({ ...work, actor: { kind: 'resident' } }, readInput(values)),
      )
      return reply.redirect(`${link}?new=1`, 303)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      const refused = { words: error.words, fields: error.fields }
      const props = await inRequest(tools, request, jurisdiction, (work) =>
        complainProps(work, values, refused),
      )
      const shell = await shellOf(tools, bundle, request, jurisdiction)
      return sendPage(reply, bundle, shell, complainPage, props, 422)
    }
  })
}

/** A form sends its empty fields too; what is empty says nothing. */
function readInput(values: Readonly<Record<string, string>>) {
  const { words = '', ...rest } = values
  const filled = Object.entries(rest).filter(([, text]) => text.trim() !== '')
  const read = complaintInput.safeParse({ ...Object.fromEntries(filled), words })
  if (!read.success) throw invalidInput(fieldRefusals(read.error))
  return read.data
}

async function complainProps(
  work: Work,
  values: Readonly<Record<string, string>>,
  refused: ComplainProps['refused'],
): Promise<ComplainProps> {
  const { places, communityOf } = await readPlaceTree(work)
  const posts = (await readPosts(work)).map((post) => {
    const place = places.find(({ id }) => id === post.placeId)
    return { post, group: place && communityOf(place).id }
  })
  const groups = Map.groupBy(posts, ({ group }) => group)
  return {
    jurisdiction: work.jurisdiction,
    values,
    refused,
    sets: (await readOwed(work))?.inForce.sets ?? [],
    places: places
      .filter(({ id }) => groups.has(id))
      .map(({ id, name }) => ({
        name,
        posts: (groups.get(id) ?? []).map(({ post }) => ({ id: post.id, name: post.name })),
      })),
  }
}
