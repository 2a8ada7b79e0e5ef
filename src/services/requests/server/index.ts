import { requestPermissions } from '../index.ts'
import { portalRoutes } from './portal-routes.ts'
import { requestRoutes } from './request-routes.ts'
import { requestTasks } from './request-tasks.ts'

export {
  missingColumns,
  plainRequestMapping,
  type RequestMapping,
  requestMapping,
} from '../import/request-mapping.ts'
export { readCategories, upsertCategories } from './category-sql.ts'
export { followRequest } from './follow-request.ts'
export { type ImportOptions, importRequests, type RowOutcome } from './import-requests.ts'
export { stockCatalogue } from './stock-catalogue.ts'
export { type Origin, takeRequest } from './take-request.ts'
export { readTracked, residentStep } from './track-request.ts'

export const requestsRoom = {
  name: 'requests',
  routes: requestRoutes,
  pages: portalRoutes,
  permissions: requestPermissions,
  tasks: requestTasks,
}
