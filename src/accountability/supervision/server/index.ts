import { every } from '#foundation/audit/server'
import { supervisionPermissions } from '../index.ts'
import { climbLadder } from './climb-ladder.ts'
import { supervisionRoutes } from './supervision-routes.ts'

export { climbLadder } from './climb-ladder.ts'
export { findUrgedOn, insertLadder } from './ladder-sql.ts'
export { urgeByResident } from './urge-matter.ts'

export const supervisionRoom = {
  name: 'supervision',
  routes: supervisionRoutes,
  permissions: supervisionPermissions,
  tasks: [every('*/10 * * * *', 'climb-ladder', climbLadder)],
}
