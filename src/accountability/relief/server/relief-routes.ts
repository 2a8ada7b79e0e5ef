import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import type { Tools } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { answerSuggestion, writeSuggestion } from './answer-suggestion.ts'
import { addFilling, saveReport, withdrawFilling } from './change-report.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { listReports } from './list-reports.ts'
import { listSuggestions } from './suggestion-sql.ts'

export function reliefRoutes(app: FastifyInstance, tools: Tools): void {
  const table = reliefPermissions
  serve(app, tools, table, contract.listReports, (work) => listReports(work))
  serve(app, tools, table, contract.saveReport, (work, { params, body }) => saveReport(work, params.id, body))
  serve(app, tools, table, contract.addFilling, (work, { params, body }) => addFilling(work, params.id, body))
  serve(app, tools, table, contract.withdrawFilling, (work, { params }) =>
    withdrawFilling(work, params.id, params.fillingId),
  )
  serve(app, tools, table, contract.listSuggestions, (work, { query: { after, limit } }) =>
    listSuggestions(work, { after, limit }),
  )
  serve(app, tools, table, contract.writeSuggestion, (work, { body }) => writeSuggestion(work, body))
  serve(app, tools, table, contract.answerSuggestion, (work, { params, body }) =>
    answerSuggestion(work, params.id, body),
  )
  ledgerRoutes(app, tools)
}
