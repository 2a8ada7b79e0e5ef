import { pledgePermissions } from '../index.ts'
import { pledgePageRoutes } from './pledge-page-routes.ts'
import { pledgeRoutes } from './pledge-routes.ts'
import { remindPledges } from './remind-pledges.ts'

export { publishAnswer } from './answer-complaint.ts'
export { publishStockRules } from './publish-rules.ts'
export { signPledge } from './sign-pledge.ts'
export { takeComplaint } from './take-complaint.ts'

export const pledgesRoom = {
  name: 'pledges',
  routes: pledgeRoutes,
  pages: pledgePageRoutes,
  permissions: pledgePermissions,
  tasks: [remindPledges],
}
