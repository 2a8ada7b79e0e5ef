import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import type { Tools, Work } from '#foundation/work/server'
import { checkPermissions } from '../check-permissions.ts'
import * as contract from '../contract.ts'
import { readAgeing, readLookedAt } from './ageing-sql.ts'
import { openFinding, sendBackFinding, settleFinding, verifyFinding } from './change-finding.ts'
import { drawChecks } from './draw-checks.ts'
import { listSamples, readItemBody, readSampleBody } from './read-checks.ts'
import { listFindings, readFindingBody } from './read-findings.ts'
import { recordResult } from './record-result.ts'
import { unmaskChecked } from './unmask-checked.ts'

export function checkRoutes(app: FastifyInstance, tools: Tools): void {
  const table = checkPermissions
  const item = async (work: Work, id: string, done: Promise<void>) => {
    await done
    return readItemBody(work, id)
  }
  const finding = async (work: Work, id: string, done: Promise<void>) => {
    await done
    return readFindingBody(work, id)
  }
  serve(app, tools, table, contract.listSamples, (work, { query }) => listSamples(work, query.after))
  serve(app, tools, table, contract.drawChecks, async (work, { body }) => {
    await drawChecks(work, body)
    return readSampleBody(work, body.id)
  })
  serve(app, tools, table, contract.readSample, (work, { params }) => readSampleBody(work, params.id))
  serve(app, tools, table, contract.readItem, (work, { params }) => readItemBody(work, params.id))
  serve(app, tools, table, contract.unmaskChecked, async (work, { params, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return unmaskChecked(work, params.id, body.reason)
  })
  serve(app, tools, table, contract.recordResult, (work, { params: { id }, body }) =>
    item(work, id, recordResult(work, id, body)),
  )
  serve(app, tools, table, contract.openFinding, (work, { params: { id }, body }) =>
    item(work, id, openFinding(work, id, body)),
  )
  serve(app, tools, table, contract.listFindings, (work, { query: { state, after } }) =>
    listFindings(work, { state, after }),
  )
  serve(app, tools, table, contract.readFinding, (work, { params }) => readFindingBody(work, params.id))
  serve(app, tools, table, contract.settleFinding, (work, { params: { id }, body }) =>
    finding(work, id, settleFinding(work, id, body.stepId, body.words)),
  )
  serve(app, tools, table, contract.verifyFinding, (work, { params: { id }, body }) =>
    finding(work, id, verifyFinding(work, id, body.stepId, body.words)),
  )
  serve(app, tools, table, contract.sendBackFinding, (work, { params: { id }, body }) =>
    finding(work, id, sendBackFinding(work, id, body.stepId, body)),
  )
  serve(app, tools, table, contract.readAgeing, async (work, { query }) =>
    readAgeing(work, await readLookedAt(work, query.whose)),
  )
}
