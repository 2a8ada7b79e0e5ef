import { hotlinePermissions } from '../index.ts'
import { hotlineKeyRoutes } from './hotline-key-routes.ts'
import { hotlineRoutes } from './hotline-routes.ts'

export { sendBack } from './send-back.ts'
export { takeAll } from './take-orders.ts'

export const hotlineRoom = {
  name: 'hotline',
  routes(...given: Parameters<typeof hotlineRoutes>) {
    hotlineRoutes(...given)
    hotlineKeyRoutes(...given)
  },
  permissions: hotlinePermissions,
  tasks: [],
}
