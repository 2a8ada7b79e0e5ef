import { sql } from 'kysely'
import { openStates } from '#accountability/matters'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import type { Urgency } from '../hotline-order.ts'
import type { OrderBody, OrderView } from '../index.ts'
import type { ReturnTime } from '../return-order.ts'
import { hotlineTables } from './hotline-tables.ts'

export interface NewOrder {
  readonly number: string
  readonly matterId: string
  readonly kind: string
  readonly urgency: Urgency
  readonly calledAt: Date | null
  readonly dispatchedAt: Date | null
  readonly dueAt: Date | null
  readonly takenAt: Date
  readonly returnUntil: Date
}

export async function insertOrder(trx: Trx, jurisdiction: string, order: NewOrder): Promise<void> {
  await hotlineTables(trx)
    .insertInto('services.hotline_order')
    .values({
      jurisdiction_id: jurisdiction,
      number: order.number,
      matter_id: order.matterId,
      kind: order.kind,
      urgency: order.urgency,
      called_at: order.calledAt,
      dispatched_at: order.dispatchedAt,
      due_at: order.dueAt,
      taken_at: order.takenAt,
      return_until: order.returnUntil,
    })
    .execute()
}

/** The codes of the requests that these orders became. */
export async function findOrderCodes(
  trx: Trx,
  jurisdiction: string,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await joined(trx, jurisdiction)
    .where(sql<boolean>`orders.number = any(${numbers}::text[])`)
    .select(['orders.number', 'matter.code'])
    .execute()
  return new Map(rows.map(({ number, code }) => [number, code]))
}

export async function lockOrder(trx: Trx, jurisdiction: string, matterId: string) {
  return hotlineTables(trx)
    .selectFrom('services.hotline_order')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matterId)
    .forUpdate()
    .select(['number', 'return_until as returnUntil', 'returned_at as returnedAt'])
    .executeTakeFirst()
}

export async function markReturned(
  trx: Trx,
  jurisdiction: string,
  matterId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await hotlineTables(trx)
    .updateTable('services.hotline_order')
    .set({ returned_at: now, return_reason: reason })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('matter_id', '=', matterId)
    .execute()
}

export async function readReturnTime(trx: Trx, jurisdiction: string): Promise<ReturnTime> {
  const row = await hotlineTables(trx)
    .selectFrom('services.hotline_setting')
    .where('jurisdiction_id', '=', jurisdiction)
    .select('return_within as within')
    .executeTakeFirst()
  return row?.within ?? '2-working-days'
}

export async function saveReturnTime(trx: Trx, jurisdiction: string, within: ReturnTime): Promise<void> {
  await hotlineTables(trx)
    .insertInto('services.hotline_setting')
    .values({ jurisdiction_id: jurisdiction, return_within: within })
    .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet({ return_within: within }))
    .execute()
}

const joined = (trx: Trx, jurisdiction: string) =>
  hotlineTables(trx)
    .selectFrom('services.hotline_order as orders')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'orders.jurisdiction_id')
        .onRef('matter.id', '=', 'orders.matter_id'),
    )
    .where('orders.jurisdiction_id', '=', jurisdiction)

const shown = (trx: Trx, jurisdiction: string) =>
  joined(trx, jurisdiction).select([
    'orders.number',
    'orders.matter_id as matterId',
    'matter.code',
    'matter.title',
    'orders.kind',
    'orders.urgency',
    'matter.state',
    'orders.called_at as calledAt',
    'orders.dispatched_at as dispatchedAt',
    'orders.taken_at as takenAt',
    'matter.accepted_at as signedAt',
    'orders.due_at as cityDueAt',
    'matter.due_at as dueAt',
    'matter.answered_at as answeredAt',
    'matter.result',
    'matter.owner_post_id as ownerPostId',
    'orders.return_until as returnUntil',
    'orders.returned_at as returnedAt',
    'orders.return_reason as returnReason',
    'matter.changed_at as changedAt',
  ])
type Shown = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]

interface Page {
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of orders, newest first. */
export async function selectOrders(
  work: Work,
  view: OrderView,
  { after, limit }: Page,
): Promise<{ rows: OrderBody[]; next: string | null }> {
  let query = shown(work.trx, work.jurisdiction)
    .orderBy('orders.taken_at', 'desc')
    .orderBy('orders.matter_id', 'desc')
    .limit(limit + 1)
  if (view === 'returned') query = query.where('orders.returned_at', 'is not', null)
  if (view === 'open') query = query.where('matter.state', 'in', openStates)
  if (view === 'over')
    query = query.where('orders.returned_at', 'is', null).where('matter.state', 'not in', openStates)
  const key = readKey(after)
  if (key) query = query.where(sql<boolean>`(orders.taken_at, orders.matter_id) < (${key.at}, ${key.id})`)
  return paged(work, await query.execute(), limit, ({ takenAt }) => takenAt)
}

/** Orders whose matter changed since, in the order of the changes. */
export async function selectFeedback(
  work: Work,
  since: Date | undefined,
  { after, limit }: Page,
): Promise<{ rows: OrderBody[]; next: string | null }> {
  let query = shown(work.trx, work.jurisdiction)
    .orderBy('matter.changed_at')
    .orderBy('matter.id')
    .limit(limit + 1)
  if (since) query = query.where('matter.changed_at', '>=', since)
  const key = readKey(after)
  if (key) query = query.where(sql<boolean>`(matter.changed_at, matter.id) > (${key.at}, ${key.id})`)
  return paged(work, await query.execute(), limit, ({ changedAt }) => changedAt)
}

export async function findOrderOf(work: Work, matterId: string): Promise<OrderBody | null> {
  const rows = await shown(work.trx, work.jurisdiction).where('orders.matter_id', '=', matterId).execute()
  return (await inFull(work, rows))[0] ?? null
}

async function paged(work: Work, found: readonly Shown[], limit: number, at: (row: Shown) => Date) {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const next = found.length > limit && last ? `${at(last).getTime()}_${last.matterId}` : null
  return { rows: await inFull(work, rows), next }
}

/** With the name of the post and the last answer; two statements however many rows. */
async function inFull(work: Work, rows: readonly Shown[]): Promise<OrderBody[]> {
  if (rows.length === 0) return []
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const told = await hotlineTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where(
      'matter_id',
      'in',
      rows.map(({ matterId }) => matterId),
    )
    .where('kind', '=', 'answered')
    .orderBy('id')
    .select(['matter_id as id', 'words'])
    .execute()
  const answers = new Map(told.map(({ id, words }) => [id, words]))
  return rows.map(({ ownerPostId, ...row }) => ({
    ...row,
    owner: posts.get(ownerPostId) ?? { zh: '', en: '' },
    answer: row.answeredAt ? (answers.get(row.matterId) ?? null) : null,
  }))
}

function readKey(after: string | undefined): { at: Date; id: string } | undefined {
  const [millis, id] = after?.split('_') ?? []
  return millis && id ? { at: new Date(Number(millis)), id } : undefined
}
