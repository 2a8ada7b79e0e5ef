import { clockDueAt } from '#accountability/matters'
import { type DueKey, readOpenMatters, redateMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import {
  type DecreedYear,
  type DecreeFault,
  mergeDecree,
  readDecreeFile,
  type YearChange,
} from '#foundation/calendar'
import { readDecreedYears, saveDecreedYears } from '#foundation/calendar/server'
import { newId } from '#foundation/database/server'
import {
  allowEverywhere,
  forgetJurisdictions,
  getJurisdiction,
  readJurisdictions,
} from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { dayOf, invalidInput } from '#kernel'
import { commitmentsPermissions } from '../index.ts'

/** What a file would change; faults are told beside the field, each with its line. */
export async function previewDecree(work: Work, text: string): Promise<YearChange[]> {
  return (await readDecree(work, text)).changes
}

/** Imports decreed days; they hold for every jurisdiction that follows the decree, and the open dates follow by a task. */
export async function importDecree(work: Work, text: string): Promise<YearChange[]> {
  await allowEverywhere(work, commitmentsPermissions, 'calendar.import')
  const { years, changes } = await readDecree(work, text)
  await saveDecreedYears(work.trx, years)
  await record(work, {
    action: 'calendar.imported',
    subject: { kind: 'calendar', id: 'cn' },
    details: { years: changes },
  })
  forgetJurisdictions(work.tools.database)
  return changes
}

async function readDecree(
  work: Work,
  text: string,
): Promise<{ years: DecreedYear[]; changes: YearChange[] }> {
  const { years, faults } = readDecreeFile(text)
  if (faults.length > 0) throw faulty(faults)
  const merged = mergeDecree(await readDecreedYears(work.tools.database), years)
  if (merged.faults.length > 0) throw faulty(merged.faults)
  return merged
}

const mostTold = 8

function faulty(faults: readonly DecreeFault[]) {
  const told = faults.slice(0, mostTold)
  const more = faults.length - told.length
  const zh = told.map(({ line, words }) => (line ? `第 ${line} 行：${words.zh}` : words.zh)).join('；')
  const en = told.map(({ line, words }) => (line ? `line ${line}: ${words.en}` : words.en)).join('; ')
  const rest = more > 0 ? { zh: `；还有 ${more} 处`, en: `; and ${more} more` } : { zh: '', en: '' }
  return invalidInput([
    { field: 'text', code: 'calendar.faulty', words: { zh: `${zh}${rest.zh}。`, en: `${en}${rest.en}.` } },
  ])
}

/** The calendar of the jurisdiction: what is decreed, and which year that promises may fall into is not. */
export async function readCalendar(work: Work) {
  const { calendar, calendarSettings, decreed } = await getJurisdiction(work)
  const thisYear = Number(dayOf(work.now, calendar.zone).slice(0, 4))
  return {
    decree: calendarSettings.decree,
    years: decreed
      .filter(({ year }) => year >= thisYear - 1)
      .map(({ year, daysOff, makeUpDays }) => ({ year, daysOff: [...daysOff], makeUpDays: [...makeUpDays] })),
    undecreed: [thisYear, thisYear + 1].filter((year) => !calendar.isDecreed(`${year}-01-01`)),
  }
}

const atOnce = 500

/** Brings the dates of all open matters in line with the calendar; each that moves in a transaction of its own. */
export async function redateOpenMatters(tools: Tools): Promise<void> {
  forgetJurisdictions(tools.database)
  const failures: unknown[] = []
  const actor = { kind: 'system', task: 'redate-matters' } as const
  for (const [jurisdiction, { calendar }] of await readJurisdictions(tools.database)) {
    const far = { dueUntil: new Date('9999-12-31') }
    // All that moves is found first: a date that moves on must not be met twice.
    const moved: string[] = []
    for (let after: DueKey | undefined; ; ) {
      const page = await inWork(tools, jurisdiction, actor, ({ trx }) =>
        readOpenMatters(trx, jurisdiction, far, { after, limit: atOnce }),
      )
      for (const { id, clock, dueAt } of page)
        if (clockDueAt(clock, calendar).getTime() !== dueAt.getTime()) moved.push(id)
      const last = page.at(-1)
      if (!last || page.length < atOnce) break
      after = { dueAt: last.dueAt, id: last.id }
    }
    for (const id of moved) {
      await inWork(tools, jurisdiction, actor, (work) =>
        redateMatter(work, id, newId(work.now.getTime())),
      ).catch((error) => failures.push(error))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `redate-matters: ${failures.length} failed`)
}
