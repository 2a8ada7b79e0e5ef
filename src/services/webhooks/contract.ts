import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import type { PermissionTable } from '#foundation/permissions'
import { pauseReasons, webhookActions, webhookFailures } from './webhook.ts'

export const webhookPermissions: PermissionTable = {
  'webhook.list': ['administrator'],
  'webhook.edit': ['administrator'],
}

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/webhooks${rest}`

const webhookInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, because({ zh: '请写明是哪个系统。', en: 'Say which system it is.' }))
    .max(80),
  url: z.string().trim().max(500),
  actions: z
    .array(z.enum(webhookActions))
    .min(1, because({ zh: '请至少选一种消息。', en: 'Choose at least one event.' })),
  /** Empty: all of them. */
  categoryIds: z.array(id).max(200),
  communityIds: z.array(id).max(200),
})
export type WebhookInput = z.infer<typeof webhookInput>

const webhookBody = webhookInput.extend({
  id,
  addedAt: instant,
  failingSince: instant.nullable(),
  pausedAt: instant.nullable(),
  pausedBecause: z.enum(pauseReasons).nullable(),
  waiting: z.int(),
})
export type WebhookBody = z.infer<typeof webhookBody>

const deliveryBody = z.object({
  id,
  /** The `webhook-id` of the message, the same in every attempt. */
  eventId: id,
  action: z.string(),
  at: instant,
  state: z.enum(['waiting', 'done', 'failed']),
  attempts: z.int(),
  nextAt: instant,
  attemptedAt: instant.nullable(),
  status: z.int().nullable(),
  failure: z.enum(webhookFailures).nullable(),
  durationMs: z.int().nullable(),
  /** The beginning of what the endpoint answered, at most 1 KB. */
  answer: z.string().nullable(),
  body: z.string(),
})
export type WebhookDelivery = z.infer<typeof deliveryBody>

export const listWebhooks = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '消息推送地址列表', en: 'Endpoints of other systems' },
  permission: 'webhook.list',
  params: at,
  reply: z.array(webhookBody),
})

export const saveWebhook = endpoint({
  method: 'PUT',
  path: path('/:id'),
  summary: {
    zh: '新增或修改推送地址（签名密钥只显示一次）',
    en: 'Add or change an endpoint; its secret is shown once',
  },
  permission: 'webhook.edit',
  params: one,
  body: webhookInput,
  /** The secret when it was added, null when it was changed. */
  reply: z.object({ secret: z.string().nullable() }),
})

export const removeWebhook = endpoint({
  method: 'DELETE',
  path: path('/:id'),
  summary: { zh: '删除推送地址', en: 'Remove an endpoint' },
  permission: 'webhook.edit',
  params: one,
})

export const pauseWebhook = endpoint({
  method: 'POST',
  path: path('/:id/pause'),
  summary: { zh: '暂停或恢复推送', en: 'Pause an endpoint, or resume it' },
  permission: 'webhook.edit',
  params: one,
  body: z.object({ paused: z.boolean() }),
})

export const testWebhook = endpoint({
  method: 'POST',
  path: path('/:id/test'),
  summary: { zh: '发送一条测试消息', en: 'Send a test' },
  permission: 'webhook.edit',
  params: one,
  body: z.object({ eventId: id }),
})

export const listWebhookDeliveries = endpoint({
  method: 'GET',
  path: path('/:id/deliveries'),
  summary: { zh: '推送记录', en: 'What was sent to an endpoint' },
  permission: 'webhook.list',
  params: one,
  query: z.object({ after: pageKey.optional() }),
  reply: z.object({ rows: z.array(deliveryBody), next: z.string().nullable() }),
})

export const replayWebhook = endpoint({
  method: 'POST',
  path: path('/:id/replay'),
  summary: { zh: '重新推送一条，或某时以来的全部', en: 'Send one delivery again, or all since an instant' },
  permission: 'webhook.edit',
  params: one,
  body: z.union([z.strictObject({ deliveryId: id }), z.strictObject({ since: instant })]),
  reply: z.object({ queued: z.int() }),
})
