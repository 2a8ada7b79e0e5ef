import { sealRoutes } from './seal-routes.ts'
import { sealTasks } from './seal-tasks.ts'

export { checkReceiptHere } from './check-receipt-here.ts'
export { hashBy } from './hash-by.ts'
export { sealLines } from './seal-lines.ts'
export { type Verified, verifyJurisdiction } from './verify-jurisdiction.ts'

export const sealsRoom = {
  name: 'seals',
  routes: sealRoutes,
  permissions: {},
  tasks: sealTasks,
}
