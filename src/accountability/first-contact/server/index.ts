import { firstContactPermissions } from '../first-contact-permissions.ts'
import { firstContactRoutes } from './first-contact-routes.ts'
import { followMatters } from './follow-matters.ts'
import { tellReceivers } from './tell-receivers.ts'

export { acceptContact, endContact, reopenContact } from './end-contact.ts'
export { listRegister } from './list-contacts.ts'
export { registerContact } from './register-contact.ts'

export const firstContactRoom = {
  name: 'first-contact',
  routes: firstContactRoutes,
  permissions: firstContactPermissions,
  tasks: [followMatters, tellReceivers],
}
