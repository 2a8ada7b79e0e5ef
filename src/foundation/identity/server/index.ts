import { identityPermissions } from '../index.ts'
import { identityRoutes } from './identity-routes.ts'

export { hashPassword } from 'better-auth/crypto'
export { confirmItIsYou } from './confirm-it-is-you.ts'
export { createUser, type NewUser } from './create-user.ts'
export { identifyBy } from './identify.ts'
export { resetPassword } from './reset-password.ts'
export { readUserNames } from './user-names.ts'
export { findUser, findUserById, findUserNames, setMembership, type User } from './user-sql.ts'

export const identityRoom = {
  name: 'identity',
  routes: identityRoutes,
  permissions: identityPermissions,
  tasks: [],
}
