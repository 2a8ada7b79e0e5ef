import type { FastifyInstance } from 'fastify'
import type { Matter } from '#accountability/matters'
import { getMatter } from '#accountability/matters/server'
import { serve } from '#foundation/http/server'
import type { Tools, Work } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { objectionPermissions } from '../index.ts'
import { decideObjection, withdrawObjection } from './decide-objection.ts'
import { listObjections } from './list-objections.ts'
import { readStanding } from './objection-standing.ts'
import { raiseObjection } from './raise-objection.ts'

export function objectionRoutes(app: FastifyInstance, tools: Tools): void {
  const table = objectionPermissions
  const shown = async (work: Work, matter: Promise<Matter>) => readStanding(work, await matter)
  serve(app, tools, table, contract.listObjections, (work, { query }) => listObjections(work, query))
  serve(app, tools, table, contract.readObjections, (work, { params }) =>
    shown(work, getMatter(work, params.id)),
  )
  serve(app, tools, table, contract.raiseObjection, (work, { params, body }) =>
    shown(work, raiseObjection(work, params.id, body)),
  )
  serve(app, tools, table, contract.withdrawObjection, (work, { params: { id }, body }) =>
    shown(work, withdrawObjection(work, id, body.entryId)),
  )
  serve(app, tools, table, contract.upholdObjection, (work, { params: { id }, body }) =>
    shown(work, decideObjection(work, id, body.entryId, { outcome: 'upheld', ...body })),
  )
  serve(app, tools, table, contract.rejectObjection, (work, { params: { id }, body }) =>
    shown(work, decideObjection(work, id, body.entryId, { outcome: 'rejected', ...body })),
  )
}
