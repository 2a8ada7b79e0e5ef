import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { WebhookBody, WebhookInput } from '../index.ts'
import type { PauseReason, WebhookAction } from '../webhook.ts'
import { webhookTables } from './webhook-tables.ts'

const live = (trx: Trx, jurisdiction: string) =>
  webhookTables(trx)
    .selectFrom('services.webhook')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .select([
      'id',
      'name',
      'url',
      'actions',
      'category_ids as categoryIds',
      'community_ids as communityIds',
      'added_at as addedAt',
      'failing_since as failingSince',
      'paused_at as pausedAt',
      'paused_because as pausedBecause',
    ])

export type StoredWebhook = Omit<WebhookBody, 'waiting'>

export async function selectWebhooks(trx: Trx, jurisdiction: string): Promise<StoredWebhook[]> {
  return live(trx, jurisdiction).execute()
}

export async function findWebhook(
  trx: Trx,
  jurisdiction: string,
  id: string,
): Promise<StoredWebhook | undefined> {
  return live(trx, jurisdiction).where('id', '=', id).executeTakeFirst()
}

/** Adds an endpoint or changes it; true when it is new. What was removed stays removed. */
export async function upsertWebhook(
  trx: Trx,
  jurisdiction: string,
  id: string,
  input: WebhookInput,
  now: Date,
): Promise<boolean> {
  const values = {
    name: input.name,
    url: input.url,
    actions: sql<WebhookAction[]>`${input.actions}::text[]`,
    category_ids: sql<string[]>`${input.categoryIds}::uuid[]`,
    community_ids: sql<string[]>`${input.communityIds}::uuid[]`,
  }
  const added = await webhookTables(trx)
    .insertInto('services.webhook')
    .values({ jurisdiction_id: jurisdiction, id, ...values, added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) return true
  await webhookTables(trx)
    .updateTable('services.webhook')
    .set(values)
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .execute()
  return false
}

/** False when it was removed before. */
export async function endWebhook(trx: Trx, jurisdiction: string, id: string, now: Date): Promise<boolean> {
  const ended = await webhookTables(trx)
    .updateTable('services.webhook')
    .set({ removed_at: now })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Pauses for a reason; false when it stands still already. */
export async function markPaused(
  trx: Trx,
  jurisdiction: string,
  id: string,
  because: PauseReason,
  now: Date,
): Promise<boolean> {
  const paused = await webhookTables(trx)
    .updateTable('services.webhook')
    .set({ paused_at: now, paused_because: because })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .where('paused_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return paused !== undefined
}

export async function markResumed(trx: Trx, jurisdiction: string, id: string): Promise<void> {
  await webhookTables(trx)
    .updateTable('services.webhook')
    .set({ paused_at: null, paused_because: null, failing_since: null })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .execute()
}

/** Since when nothing has worked; null after a success. Returns what stands now. */
export async function markFailing(
  trx: Trx,
  jurisdiction: string,
  id: string,
  now: Date | null,
): Promise<Date | null> {
  const row = await webhookTables(trx)
    .updateTable('services.webhook')
    .set({ failing_since: now && sql<Date>`coalesce(failing_since, ${now})` })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .returning('failing_since as since')
    .executeTakeFirst()
  return row?.since ?? null
}
