import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { Day } from '#kernel'
import type { ReportRequest } from '../report-request.ts'
import { reliefTables } from './relief-tables.ts'

/** The newest of them; a subdistrict is asked for dozens, and what is shown is all there is. */
const mostShown = 500

export async function readRequests(work: Work): Promise<ReportRequest[]> {
  return reliefTables(work.trx)
    .selectFrom('accountability.report_request')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .orderBy('registered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .select(['id', 'office', 'title', 'columns', 'basis', 'rhythm', 'answers'])
    .select(['first_due_on as firstDueOn', 'until_on as untilOn'])
    .execute()
}

export interface FillingSum {
  readonly times: number
  readonly minutes: number
  readonly lastFilledOn: Day | null
}

/** How often and how long each was filled in since a day, all people together. */
export async function sumFillings(work: Work, since: Day): Promise<ReadonlyMap<string, FillingSum>> {
  const rows = await reliefTables(work.trx)
    .selectFrom('accountability.report_filling')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('withdrawn_at', 'is', null)
    .where('filled_on', '>=', since)
    .groupBy('request_id')
    .select([
      'request_id as id',
      sql<number>`count(*)::int`.as('times'),
      sql<number>`sum(minutes)::int`.as('minutes'),
      sql<Day>`max(filled_on)`.as('lastFilledOn'),
    ])
    .execute()
  return new Map(rows.map(({ id, ...sum }) => [id, sum]))
}

export async function hasRequest(work: Work, id: string): Promise<boolean> {
  const found = await reliefTables(work.trx)
    .selectFrom('accountability.report_request')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

export async function upsertRequest(work: Work, { id, ...request }: ReportRequest): Promise<void> {
  const values = {
    office: request.office,
    title: request.title,
    columns: sql<string[]>`${[...request.columns]}::text[]`,
    basis: request.basis,
    rhythm: request.rhythm,
    first_due_on: request.firstDueOn,
    until_on: request.untilOn,
    answers: sql<ReportRequest['answers'][number][]>`${[...request.answers]}::text[]`,
  }
  await reliefTables(work.trx)
    .insertInto('accountability.report_request')
    .values({ jurisdiction_id: work.jurisdiction, id, registered_at: work.now, ...values })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doUpdateSet(values))
    .execute()
}

/** Writes a filling; false when it was written before. */
export async function insertFilling(
  work: Work,
  requestId: string,
  filling: { fillingId: string; filledOn: Day; minutes: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await reliefTables(work.trx)
    .insertInto('accountability.report_filling')
    .values({
      jurisdiction_id: work.jurisdiction,
      request_id: requestId,
      id: filling.fillingId,
      filled_on: filling.filledOn,
      minutes: filling.minutes,
      entered_at: work.now,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'request_id', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Counts a filling no more; false when it is not counted already, or was never there. */
export async function withdrawOne(work: Work, requestId: string, fillingId: string): Promise<boolean> {
  const { numUpdatedRows } = await reliefTables(work.trx)
    .updateTable('accountability.report_filling')
    .set({ withdrawn_at: work.now })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('request_id', '=', requestId)
    .where('id', '=', fillingId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
