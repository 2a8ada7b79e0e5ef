import { sql } from 'kysely'
import { type CalendarSettings, type DecreedYear, workCalendar } from '#foundation/calendar'
import { readDecreedYears } from '#foundation/calendar/server'
import type { Database } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { Problem, type Words, type WorkCalendar } from '#kernel'
import type { Position } from '../index.ts'

export interface Jurisdiction {
  readonly id: string
  /** Three symbols that open every tracking code of this jurisdiction. */
  readonly prefix: string
  readonly regionCode: string
  readonly name: Words
  readonly dutyPhone: string
  readonly calendarSettings: CalendarSettings
  readonly decreed: readonly DecreedYear[]
  readonly calendar: WorkCalendar
  readonly center: Position
  readonly baseMap: string | null
  readonly structureVersion: number
}

export type JurisdictionTables = {
  'foundation.jurisdiction': {
    id: string
    prefix: string
    region_code: string
    name_zh: string
    name_en: string
    zone: string
    decree: 'cn' | 'none'
    open_hours: CalendarSettings['openHours']
    duty_phone: string
    settings: { center: Position; baseMap: string | null }
    structure_version: number
    created_at: Date
  }
}

// Read at every request and changed a few times a year: each process may be this old.
const freshMillis = 5_000
const caches = new WeakMap<Database, { at: number; all: Map<string, Jurisdiction> }>()

/** All jurisdictions of the house by their key; at most five seconds old. */
export async function readJurisdictions(database: Database): Promise<ReadonlyMap<string, Jurisdiction>> {
  const known = caches.get(database)
  if (known && performance.now() - known.at < freshMillis) return known.all
  const rows = await database.shared
    .withTables<JurisdictionTables>()
    .selectFrom('foundation.jurisdiction')
    .selectAll()
    .orderBy('created_at')
    .execute()
  const decreed = await readDecreedYears(database)
  const all = new Map(rows.map((row) => [row.id, jurisdictionOf(row, decreed)]))
  caches.set(database, { at: performance.now(), all })
  return all
}

/** Forgets what this process knows, after it changed something itself. */
export function forgetJurisdictions(database: Database): void {
  caches.delete(database)
}

/** The jurisdiction a command works in; 404 when there is none of that key. */
export async function getJurisdiction(work: Pick<Work, 'tools' | 'jurisdiction'>): Promise<Jurisdiction> {
  const found = (await readJurisdictions(work.tools.database)).get(work.jurisdiction)
  if (!found) {
    throw new Problem(404, {
      code: 'place.no-jurisdiction',
      words: { zh: '没有这个街道或乡镇。', en: 'There is no such neighbourhood here.' },
    })
  }
  return found
}

/** Says that places, posts or categories changed, so that every process reads them again. */
export async function bumpStructure(work: Work): Promise<void> {
  await work.trx
    .withTables<JurisdictionTables>()
    .updateTable('foundation.jurisdiction')
    .set({ structure_version: sql`structure_version + 1` })
    .where('id', '=', work.jurisdiction)
    .execute()
  forgetJurisdictions(work.tools.database)
}

export interface NewJurisdiction {
  id: string
  prefix: string
  regionCode: string
  name: Words
  dutyPhone: string
  calendar: CalendarSettings
  center: Position
  baseMap: string | null
}

/** Adds a jurisdiction; does nothing when its key is there already. */
export async function addJurisdiction(database: Database, now: Date, added: NewJurisdiction): Promise<void> {
  await database.shared
    .withTables<JurisdictionTables>()
    .insertInto('foundation.jurisdiction')
    .values({
      id: added.id,
      prefix: added.prefix,
      region_code: added.regionCode,
      name_zh: added.name.zh,
      name_en: added.name.en,
      zone: added.calendar.zone,
      decree: added.calendar.decree,
      open_hours: sql`${JSON.stringify(added.calendar.openHours)}::jsonb`,
      duty_phone: added.dutyPhone,
      settings: sql`${JSON.stringify({ center: added.center, baseMap: added.baseMap })}::jsonb`,
      structure_version: 1,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  forgetJurisdictions(database)
}

function jurisdictionOf(
  row: JurisdictionTables['foundation.jurisdiction'],
  decreed: DecreedYear[],
): Jurisdiction {
  const settings: CalendarSettings = { zone: row.zone, openHours: row.open_hours, decree: row.decree }
  return {
    id: row.id,
    prefix: row.prefix,
    regionCode: row.region_code,
    name: { zh: row.name_zh, en: row.name_en },
    dutyPhone: row.duty_phone,
    calendarSettings: settings,
    decreed,
    calendar: workCalendar(settings, decreed),
    center: row.settings.center,
    baseMap: row.settings.baseMap,
    structureVersion: row.structure_version,
  }
}
