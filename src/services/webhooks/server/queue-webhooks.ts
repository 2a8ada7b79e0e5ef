import { findMatter } from '#accountability/matters/server'
import { on } from '#foundation/audit/server'
import type { Work } from '#foundation/work/server'
import { readPublicWindow } from '#services/requests/server'
import { wantsEvent, webhookActions } from '../webhook.ts'
import { publicData, writeCloudEvent } from '../webhook-event.ts'
import { insertDeliveries } from './webhook-delivery-sql.ts'
import { selectWebhooks } from './webhook-sql.ts'

/** The queue of the sender, which also runs by the clock. */
export const senderQueue = 'send-webhooks'

/**
 * Puts an event of a request into the outbox of each endpoint that wants it. Complaints and whatever else the public
 * does not see are no requests, and are never told.
 */
export const queueWebhooks = on(webhookActions, 'queue-webhooks', async (work, happened) => {
  const { trx, jurisdiction, tools } = work
  const at = timeOf(happened.eventId)
  // What happened before an endpoint was added is no news to it.
  const webhooks = (await selectWebhooks(trx, jurisdiction)).filter(({ addedAt }) => addedAt <= at)
  if (webhooks.length === 0) return
  const matter = await findMatter(trx, jurisdiction, happened.subjectId)
  if (matter?.kind !== 'request' || matter.confidential) return
  const [found] = await readPublicWindow(work, byCode(matter.code, work.now))
  if (!found) return
  const { categoryId, code } = found.request
  const { communityId } = matter
  const wanting = webhooks.filter((each) =>
    wantsEvent(each, { action: happened.action, categoryId, communityId }),
  )
  if (wanting.length === 0) return
  const page = new URL(`/r/${code}`, tools.settings.publicUrl).href
  const body = writeCloudEvent({
    eventId: happened.eventId,
    type: `linli.${happened.action}`,
    at,
    source: sourceOf(work),
    subject: code,
    data: publicData(found.request, { communityId, page }),
  })
  await insertDeliveries(
    trx,
    jurisdiction,
    wanting.map(({ id }) => id),
    { eventId: happened.eventId, action: happened.action, body, at },
  )
  await tools.jobs.send(trx, senderQueue, {})
})

/** When an event was recorded: its id (UUIDv7) begins with that. */
const timeOf = (eventId: string): Date =>
  new Date(Number.parseInt(eventId.replaceAll('-', '').slice(0, 12), 16))

export const sourceOf = ({ tools, jurisdiction }: Work): string =>
  new URL(`/at/${jurisdiction}`, tools.settings.publicUrl).href

const byCode = (code: string, now: Date) => ({
  codes: [code],
  categoryIds: null,
  from: now,
  until: now,
  changedFrom: null,
  changedUntil: null,
  states: null,
  box: null,
  skip: 0,
  limit: 1,
})
