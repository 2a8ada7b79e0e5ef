import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import { type Matter, openStates, type Pause } from '../index.ts'
import { type MatterTables, matterTables, type StoredPause } from './matter-tables.ts'

type Row = MatterTables['accountability.matter'] & { place_path: string }

// Each by its name, so that the statement is prepared once and a migration may add others beside them.
const columns = [
  'matter.jurisdiction_id',
  'matter.id',
  'matter.kind',
  'matter.code',
  'matter.title',
  'matter.state',
  'matter.channel',
  'matter.opened_by',
  'matter.topic_id',
  'matter.place_id',
  'matter.community_id',
  'matter.owner_post_id',
  'matter.holder_id',
  'matter.offered_post_id',
  'matter.offered_at',
  'matter.limit_amount',
  'matter.limit_unit',
  'matter.pauses',
  'matter.opened_at',
  'matter.due_at',
  'matter.answered_at',
  'matter.result',
  'matter.closed_at',
  'matter.changed_at',
  'matter.reopened',
  'matter.merged_into',
  'matter.person_id',
  'matter.link_version',
  'matter.confidential',
  'matter.version',
] as const

const withPath = (trx: Trx) =>
  matterTables(trx)
    .selectFrom('accountability.matter as matter')
    .innerJoin('foundation.place as place', (join) =>
      join
        .onRef('place.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('place.id', '=', 'matter.place_id'),
    )
    .select(columns)
    .select('place.path as place_path')

export async function findMatter(trx: Trx, jurisdiction: string, id: string): Promise<Matter | undefined> {
  const row = await withPath(trx)
    .where('matter.jurisdiction_id', '=', jurisdiction)
    .where('matter.id', '=', id)
    .executeTakeFirst()
  return row && matterOf(row)
}

export async function findMatterByCode(
  trx: Trx,
  jurisdiction: string,
  code: string,
): Promise<Matter | undefined> {
  const row = await withPath(trx)
    .where('matter.jurisdiction_id', '=', jurisdiction)
    .where('matter.code', '=', code)
    .executeTakeFirst()
  return row && matterOf(row)
}

/** The matters of one resident's contact. */
export async function findMattersOf(trx: Trx, jurisdiction: string, personId: string): Promise<Matter[]> {
  const rows = await withPath(trx)
    .where('matter.jurisdiction_id', '=', jurisdiction)
    .where('matter.person_id', '=', personId)
    .execute()
  return rows.map(matterOf)
}

/** A place in the order of due dates, to go on after. */
export interface DueKey {
  readonly dueAt: Date
  readonly id: string
}

/** One batch of open matters in the order of their due dates: all until a date, those nobody took up, or those offered. */
export async function readOpenMatters(
  trx: Trx,
  jurisdiction: string,
  which: { dueUntil: Date } | 'unowned' | 'offered',
  page: { after: DueKey | undefined; limit: number },
): Promise<Matter[]> {
  let open = withPath(trx)
    .where('matter.jurisdiction_id', '=', jurisdiction)
    // Written out, because a partial index answers only for what the planner can read.
    .where(sql<boolean>`matter.state in (${sql.join(openStates.map((state) => sql.lit(state)))})`)
    .orderBy('matter.due_at')
    .orderBy('matter.id')
    .limit(page.limit)
  if (which === 'unowned') open = open.where('matter.holder_id', 'is', null)
  else if (which === 'offered') open = open.where('matter.offered_post_id', 'is not', null)
  else open = open.where('matter.due_at', '<=', which.dueUntil)
  const { after } = page
  if (after) open = open.where(sql<boolean>`(matter.due_at, matter.id) > (${after.dueAt}, ${after.id})`)
  return (await open.execute()).map(matterOf)
}

/** Loads a matter and keeps others from changing it until the transaction ends. */
export async function findMatterForUpdate(
  trx: Trx,
  jurisdiction: string,
  id: string,
): Promise<Matter | undefined> {
  const row = await withPath(trx)
    .where('matter.jurisdiction_id', '=', jurisdiction)
    .where('matter.id', '=', id)
    .forUpdate('matter')
    .executeTakeFirst()
  return row && matterOf(row)
}

/** The matters that were merged into this one; `locked` keeps others from changing them until the transaction ends. */
export async function readMerged(
  trx: Trx,
  jurisdiction: string,
  id: string,
  locked?: 'locked',
): Promise<Matter[]> {
  const merged = withPath(trx)
    .where('matter.jurisdiction_id', '=', jurisdiction)
    .where('matter.merged_into', '=', id)
    .orderBy('matter.opened_at')
    .orderBy('matter.id')
  const rows = await (locked ? merged.forUpdate('matter') : merged).execute()
  return rows.map(matterOf)
}

/** Writes a new matter; false when its id or its code is taken, and then nothing is written. */
export async function insertMatter(
  trx: Trx,
  jurisdiction: string,
  matter: Matter,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await matterTables(trx)
    .insertInto('accountability.matter')
    .values({
      jurisdiction_id: jurisdiction,
      id: matter.id,
      kind: matter.kind,
      code: matter.code,
      opened_by: matter.openedBy,
      changed_at: now,
      ...columnsOf(matter),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateMatter(trx: Trx, jurisdiction: string, matter: Matter, now: Date): Promise<void> {
  await matterTables(trx)
    .updateTable('accountability.matter')
    .set({ ...columnsOf(matter), changed_at: now })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', matter.id)
    .execute()
}

function columnsOf(matter: Matter) {
  return {
    title: matter.title,
    state: matter.state,
    channel: matter.channel,
    topic_id: matter.topicId,
    place_id: matter.placeId,
    community_id: matter.communityId,
    owner_post_id: matter.ownerPostId,
    holder_id: matter.holderId,
    offered_post_id: matter.offer?.postId ?? null,
    offered_at: matter.offer?.at ?? null,
    limit_amount: matter.clock.limit.amount,
    limit_unit: matter.clock.limit.unit,
    pauses: sql<StoredPause[]>`${JSON.stringify(matter.clock.pauses)}::jsonb`,
    opened_at: matter.clock.startedAt,
    due_at: matter.dueAt,
    answered_at: matter.answeredAt,
    result: matter.result,
    closed_at: matter.closedAt,
    reopened: matter.reopened,
    merged_into: matter.mergedInto,
    person_id: matter.personId,
    confidential: matter.confidential,
    link_version: matter.linkVersion,
    version: matter.version,
  }
}

function matterOf(row: Row): Matter {
  return {
    id: row.id,
    kind: row.kind,
    code: row.code,
    title: row.title,
    state: row.state,
    channel: row.channel,
    openedBy: row.opened_by,
    topicId: row.topic_id,
    placeId: row.place_id,
    communityId: row.community_id,
    placePath: row.place_path,
    ownerPostId: row.owner_post_id,
    holderId: row.holder_id,
    offer: row.offered_post_id && row.offered_at ? { postId: row.offered_post_id, at: row.offered_at } : null,
    clock: {
      startedAt: row.opened_at,
      limit: { amount: row.limit_amount, unit: row.limit_unit },
      pauses: row.pauses.map(pauseOf),
    },
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    result: row.result,
    closedAt: row.closed_at,
    reopened: row.reopened,
    mergedInto: row.merged_into,
    personId: row.person_id,
    confidential: row.confidential,
    linkVersion: row.link_version,
    version: row.version,
  }
}

const pauseOf = ({ from, until, limitUntil, reason }: StoredPause): Pause => ({
  from: new Date(from),
  until: until === null ? null : new Date(until),
  limitUntil: new Date(limitUntil),
  reason,
})
