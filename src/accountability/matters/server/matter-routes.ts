import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { personUnmasked } from '#foundation/people'
import { peoplePermissions } from '#foundation/people/server'
import type { Tools, Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import * as contract from '../contract.ts'
import { type Matter, matterPermissions } from '../index.ts'
import { countDesk, readDesk } from './desk-sql.ts'
import { pauseMatter, resumeMatter } from './pause-matter.ts'
import { getMatter, readMatterBody } from './read-matter.ts'
import {
  acceptMatter,
  acceptOffer,
  offerMatter,
  receiveMatter,
  refuseOffer,
  takeBackOffer,
} from './take-up.ts'
import { unmaskContact } from './unmask-contact.ts'
import { answerMatter, askResident, mergeMatter, noteMatter, reopenMatter, unmergeMatter } from './work-on.ts'

export function matterRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, matterPermissions, contract.listMatters, async (work, { query }) => {
    const { after, limit, ...filter } = query
    return readDesk(work, filter, { after, limit })
  })
  serve(app, tools, matterPermissions, contract.countMatters, (work) => countDesk(work))
  serve(app, tools, matterPermissions, contract.readMatter, async (work, { params }) =>
    readMatterBody(work, await getMatter(work, params.id)),
  )
  stepRoutes(app, tools)
  serve(app, tools, peoplePermissions, personUnmasked, async (work, { params, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return unmaskContact(work, params.id, body.reason)
  })
  serve(app, tools, matterPermissions, contract.offerMany, (work, { body }) => offerMany(work, body))
}

/** The steps of work on one matter; each answers with the matter as it is afterwards. */
function stepRoutes(app: FastifyInstance, tools: Tools): void {
  const table = matterPermissions
  const shown = async (work: Work, matter: Promise<Matter>) => readMatterBody(work, await matter)
  serve(app, tools, table, contract.acceptMatter, (work, { params, body }) =>
    shown(work, acceptMatter(work, params.id, body.entryId)),
  )
  serve(app, tools, table, contract.receiveMatter, (work, { params, body }) =>
    shown(work, receiveMatter(work, params.id, body.entryId, body.words)),
  )
  serve(app, tools, table, contract.offerMatter, (work, { params, body }) =>
    shown(work, offerMatter(work, params.id, body.entryId, body)),
  )
  serve(app, tools, table, contract.acceptOffer, (work, { params, body }) =>
    shown(work, acceptOffer(work, params.id, body.entryId)),
  )
  serve(app, tools, table, contract.refuseOffer, (work, { params, body }) =>
    shown(work, refuseOffer(work, params.id, body.entryId, body.words)),
  )
  serve(app, tools, table, contract.takeBackOffer, (work, { params, body }) =>
    shown(work, takeBackOffer(work, params.id, body.entryId)),
  )
  serve(app, tools, table, contract.askResident, (work, { params, body }) =>
    shown(work, askResident(work, params.id, body.entryId, body)),
  )
  serve(app, tools, table, contract.pauseMatter, (work, { params, body }) =>
    shown(work, pauseMatter(work, params.id, body.entryId, body)),
  )
  serve(app, tools, table, contract.resumeMatter, (work, { params, body }) =>
    shown(work, resumeMatter(work, params.id, body.entryId, body.words)),
  )
  serve(app, tools, table, contract.noteMatter, (work, { params, body }) =>
    shown(work, noteMatter(work, params.id, body.entryId, body)),
  )
  serve(app, tools, table, contract.answerMatter, (work, { params, body }) =>
    shown(work, answerMatter(work, params.id, body.entryId, body)),
  )
  serve(app, tools, table, contract.reopenMatter, (work, { params, body }) =>
    shown(work, reopenMatter(work, params.id, body.entryId, body.words)),
  )
  serve(app, tools, table, contract.mergeMatter, (work, { params, body }) =>
    shown(work, mergeMatter(work, params.id, body.entryId, body.leadCode)),
  )
  serve(app, tools, table, contract.unmergeMatter, (work, { params, body }) =>
    shown(work, unmergeMatter(work, params.id, body.entryId, body.words)),
  )
}

/** Offers several matters to one post; those that may not be offered are named with the reason, the rest go. */
async function offerMany(
  work: Work,
  body: { matters: { id: string; entryId: string }[]; postId: string; words: string },
) {
  const done: string[] = []
  const refused: { id: string; code: string; words: { zh: string; en: string } }[] = []
  for (const { id, entryId } of body.matters) {
    try {
      await offerMatter(work, id, entryId, body)
      done.push(id)
    } catch (error) {
      // A refusal comes before anything is written, so the transaction may go on; a bug may not.
      if (!(error instanceof Problem) || error.fields.length > 0) throw error
      refused.push({ id, code: error.code, words: error.words })
    }
  }
  return { done, refused }
}
