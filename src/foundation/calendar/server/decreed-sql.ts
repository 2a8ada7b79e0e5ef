import type { Database, Trx } from '#foundation/database/server'
import type { DecreedYear } from '../index.ts'
import { decreedYears } from './decreed-years.ts'

type DecreedTables = {
  'foundation.decreed_year': {
    decree: string
    year: number
    days_off: string[]
    make_up_days: string[]
    source: string
  }
}

/** The decreed years of China that this house knows. */
export async function readDecreedYears(database: Database): Promise<DecreedYear[]> {
  const rows = await database.shared
    .withTables<DecreedTables>()
    .selectFrom('foundation.decreed_year')
    .where('decree', '=', 'cn')
    .orderBy('year')
    .select(['year', 'days_off as daysOff', 'make_up_days as makeUpDays'])
    .execute()
  return rows
}

/** Adds the years that the `chinese-days` package knows and the table does not; what the office entered stays. */
export async function addKnownYears(database: Database): Promise<void> {
  await database.shared
    .withTables<DecreedTables>()
    .insertInto('foundation.decreed_year')
    .values(
      decreedYears().map((known) => ({
        decree: 'cn',
        year: known.year,
        days_off: [...known.daysOff],
        make_up_days: [...known.makeUpDays],
        source: 'chinese-days',
      })),
    )
    .onConflict((conflict) => conflict.columns(['decree', 'year']).doNothing())
    .execute()
}

/** Puts years that the office imported in place of what was known of them; they hold for every jurisdiction of the decree. */
export async function saveDecreedYears(trx: Trx, years: readonly DecreedYear[]): Promise<void> {
  if (years.length === 0) return
  await trx
    .withTables<DecreedTables>()
    .insertInto('foundation.decreed_year')
    .values(
      years.map(({ year, daysOff, makeUpDays }) => ({
        decree: 'cn',
        year,
        days_off: [...daysOff],
        make_up_days: [...makeUpDays],
        source: 'imported',
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['decree', 'year']).doUpdateSet((eb) => ({
        days_off: eb.ref('excluded.days_off'),
        make_up_days: eb.ref('excluded.make_up_days'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute()
}
