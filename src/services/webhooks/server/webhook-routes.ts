import type { FastifyInstance } from 'fastify'
import { record } from '#foundation/audit/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import * as contract from '../contract.ts'
import { webhookPermissions as table, type WebhookBody, type WebhookInput } from '../index.ts'
import { writeCloudEvent } from '../webhook-event.ts'
import { senderQueue, sourceOf } from './queue-webhooks.ts'
import { isReachableUrl } from './reachable-url.ts'
import { webhookSecret } from './sign-webhook.ts'
import {
  countWaiting,
  hastenDeliveries,
  insertDeliveries,
  requeueDeliveries,
  selectDeliveries,
} from './webhook-delivery-sql.ts'
import {
  endWebhook,
  findWebhook,
  markPaused,
  markResumed,
  type StoredWebhook,
  selectWebhooks,
  upsertWebhook,
} from './webhook-sql.ts'

const pageSize = 50

export function webhookRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, table, contract.listWebhooks, async (work) => {
    await allowEverywhere(work, table, 'webhook.list')
    return listed(work)
  })
  serve(app, tools, table, contract.saveWebhook, async (work, { params, body }) => {
    await allowEverywhere(work, table, 'webhook.edit')
    return { secret: await keepWebhook(work, params.id, body) }
  })
  serve(app, tools, table, contract.removeWebhook, async (work, { params: { id } }) => {
    await allowEverywhere(work, table, 'webhook.edit')
    if (!(await endWebhook(work.trx, work.jurisdiction, id, work.now))) return
    await record(work, { action: 'webhook.removed', subject: { kind: 'webhook', id } })
  })
  serve(app, tools, table, contract.pauseWebhook, async (work, { params: { id }, body: { paused } }) => {
    await getWebhook(work, id)
    if (paused) {
      if (!(await markPaused(work.trx, work.jurisdiction, id, 'by-hand', work.now))) return
    } else {
      await markResumed(work.trx, work.jurisdiction, id)
      await hastenDeliveries(work.trx, work.jurisdiction, id, work.now)
      await tools.jobs.send(work.trx, senderQueue, {})
    }
    const action = paused ? 'webhook.paused' : 'webhook.resumed'
    await record(work, { action, subject: { kind: 'webhook', id } })
  })
  serve(app, tools, table, contract.testWebhook, async (work, { params: { id }, body: { eventId } }) => {
    await getWebhook(work, id)
    const data = { message: '这是一条测试消息。 This is a test.' }
    const type = 'linli.webhook.test'
    const body = writeCloudEvent({ eventId, type, at: work.now, source: sourceOf(work), data })
    const event = { eventId, action: 'webhook.test', body, at: work.now }
    await insertDeliveries(work.trx, work.jurisdiction, [id], event)
    await tools.jobs.send(work.trx, senderQueue, {})
  })
  logRoutes(app, tools)
}

function logRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, table, contract.listWebhookDeliveries, async (work, { params, query: { after } }) => {
    await getWebhook(work, params.id, 'webhook.list')
    const [millis, id] = after?.split('_') ?? []
    const before = millis && id ? { at: new Date(Number(millis)), id } : undefined
    const rows = await selectDeliveries(work.trx, work.jurisdiction, params.id, before, pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return { rows: shown, next: rows.length > pageSize && last ? `${last.at.getTime()}_${last.id}` : null }
  })
  serve(app, tools, table, contract.replayWebhook, async (work, { params: { id }, body }) => {
    await getWebhook(work, id)
    const queued = await requeueDeliveries(work.trx, work.jurisdiction, id, body, work.now)
    if (queued > 0) {
      await tools.jobs.send(work.trx, senderQueue, {})
      await record(work, {
        action: 'webhook.replayed',
        subject: { kind: 'webhook', id },
        details: { queued },
      })
    }
    return { queued }
  })
}

async function listed({ trx, jurisdiction }: Work): Promise<WebhookBody[]> {
  const waiting = await countWaiting(trx, jurisdiction)
  const all = await selectWebhooks(trx, jurisdiction)
  return all.map((one) => ({ ...one, waiting: waiting.get(one.id) ?? 0 }))
}

/** Returns the secret when the endpoint is new. */
export async function keepWebhook(work: Work, id: string, input: WebhookInput): Promise<string | null> {
  const { trx, jurisdiction, now, tools } = work
  if (!isReachableUrl(input.url, tools.settings.privateWebhooks)) throw invalidInput([badUrl])
  const added = await upsertWebhook(trx, jurisdiction, id, input, now)
  await record(work, {
    action: added ? 'webhook.added' : 'webhook.changed',
    subject: { kind: 'webhook', id },
    details: { host: new URL(input.url).host, actions: input.actions },
  })
  return added ? webhookSecret(tools.settings, jurisdiction, id) : null
}

async function getWebhook(work: Work, id: string, action = 'webhook.edit'): Promise<StoredWebhook> {
  await allowEverywhere(work, table, action)
  const found = await findWebhook(work.trx, work.jurisdiction, id)
  if (found) return found
  throw new Problem(404, {
    code: 'webhook.not-found',
    words: {
      zh: '没有这个推送地址，可能已经删除。',
      en: 'There is no such endpoint; it may have been removed.',
    },
  })
}

const badUrl = {
  field: 'url',
  code: 'webhook.bad-url',
  words: {
    zh: '请填写以 https:// 开头的公网地址，不带用户名和密码；内部网络的地址要由运维在设置中放行。',
    en: 'Enter a public address that begins with https://, without user name or password. Addresses inside the network must be allowed in the settings of the server.',
  },
}
