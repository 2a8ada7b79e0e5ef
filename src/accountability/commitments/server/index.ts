import { commitmentsPermissions } from '../index.ts'
import { commitmentsRoutes } from './commitments-routes.ts'
import { commitmentsTasks } from './commitments-tasks.ts'
import { promisesRoutes } from './promises-routes.ts'

export { announceCommitment } from './announce-commitment.ts'
export { askExtension, askShelving, decideTime } from './ask-for-time.ts'
export { findCommitment, getCommitmentAt, readCommitments, startCommitments } from './commitment-sql.ts'
export { countPromise, recountPromises } from './count-promises.ts'
export { readPromises } from './read-promises.ts'
export { insertExtensionRule, readTimeRequests } from './time-request-sql.ts'

export const commitmentsRoom = {
  name: 'commitments',
  routes: commitmentsRoutes,
  pages: promisesRoutes,
  permissions: commitmentsPermissions,
  tasks: commitmentsTasks,
}
