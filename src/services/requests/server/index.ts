import { requestPermissions } from '../index.ts'
import { requestRoutes } from './request-routes.ts'
import { requestTasks } from './request-tasks.ts'

export { readCategories, upsertCategories } from './category-sql.ts'
export { followRequest } from './follow-request.ts'
export { type Origin, takeRequest } from './take-request.ts'
export { readTracked, residentStep } from './track-request.ts'

export const requestsRoom = {
  name: 'requests',
  routes: requestRoutes,
  permissions: requestPermissions,
  tasks: requestTasks,
}
