import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Day } from '#kernel'
import { type Ladder, type Level, ladderBody, type StepName, usualLadder } from '../index.ts'

type SupervisionTables = {
  'accountability.ladder': {
    jurisdiction_id: string
    version: number
    settings: object
    at: Date
    since: Date
    user_id: string | null
  }
  'accountability.ladder_step': {
    jurisdiction_id: string
    matter_id: string
    round: number
    rung: StepName
    at: Date
    ladder_version: number
  }
  'accountability.urging': {
    jurisdiction_id: string
    matter_id: string
    by_whom: Urger
    day: Day
  }
  'accountability.supervision': {
    jurisdiction_id: string
    matter_id: string
    level: Level
    level_at: Date
    closed_at: Date | null
    cause: string | null
    remedy: string | null
  }
}
export type Urger = 'resident' | 'superior'

export const supervisionTables = (trx: Trx) => trx.withTables<SupervisionTables>()

/** The ladder in force: the newest version that has begun, the usual one where the jurisdiction has set none. */
export async function readLadder({ trx, jurisdiction, now }: Work): Promise<Ladder> {
  const row = await supervisionTables(trx)
    .selectFrom('accountability.ladder')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('since', '<=', now)
    .orderBy('version', 'desc')
    .select(['version', 'settings'])
    .executeTakeFirst()
  return row ? ladderBody.parse({ ...row.settings, version: row.version }) : usualLadder
}

export interface Taken {
  readonly matterId: string
  readonly round: number
  readonly rung: StepName
}

/** The steps taken with some matters, of all their rounds. */
export async function readSteps(work: Work, matterIds: readonly string[]): Promise<Taken[]> {
  if (matterIds.length === 0) return []
  return supervisionTables(work.trx)
    .selectFrom('accountability.ladder_step')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', matterIds)
    .select(['matter_id as matterId', 'round', 'rung'])
    .execute()
}

/** Takes a step; false when it was taken in this round before. */
export async function insertStep(work: Work, step: Taken, ladderVersion: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await supervisionTables(work.trx)
    .insertInto('accountability.ladder_step')
    .values({
      jurisdiction_id: work.jurisdiction,
      matter_id: step.matterId,
      round: step.round,
      rung: step.rung,
      at: work.now,
      ladder_version: ladderVersion,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The last working day on which a matter was urged by the resident, or from above. */
export async function findUrgedOn(work: Work, matterId: string, by: Urger): Promise<Day | null> {
  const row = await supervisionTables(work.trx)
    .selectFrom('accountability.urging')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .where('by_whom', '=', by)
    .orderBy('day', 'desc')
    .select('day')
    .executeTakeFirst()
  return row?.day ?? null
}

export async function insertUrging(work: Work, matterId: string, by: Urger, day: Day): Promise<void> {
  await supervisionTables(work.trx)
    .insertInto('accountability.urging')
    .values({ jurisdiction_id: work.jurisdiction, matter_id: matterId, by_whom: by, day })
    .execute()
}

export interface Supervision {
  level: Level
  levelAt: Date
  closedAt: Date | null
  cause: string | null
  remedy: string | null
}

export async function findSupervision(work: Work, matterId: string): Promise<Supervision | undefined> {
  return supervisionTables(work.trx)
    .selectFrom('accountability.supervision')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .select(['level', 'level_at as levelAt', 'closed_at as closedAt', 'cause', 'remedy'])
    .executeTakeFirst()
}

/** Opens the supervision of a matter at a level, or raises it. */
export async function openSupervision(work: Work, matterId: string, level: Level): Promise<void> {
  const values = { level, level_at: work.now, closed_at: null, cause: null, remedy: null }
  await supervisionTables(work.trx)
    .insertInto('accountability.supervision')
    .values({ jurisdiction_id: work.jurisdiction, matter_id: matterId, ...values })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'matter_id']).doUpdateSet(values))
    .execute()
}

export async function endSupervision(
  work: Work,
  matterId: string,
  { cause, remedy }: { cause: string; remedy: string },
): Promise<void> {
  await supervisionTables(work.trx)
    .updateTable('accountability.supervision')
    .set({ closed_at: work.now, cause, remedy })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .where('closed_at', 'is', null)
    .execute()
}

export interface LadderVersion {
  readonly ladder: Ladder
  readonly at: Date
  readonly since: Date
  readonly userId: string | null
}

/** All versions that were ever set, newest first. */
export async function readLadders({ trx, jurisdiction }: Work): Promise<LadderVersion[]> {
  const rows = await supervisionTables(trx)
    .selectFrom('accountability.ladder')
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('version', 'desc')
    .select(['version', 'settings', 'at', 'since', 'user_id as userId'])
    .execute()
  return rows.map(({ version, settings, ...row }) => ({
    ...row,
    ladder: ladderBody.parse({ ...settings, version }),
  }))
}

/** Adds a version of the ladder; what was done by an older one stays as it was. False when this version was there. */
export async function insertLadder(work: Work, ladder: Ladder, since = work.now): Promise<boolean> {
  const { version, ...settings } = ladderBody.parse(ladder)
  const { numInsertedOrUpdatedRows } = await supervisionTables(work.trx)
    .insertInto('accountability.ladder')
    .values({
      jurisdiction_id: work.jurisdiction,
      version,
      settings: sql<object>`${JSON.stringify(settings)}::jsonb`,
      at: work.now,
      since,
      user_id: work.actor.kind === 'staff' ? work.actor.userId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
