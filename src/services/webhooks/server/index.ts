import { every } from '#foundation/audit/server'
import { webhookPermissions } from '../index.ts'
import { queueWebhooks, senderQueue } from './queue-webhooks.ts'
import { forgetDeliveries, sendWebhooks } from './send-webhooks.ts'
import { webhookRoutes } from './webhook-routes.ts'

export { keepWebhook } from './webhook-routes.ts'
export { markPaused } from './webhook-sql.ts'

export const webhooksRoom = {
  name: 'webhooks',
  routes: webhookRoutes,
  permissions: webhookPermissions,
  tasks: [
    queueWebhooks,
    every('* * * * *', senderQueue, sendWebhooks),
    every('41 3 * * *', 'forget-webhook-deliveries', forgetDeliveries),
  ],
}
