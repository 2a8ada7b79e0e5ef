import { sql } from 'kysely'
import type { MatterTables } from '#accountability/matters/server'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import {
  type ExtensionRule,
  extensionRuleBody,
  type TimeRequest,
  type TimeState,
  usualExtensionRule,
} from '../index.ts'

type TimeTables = {
  'accountability.time_request': {
    jurisdiction_id: string
    matter_id: string
    id: string
    kind: TimeRequest['kind']
    amount: number | null
    review_on: string | null
    words: string
    asked_at: Date
    asked_by: string | null
    asked_post_id: string | null
    state: TimeState
    decided_at: Date | null
    decided_by: string | null
    decided_words: string | null
  }
  'accountability.extension_rule': {
    jurisdiction_id: string
    version: number
    settings: object
    at: Date
  }
} & Pick<MatterTables, 'accountability.matter'>

const tables = (trx: Trx) => trx.withTables<TimeTables>()

const columns = [
  'request.id',
  'request.matter_id as matterId',
  'request.kind',
  'request.amount',
  'request.review_on as reviewOn',
  'request.words',
  'request.asked_at as askedAt',
  'request.asked_by as askedBy',
  'request.asked_post_id as askedPostId',
  'request.state',
  'request.decided_at as decidedAt',
  'request.decided_words as decidedWords',
] as const

/** Whatever was asked for a matter, newest first. */
export async function readTimeRequests(work: Work, matterId: Id): Promise<TimeRequest[]> {
  return tables(work.trx)
    .selectFrom('accountability.time_request as request')
    .where('request.jurisdiction_id', '=', work.jurisdiction)
    .where('request.matter_id', '=', matterId)
    .orderBy('request.asked_at', 'desc')
    .orderBy('request.id', 'desc')
    .select(columns)
    .execute()
}

export async function insertTimeRequest(work: Work, asked: TimeRequest): Promise<void> {
  await tables(work.trx)
    .insertInto('accountability.time_request')
    .values({
      jurisdiction_id: work.jurisdiction,
      matter_id: asked.matterId,
      id: asked.id,
      kind: asked.kind,
      amount: asked.amount,
      review_on: asked.reviewOn,
      words: asked.words,
      asked_at: asked.askedAt,
      asked_by: asked.askedBy,
      asked_post_id: asked.askedPostId,
      state: 'pending',
      decided_at: null,
      decided_by: null,
      decided_words: null,
    })
    .execute()
}

/** Settles what is pending for a matter: one request, or all of them when the matter ended first. */
export async function settleTimeRequest(
  work: Work,
  matterId: Id,
  settled: { id?: Id; state: Exclude<TimeState, 'pending'>; words: string | null },
): Promise<void> {
  let update = tables(work.trx)
    .updateTable('accountability.time_request')
    .set({
      state: settled.state,
      decided_at: work.now,
      decided_by: work.actor.kind === 'staff' ? work.actor.userId : null,
      decided_words: settled.words,
    })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'pending')
  if (settled.id) update = update.where('id', '=', settled.id)
  await update.execute()
}

const most = 200

const rowColumns = [
  'matter.id as rowId',
  'matter.kind as rowKind',
  'matter.code',
  'matter.title',
  'matter.state as rowState',
  'matter.place_id as placeId',
  'matter.owner_post_id as ownerPostId',
  'matter.holder_id as holderId',
  'matter.offered_post_id as offeredPostId',
  'matter.opened_at as openedAt',
  'matter.due_at as dueAt',
  'matter.paused_until as pausedUntil',
  'matter.result',
  'matter.version',
  'matter.limit_amount as limitAmount',
  'matter.limit_unit as limitUnit',
] as const

/** What waits for a decision, the oldest first. */
export async function readPending(work: Work) {
  return tables(work.trx)
    .selectFrom('accountability.time_request as request')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'request.jurisdiction_id')
        .onRef('matter.id', '=', 'request.matter_id'),
    )
    .where('request.jurisdiction_id', '=', work.jurisdiction)
    .where(sql<boolean>`request.state = 'pending'`)
    .where('matter.state', 'in', ['received', 'in-progress', 'waiting'])
    .orderBy('request.asked_at')
    .orderBy('request.id')
    .limit(most)
    .select(columns)
    .select(rowColumns)
    .execute()
}

/** What stands on the shelf, the nearest review date first, with the plan it was put there by. */
export async function readShelved(work: Work) {
  return tables(work.trx)
    .selectFrom('accountability.matter as matter')
    .innerJoin('accountability.time_request as request', (join) =>
      join
        .onRef('request.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('request.matter_id', '=', 'matter.id')
        .on('request.kind', '=', 'shelving')
        .on('request.state', '=', 'approved'),
    )
    .where('matter.jurisdiction_id', '=', work.jurisdiction)
    .where(sql<boolean>`matter.paused_for = 'shelved'`)
    .orderBy('matter.paused_until')
    .orderBy('matter.id')
    .orderBy('request.asked_at', 'desc')
    .limit(most)
    .select(columns)
    .select(rowColumns)
    .execute()
}

/** How often and how far promises may be put off here; the usual rule where the jurisdiction has set none. */
export async function readExtensionRule(work: Work): Promise<ExtensionRule> {
  const row = await tables(work.trx)
    .selectFrom('accountability.extension_rule')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .orderBy('version', 'desc')
    .select(['version', 'settings'])
    .executeTakeFirst()
  return row ? extensionRuleBody.parse({ ...row.settings, version: row.version }) : usualExtensionRule
}

/** Sets the rule anew; what was granted under an older one stays. */
export async function insertExtensionRule(work: Work, rule: ExtensionRule): Promise<void> {
  const { version, ...settings } = extensionRuleBody.parse(rule)
  await tables(work.trx)
    .insertInto('accountability.extension_rule')
    .values({
      jurisdiction_id: work.jurisdiction,
      version,
      settings: sql<object>`${JSON.stringify(settings)}::jsonb`,
      at: work.now,
    })
    .execute()
}
