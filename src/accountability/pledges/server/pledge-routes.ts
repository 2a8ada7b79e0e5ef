import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { confirmItIsYou } from '#foundation/identity/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { dayOf, type Words } from '#kernel'
import { readHoldings, readPosts } from '#organisation/teams/server'
import * as contract from '../contract.ts'
import { type PledgesBody, pledgePermissions, postsSigned } from '../index.ts'
import { publishAnswer, showComplaint } from './answer-complaint.ts'
import { listComplaints } from './list-complaints.ts'
import { publishRules } from './publish-rules.ts'
import { readOwed, signPledge } from './sign-pledge.ts'
import { readSignatures } from './signature-sql.ts'
import { readVersions } from './version-sql.ts'

export function pledgeRoutes(app: FastifyInstance, tools: Tools): void {
  const table = pledgePermissions
  serve(app, tools, table, contract.readPledges, readPledges)
  serve(app, tools, table, contract.publishRules, (work, { body }) => publishRules(work, body))
  serve(app, tools, table, contract.signPledge, (work, { body, request, reply }) =>
    signPledge(work, body, () => confirmItIsYou(work, { request, reply }, body)),
  )
  serve(app, tools, table, contract.listSigned, listSigned)
  serve(app, tools, table, contract.listComplaints, (work) => listComplaints(work))
  serve(app, tools, table, contract.showComplaint, (work, { params }) => showComplaint(work, params.id))
  serve(app, tools, table, contract.publishAnswer, (work, { params, body }) =>
    publishAnswer(work, params.id, body.words),
  )
}

const none: Words = { zh: '', en: '' }

/** The rules in all versions, and whether the reader has signed at their own posts. */
async function readPledges(work: Work): Promise<PledgesBody> {
  const owed = await readOwed(work)
  const { zone } = (await getJurisdiction(work)).calendar
  const signatures = owed ? await readSignatures(work, owed) : []
  const userId = work.actor.kind === 'staff' ? work.actor.userId : ''
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  return {
    versions: (await readVersions(work)).map(({ number, inForceFrom, sets, digest }) => ({
      number,
      inForceFrom,
      sets: sets.map(({ name, rules }) => ({ name, rules: [...rules] })),
      digest,
    })),
    inForce: owed?.version ?? null,
    year: owed?.year ?? Number(dayOf(work.now, zone).slice(0, 4)),
    mine: holdings
      .filter((holding) => holding.userId === userId)
      .map(({ id, postId }) => ({
        holdingId: id,
        postName: posts.get(postId) ?? none,
        signedAt: signatures.find(({ holdingId }) => holdingId === id)?.signedAt ?? null,
      })),
  }
}

/** Posts that are held, in the order of their places; whether each has signed and nothing about who. */
async function listSigned(work: Work) {
  const owed = await readOwed(work)
  if (!owed) return []
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const signed = postsSigned(holdings, await readSignatures(work, owed), owed)
  const { byId } = await readPlaceTree(work)
  return (await readPosts(work)).flatMap(({ id, name, placeId }) => {
    const has = signed.get(id)
    if (has === undefined) return []
    return [{ postId: id, name, placeName: byId.get(placeId)?.name ?? none, signed: has }]
  })
}
