import { checkPermissions } from '../check-permissions.ts'
import { checkRoutes } from './check-routes.ts'
import { ageingTasks } from './tell-ageing.ts'

export { openFinding, settleFinding } from './change-finding.ts'
export { drawChecks } from './draw-checks.ts'
export { selectItems as readDrawn } from './item-sql.ts'
export { recordResult } from './record-result.ts'

export const checksRoom = {
  name: 'checks',
  routes: checkRoutes,
  permissions: checkPermissions,
  tasks: ageingTasks,
}
