// Rows for what goes to other systems and comes from them: webhooks, orders of the hotline.
import { newId } from '#foundation/database/server'
import type { Role } from '#foundation/permissions'
import { administrator, at, type Row, said, staff, words } from './route-row.ts'

const hotlineDesks: Role[] = ['duty-desk', 'administrator']
const orders = () => ({ orders: [{ number: newId(), words }] })

export function handOffRoutes(): Record<string, Row> {
  const id = newId()
  const one = { may: administrator, params: { id } }
  const webhook = {
    name: '市平台',
    url: 'https://hooks.example.org/linli',
    actions: ['matter.answered'],
    categoryIds: [],
    communityIds: [],
  }
  return {
    [`GET ${at}/webhooks`]: { may: administrator },
    [`PUT ${at}/webhooks/{id}`]: { ...one, body: () => webhook },
    [`POST ${at}/webhooks/{id}/test`]: { ...one, body: () => ({ eventId: newId() }) },
    [`POST ${at}/webhooks/{id}/pause`]: { ...one, body: () => ({ paused: true }) },
    [`GET ${at}/webhooks/{id}/deliveries`]: one,
    [`POST ${at}/webhooks/{id}/replay`]: { ...one, body: () => ({ deliveryId: newId() }) },
    [`DELETE ${at}/webhooks/{id}`]: one,

    [`POST ${at}/hotline/preview`]: {
      may: hotlineDesks,
      body: () => ({ file: Buffer.from('工单编号,诉求内容\n1,灯坏了\n').toString('base64') }),
    },
    [`POST ${at}/hotline/taken`]: { may: hotlineDesks, body: orders },
    [`GET ${at}/hotline/orders`]: { may: [...hotlineDesks, 'leader'] },
    [`GET ${at}/hotline/orders/file`]: { may: [...hotlineDesks, 'leader'], query: { format: 'csv' } },
    [`GET ${at}/hotline/orders/of/{id}`]: { may: staff, on: 'received' },
    [`POST ${at}/hotline/orders/of/{id}/return`]: { may: ['duty-desk'], on: 'ordered', ...said },
    [`PUT ${at}/hotline/settings`]: { may: administrator, body: () => ({ returnWithin: '24-hours' }) },
    // With a key only, whoever is signed in.
    [`POST ${at}/hotline/orders`]: { may: [], body: orders },
    [`GET ${at}/hotline/feedback`]: { may: [] },
  }
}
