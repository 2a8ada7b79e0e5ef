import type { Generated } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { PauseReason, WebhookAction, WebhookFailure } from '../webhook.ts'

type WebhookTables = {
  'services.webhook': {
    jurisdiction_id: string
    id: string
    name: string
    url: string
    actions: WebhookAction[]
    category_ids: string[]
    community_ids: string[]
    added_at: Date
    failing_since: Generated<Date | null>
    paused_at: Generated<Date | null>
    paused_because: Generated<PauseReason | null>
    removed_at: Generated<Date | null>
  }
  'services.webhook_delivery': {
    jurisdiction_id: string
    id: string
    webhook_id: string
    event_id: string
    action: string
    body: string
    at: Date
    state: 'waiting' | 'done' | 'failed'
    attempts: number
    next_at: Date
    attempted_at: Generated<Date | null>
    status: Generated<number | null>
    failure: Generated<WebhookFailure | null>
    duration_ms: Generated<number | null>
    answer: Generated<string | null>
  }
}

export const webhookTables = (trx: Trx) => trx.withTables<WebhookTables>()
