import { type RawBuilder, sql } from 'kysely'
import type { MatterTables } from '#accountability/matters/server'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import type { DaysCount, Outcome } from '../index.ts'

export type Subject = 'topic' | 'community'

type PromiseTables = {
  'accountability.promise_outcome': {
    jurisdiction_id: string
    matter_id: string
    month: string
    topic_id: string
    community_id: string
    kept: boolean
    days: number
  }
  'accountability.promise_month': {
    jurisdiction_id: string
    month: string
    subject: Subject
    subject_id: string
    days: number
    kept: number
    broken: number
  }
} & Pick<MatterTables, 'accountability.matter'>

const tables = (trx: Trx) => trx.withTables<PromiseTables>()

/** How a matter was counted last. */
export async function findOutcome(work: Work, matterId: Id): Promise<Outcome | undefined> {
  return tables(work.trx)
    .selectFrom('accountability.promise_outcome')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .select(['month', 'topic_id as topicId', 'community_id as communityId', 'kept', 'days'])
    .executeTakeFirst()
}

/** Keeps how matters count, and adds them to the sums of their months. */
export async function addOutcomes(
  work: Work,
  added: readonly (readonly [matterId: Id, outcome: Outcome])[],
): Promise<void> {
  if (added.length === 0) return
  await tables(work.trx)
    .insertInto('accountability.promise_outcome')
    .values(
      added.map(([matterId, { month, topicId, communityId, kept, days }]) => ({
        jurisdiction_id: work.jurisdiction,
        matter_id: matterId,
        month,
        topic_id: topicId,
        community_id: communityId,
        kept,
        days,
      })),
    )
    .execute()
  await tables(work.trx)
    .insertInto('accountability.promise_month')
    .values(
      cellsOf(added.map(([, outcome]) => outcome)).map((cell) => ({
        jurisdiction_id: work.jurisdiction,
        ...cell,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'month', 'subject', 'subject_id', 'days']).doUpdateSet((eb) => ({
        kept: sql<number>`promise_month.kept + ${eb.ref('excluded.kept')}`,
        broken: sql<number>`promise_month.broken + ${eb.ref('excluded.broken')}`,
      })),
    )
    .execute()
}

/** Takes one matter out again: out of the sums of its month, too. */
export async function removeOutcome(work: Work, matterId: Id, outcome: Outcome): Promise<void> {
  await tables(work.trx)
    .deleteFrom('accountability.promise_outcome')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    .execute()
  for (const cell of cellsOf([outcome])) {
    await tables(work.trx)
      .updateTable('accountability.promise_month')
      .set({ kept: sql`kept - ${cell.kept}`, broken: sql`broken - ${cell.broken}` })
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('month', '=', cell.month)
      .where('subject', '=', cell.subject)
      .where('subject_id', '=', cell.subject_id)
      .where('days', '=', cell.days)
      .execute()
  }
}

/** Forgets all that was counted, before it is counted anew. */
export async function clearOutcomes(work: Work): Promise<void> {
  for (const table of ['accountability.promise_outcome', 'accountability.promise_month'] as const)
    await tables(work.trx).deleteFrom(table).where('jurisdiction_id', '=', work.jurisdiction).execute()
}

/** Each outcome counts for its topic and for its community; always in the same order, so that no two wait for each other. */
function cellsOf(outcomes: readonly Outcome[]) {
  const cells = new Map<
    string,
    { month: string; subject: Subject; subject_id: Id; days: number; kept: number; broken: number }
  >()
  for (const { month, topicId, communityId, kept, days } of outcomes) {
    for (const [subject, subjectId] of [
      ['community', communityId],
      ['topic', topicId],
    ] as const) {
      const key = `${month} ${subject} ${subjectId} ${String(days).padStart(2, '0')}`
      const cell = cells.get(key) ?? { month, subject, subject_id: subjectId, days, kept: 0, broken: 0 }
      if (kept) cell.kept++
      else cell.broken++
      cells.set(key, cell)
    }
  }
  return [...cells.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell)
}

export interface MonthsCount extends DaysCount {
  readonly subject: Subject
  readonly subjectId: Id
  readonly isThisMonth: boolean
}

/** The sums of some months, by subject and days, this month apart from those before it. */
export async function readMonths(
  work: Work,
  { first, thisMonth }: { first: string; thisMonth: string },
): Promise<MonthsCount[]> {
  // Written out, because it is named twice and a parameter would be another one each time.
  const isThisMonth = sql<boolean>`month = ${sql.lit(thisMonth)}`
  const rows = await tables(work.trx)
    .selectFrom('accountability.promise_month')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('month', '>=', first)
    .where('month', '<=', thisMonth)
    .groupBy(['subject', 'subject_id', 'days', isThisMonth])
    .select(['subject', 'subject_id as subjectId', 'days', isThisMonth.as('isThisMonth')])
    .select((eb) => [
      eb.cast<number>(eb.fn.sum('kept'), 'integer').as('kept'),
      eb.cast<number>(eb.fn.sum('broken'), 'integer').as('broken'),
    ])
    .execute()
  return rows
}

export interface OpenCount {
  readonly topicId: Id
  readonly communityId: Id
  /** Open, and the promised date is still to come. */
  readonly open: number
  /** Open past the promised date, which fell into this month or before it. */
  readonly overdueThisMonth: number
  readonly overdueBefore: number
}

/**
 * What is open, by topic and community. A promise is broken by time alone, the moment its date has passed, so this is
 * looked up when it is read and kept in no sum.
 */
export async function countOpen(work: Work, monthStart: Date): Promise<OpenCount[]> {
  const count = (which: RawBuilder<unknown>) => sql<number>`(count(*) filter (where ${which}))::integer`
  return tables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where(sql<boolean>`state in ('received', 'in-progress', 'waiting')`)
    .groupBy(['topic_id', 'community_id'])
    .select(['topic_id as topicId', 'community_id as communityId'])
    .select([
      count(sql`due_at >= ${work.now}`).as('open'),
      count(sql`due_at < ${work.now} and due_at >= ${monthStart}`).as('overdueThisMonth'),
      count(sql`due_at < ${work.now} and due_at < ${monthStart}`).as('overdueBefore'),
    ])
    .execute()
}
