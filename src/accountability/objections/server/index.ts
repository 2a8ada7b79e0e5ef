import { every } from '#foundation/audit/server'
import { objectionPermissions } from '../index.ts'
import { climbObjections } from './climb-objections.ts'
import { lapseObjections } from './lapse-objections.ts'
import { objectionRoutes } from './objection-routes.ts'

export { decideObjection } from './decide-objection.ts'
export { insertTerms, readOwedObjections } from './objection-sql.ts'
export { raiseObjection } from './raise-objection.ts'

export const objectionsRoom = {
  name: 'objections',
  routes: objectionRoutes,
  permissions: objectionPermissions,
  tasks: [lapseObjections, every('*/10 * * * *', 'climb-objections', climbObjections)],
}
