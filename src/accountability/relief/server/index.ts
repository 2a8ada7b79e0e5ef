import { reliefPermissions } from '../index.ts'
import { reliefRoutes } from './relief-routes.ts'

export { answerSuggestion, writeSuggestion } from './answer-suggestion.ts'
export { addFilling, saveReport } from './change-report.ts'
export { listReports } from './list-reports.ts'

export const reliefRoom = { name: 'relief', routes: reliefRoutes, permissions: reliefPermissions, tasks: [] }
