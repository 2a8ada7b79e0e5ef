import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { notifyUsers } from '#foundation/notices/server'
import { usersWithRole } from '#foundation/permissions/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { nextAttemptAt, type PauseReason, pauseAfterFailure } from '../webhook.ts'
import { type Posted, postEvent } from './post-event.ts'
import { signedHeaders } from './sign-webhook.ts'
import {
  type ClaimedDelivery,
  claimDeliveries,
  deleteOldDeliveries,
  selectDueWebhooks,
  settleWebhookDelivery,
} from './webhook-delivery-sql.ts'
import { findWebhook, markFailing, markPaused, type StoredWebhook } from './webhook-sql.ts'

const actor = { kind: 'system', task: 'send-webhooks' } as const
const atOnce = 10
/** A run ends after this many rounds; the next one, at most a minute later, goes on. */
const mostRounds = 50
/** Days that the log is kept. */
const keptDays = 90

/** Sends what is due to every endpoint, each endpoint at its own pace: a slow one holds up no other. */
export async function sendWebhooks(tools: Tools): Promise<void> {
  const sending: Promise<void>[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    const due = await inWork(tools, jurisdiction, actor, (work) =>
      selectDueWebhooks(work.trx, jurisdiction, work.now),
    )
    sending.push(...due.map((id) => sendToOne(tools, jurisdiction, id)))
  }
  const failed = (await Promise.allSettled(sending)).filter((end) => end.status === 'rejected')
  if (failed.length > 0)
    throw new AggregateError(
      failed.map(({ reason }) => reason),
      `send-webhooks: ${failed.length} endpoints`,
    )
}

export async function forgetDeliveries(tools: Tools): Promise<void> {
  const before = new Date(tools.now().getTime() - keptDays * 86_400_000)
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys())
    await inWork(tools, jurisdiction, actor, ({ trx }) => deleteOldDeliveries(trx, jurisdiction, before))
}

/** While an endpoint fails it is asked with one message at a time, and left alone after it fails again. */
async function sendToOne(tools: Tools, jurisdiction: string, id: string): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const claimed = await inWork(tools, jurisdiction, actor, async ({ trx, now }) => {
      const webhook = await findWebhook(trx, jurisdiction, id)
      if (!webhook || webhook.pausedAt) return undefined
      const limit = webhook.failingSince ? 1 : atOnce
      return { webhook, taken: await claimDeliveries(trx, jurisdiction, id, now, limit) }
    })
    if (!claimed || claimed.taken.length === 0) return
    // The connections overlap; what came of them is written one after the other.
    const posted = await Promise.all(
      claimed.taken.map(async (one) => [one, await post(tools, jurisdiction, claimed.webhook, one)] as const),
    )
    let failed = false
    for (const [one, outcome] of posted)
      if (!(await inWork(tools, jurisdiction, actor, (work) => settle(work, claimed.webhook, one, outcome))))
        failed = true
    if (failed) return
  }
}

function post(tools: Tools, jurisdiction: string, { id, url }: StoredWebhook, one: ClaimedDelivery) {
  const { settings } = tools
  const headers = signedHeaders(settings, jurisdiction, id, { ...one, at: tools.now() })
  return postEvent(new URL(url), headers, one.body, { privateAllowed: settings.privateWebhooks })
}

/** Keeps how it went; true when the endpoint took it. */
async function settle(
  work: Work,
  webhook: StoredWebhook,
  one: ClaimedDelivery,
  posted: Posted,
): Promise<boolean> {
  const { trx, jurisdiction, now } = work
  const taken = posted.status !== null && posted.status >= 200 && posted.status < 300
  const since = await markFailing(trx, jurisdiction, webhook.id, taken ? null : now)
  if (taken) {
    await settleWebhookDelivery(trx, jurisdiction, one.id, posted, { state: 'done' })
    return true
  }
  const nextAt = nextAttemptAt(one.attempts, now)
  const state = nextAt ? 'waiting' : 'failed'
  await settleWebhookDelivery(trx, jurisdiction, one.id, posted, { state, nextAt })
  const because = pauseAfterFailure(posted, since ?? now, now)
  if (because) await pauseAndTell(work, webhook, because)
  return false
}

async function pauseAndTell(work: Work, { id, name }: StoredWebhook, because: PauseReason): Promise<void> {
  if (!(await markPaused(work.trx, work.jurisdiction, id, because, work.now))) return
  await record(work, {
    action: 'webhook.paused',
    subject: { kind: 'webhook', id },
    details: { because },
  })
  await notifyUsers(work, {
    eventId: newId(work.now.getTime()),
    userIds: await usersWithRole(work.trx, work.jurisdiction, 'administrator'),
    words: {
      zh: `“${name}”一直收不到推送的消息，已暂停。消息都留着，修好后请恢复。`,
      en: `“${name}” has not taken any message for long and was paused. Nothing is lost: resume it when it works again.`,
    },
  })
}
