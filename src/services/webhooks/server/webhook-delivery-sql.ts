import { sql } from 'kysely'
import { newId, type Trx } from '#foundation/database/server'
import type { WebhookDelivery } from '../index.ts'
import type { Posted } from './post-event.ts'
import { webhookTables } from './webhook-tables.ts'

const deliveries = (trx: Trx, jurisdiction: string) =>
  webhookTables(trx).updateTable('services.webhook_delivery').where('jurisdiction_id', '=', jurisdiction)

/** Queues an event for endpoints; one that has it already gets nothing more. */
export async function insertDeliveries(
  trx: Trx,
  jurisdiction: string,
  webhookIds: readonly string[],
  event: { readonly eventId: string; readonly action: string; readonly body: string; readonly at: Date },
): Promise<void> {
  await webhookTables(trx)
    .insertInto('services.webhook_delivery')
    .values(
      webhookIds.map((webhookId) => ({
        jurisdiction_id: jurisdiction,
        id: newId(event.at.getTime()),
        webhook_id: webhookId,
        event_id: event.eventId,
        action: event.action,
        body: event.body,
        at: event.at,
        state: 'waiting' as const,
        attempts: 0,
        next_at: event.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'webhook_id', 'event_id']).doNothing())
    .execute()
}

/** Endpoints that are on and have something due. */
export async function selectDueWebhooks(trx: Trx, jurisdiction: string, now: Date): Promise<string[]> {
  const rows = await webhookTables(trx)
    .selectFrom('services.webhook as webhook')
    .innerJoin('services.webhook_delivery as delivery', (join) =>
      join
        .onRef('delivery.jurisdiction_id', '=', 'webhook.jurisdiction_id')
        .onRef('delivery.webhook_id', '=', 'webhook.id'),
    )
    .where('webhook.jurisdiction_id', '=', jurisdiction)
    .where('webhook.removed_at', 'is', null)
    .where('webhook.paused_at', 'is', null)
    .where('delivery.state', '=', 'waiting')
    .where('delivery.next_at', '<=', now)
    .select('webhook.id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}

export interface ClaimedDelivery {
  readonly id: string
  readonly eventId: string
  readonly body: string
  readonly attempts: number
}

/** Longer than an attempt can take: a sender that died leaves its deliveries to the next one after this. */
const leaseMillis = 120_000

/** Takes up to `limit` deliveries that are due, so that no other sender takes them as long as the lease lasts. */
export async function claimDeliveries(
  trx: Trx,
  jurisdiction: string,
  webhookId: string,
  now: Date,
  limit: number,
): Promise<ClaimedDelivery[]> {
  const due = await webhookTables(trx)
    .selectFrom('services.webhook_delivery')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select('id')
    .execute()
  if (due.length === 0) return []
  return deliveries(trx, jurisdiction)
    .set({
      attempts: sql<number>`attempts + 1`,
      attempted_at: now,
      next_at: new Date(now.getTime() + leaseMillis),
    })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .returning(['id', 'event_id as eventId', 'body', 'attempts'])
    .execute()
}

/** Keeps how an attempt went; what is done stays done, whatever a slower sender says. */
export async function settleWebhookDelivery(
  trx: Trx,
  jurisdiction: string,
  id: string,
  { status, failure, durationMs, answer }: Posted,
  then: { readonly state: 'waiting' | 'done' | 'failed'; readonly nextAt?: Date | undefined },
): Promise<void> {
  await deliveries(trx, jurisdiction)
    .set({
      status,
      failure,
      duration_ms: durationMs,
      answer,
      state: then.state,
      ...(then.nextAt ? { next_at: then.nextAt } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Lets deliveries that were sent or given up begin anew; how many. */
export async function requeueDeliveries(
  trx: Trx,
  jurisdiction: string,
  webhookId: string,
  which: { readonly deliveryId: string } | { readonly since: Date },
  now: Date,
): Promise<number> {
  const query = deliveries(trx, jurisdiction)
    .set({ state: 'waiting', attempts: 0, next_at: now })
    .where('webhook_id', '=', webhookId)
    .where('state', '<>', 'waiting')
  const { numUpdatedRows } = await ('since' in which
    ? query.where('at', '>=', which.since)
    : query.where('id', '=', which.deliveryId)
  ).executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What waits is tried at once when an endpoint goes on. */
export async function hastenDeliveries(
  trx: Trx,
  jurisdiction: string,
  webhookId: string,
  now: Date,
): Promise<void> {
  await deliveries(trx, jurisdiction)
    .set({ attempts: 0, next_at: now })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute()
}

export async function countWaiting(trx: Trx, jurisdiction: string): Promise<Map<string, number>> {
  const rows = await webhookTables(trx)
    .selectFrom('services.webhook_delivery')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('state', '=', 'waiting')
    .groupBy('webhook_id')
    .select(['webhook_id as id', sql<number>`count(*)::int`.as('n')])
    .execute()
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** The log of an endpoint, newest first. */
export async function selectDeliveries(
  trx: Trx,
  jurisdiction: string,
  webhookId: string,
  before: { readonly at: Date; readonly id: string } | undefined,
  limit: number,
): Promise<WebhookDelivery[]> {
  let query = webhookTables(trx)
    .selectFrom('services.webhook_delivery')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('webhook_id', '=', webhookId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .select([
      'id',
      'event_id as eventId',
      'action',
      'at',
      'state',
      'attempts',
      'next_at as nextAt',
      'attempted_at as attemptedAt',
      'status',
      'failure',
      'duration_ms as durationMs',
      'answer',
      'body',
    ])
  if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}, ${before.id})`)
  return query.execute()
}

/** Takes away what is over for longer than the log is kept. */
export async function deleteOldDeliveries(trx: Trx, jurisdiction: string, before: Date): Promise<void> {
  await webhookTables(trx)
    .deleteFrom('services.webhook_delivery')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('state', '<>', 'waiting')
    .where('at', '<', before)
    .execute()
}
