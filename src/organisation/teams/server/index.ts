import { teamPermissions } from '../index.ts'
import { teamRoutes } from './team-routes.ts'

export { type PostEdit, readHoldings, readPosts, upsertPost } from './post-sql.ts'
export { type Appointment, appoint } from './team-routes.ts'

export const teamsRoom = { name: 'teams', routes: teamRoutes, permissions: teamPermissions, tasks: [] }
