import { createHmac, hkdfSync } from 'node:crypto'
import type { Settings } from '#foundation/work/server'

const keyOf = (settings: Settings, jurisdiction: string, id: string): Buffer =>
  Buffer.from(hkdfSync('sha256', settings.secret, '', `linli webhook ${jurisdiction} ${id}`, 32))

/** The secret of an endpoint as it is handed over: derived from the house's own, so that no copy lies anywhere. */
export const webhookSecret = (settings: Settings, jurisdiction: string, id: string): string =>
  `whsec_${keyOf(settings, jurisdiction, id).toString('base64')}`

/** The headers that prove who sent a body and when (Standard Webhooks 1.0: HMAC-SHA256 over id.timestamp.body). */
export function signedHeaders(
  settings: Settings,
  jurisdiction: string,
  webhookId: string,
  message: { readonly eventId: string; readonly body: string; readonly at: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000))
  const signature = createHmac('sha256', keyOf(settings, jurisdiction, webhookId))
    .update(`${message.eventId}.${timestamp}.${message.body}`)
    .digest('base64')
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'Linli-Webhooks/1',
    'webhook-id': message.eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
