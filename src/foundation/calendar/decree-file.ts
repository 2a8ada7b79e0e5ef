import { addDays, type Day, daysBetween, isDay, type Words, weekdayOf } from '#kernel'
import type { DecreedYear } from './work-calendar.ts'

/** One day that a file names: off, or worked in exchange. */
interface DecreedDay {
  readonly day: Day
  readonly off: boolean
  readonly line: number
}

export interface DecreeFault {
  /** Counted from 1; 0 when it is about the whole file. */
  readonly line: number
  readonly words: Words
}

const longestEvent = 31

/**
 * Reads decreed days out of a file: iCal (RFC 5545, all-day events; 班 or "work" in the name is a make-up day), or CSV
 * with date, kind and name. All faults are told at one time, each with its line.
 */
export function readDecreeFile(text: string): { years: DecreedYear[]; faults: DecreeFault[] } {
  const faults: DecreeFault[] = []
  const found = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) ? readEvents(text, faults) : readRows(text, faults)
  const byDay = new Map<Day, DecreedDay>()
  for (const one of found) {
    const before = byDay.get(one.day)
    if (before && before.off !== one.off) {
      faults.push(
        fault(
          one.line,
          `${one.day} 在第 ${before.line} 行写的是${before.off ? '放假' : '上班'}`,
          `line ${before.line} says that ${one.day} is ${before.off ? 'a day off' : 'worked'}`,
        ),
      )
    }
    if (!one.off && weekdayOf(one.day) <= 5) {
      faults.push(fault(one.line, `${one.day} 本来就是工作日`, `${one.day} is a working day anyway`))
    }
    byDay.set(one.day, one)
  }
  if (found.length === 0 && faults.length === 0) {
    faults.push(fault(0, '文件里没有找到日期', 'there is no date in the file'))
  }
  const days = [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))].map((year) => ({
    year: Number(year),
    daysOff: days.filter(({ day, off }) => off && day.startsWith(year)).map(({ day }) => day),
    makeUpDays: days.filter(({ day, off }) => !off && day.startsWith(year)).map(({ day }) => day),
  }))
  return { years, faults: faults.sort((one, other) => one.line - other.line) }
}

const fault = (line: number, zh: string, en: string): DecreeFault => ({ line, words: { zh, en } })

const worked = /班|work/i
const off = /休|假|off|holiday/i

function readRows(text: string, faults: DecreeFault[]): DecreedDay[] {
  const found: DecreedDay[] = []
  for (const [at, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = at + 1
    if (row.trim() === '') continue
    const [date = '', kind = ''] = row.split(/[,，;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))
    const day = dayIn(date)
    // The first line may name the columns.
    if (!day && line === 1 && !/\d/.test(date)) continue
    if (!day) {
      faults.push(fault(line, `看不懂日期“${date.slice(0, 20)}”`, `“${date.slice(0, 20)}” is no date`))
    } else if (worked.test(kind) === off.test(kind)) {
      faults.push(
        fault(
          line,
          `第二列要写“休”或“班”，这里是“${kind.slice(0, 20)}”`,
          `the second column says “holiday” or “workday”, not “${kind.slice(0, 20)}”`,
        ),
      )
    } else found.push({ day, off: off.test(kind), line })
  }
  return found
}

/** `2027-01-01`, `2027/1/1`, `20270101`, `2027年1月1日`. */
function dayIn(text: string): Day | undefined {
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

function readEvents(text: string, faults: DecreeFault[]): DecreedDay[] {
  const found: DecreedDay[] = []
  let event: { line: number; start?: string; end?: string; name: string } | undefined
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/i.exec(raw.trim()) ?? []
    if (/^BEGIN$/i.test(name) && /^VEVENT$/i.test(value)) event = { line: at + 1, name: '' }
    else if (!event) continue
    else if (/^DTSTART$/i.test(name)) event.start = value
    else if (/^DTEND$/i.test(name)) event.end = value
    else if (/^SUMMARY$/i.test(name)) event.name = value
    else if (/^END$/i.test(name) && /^VEVENT$/i.test(value)) {
      found.push(...daysOf(event, faults))
      event = undefined
    }
  }
  return found
}

function daysOf(
  { line, start = '', end = '', name }: { line: number; start?: string; end?: string; name: string },
  faults: DecreeFault[],
): DecreedDay[] {
  const first = dayIn(start.slice(0, 8))
  const until = end === '' ? undefined : dayIn(end.slice(0, 8))
  if (!first || (end !== '' && !until)) {
    faults.push(
      fault(
        line,
        `这一项“${name.slice(0, 20)}”的日期看不懂`,
        `the dates of “${name.slice(0, 20)}” cannot be read`,
      ),
    )
    return []
  }
  // The end of an all-day event is the day after it.
  const length = until ? Math.max(1, daysBetween(first, until)) : 1
  if (length > longestEvent) {
    faults.push(
      fault(line, `“${name.slice(0, 20)}”长达 ${length} 天`, `“${name.slice(0, 20)}” lasts ${length} days`),
    )
    return []
  }
  return Array.from({ length }, (_, ahead) => ({ day: addDays(first, ahead), off: !worked.test(name), line }))
}

/** What a file makes of one year. */
export interface YearChange {
  readonly year: number
  readonly isNew: boolean
  readonly off: { readonly added: Day[]; readonly removed: Day[] }
  readonly makeUp: { readonly added: Day[]; readonly removed: Day[] }
}

/**
 * The years as they would be. A year is whole when its National Day is there, and then takes the place of what was known;
 * a few days of another year come with a decree (29 December 2018 was worked) and are added to what is known of it.
 */
export function mergeDecree(
  known: readonly DecreedYear[],
  read: readonly DecreedYear[],
): { years: DecreedYear[]; changes: YearChange[]; faults: DecreeFault[] } {
  const faults: DecreeFault[] = []
  const years: DecreedYear[] = []
  for (const one of read) {
    const before = known.find(({ year }) => year === one.year)
    const whole = one.daysOff.includes(`${one.year}-10-01`)
    if (whole) years.push(one)
    else if (before) years.push(joined(before, one))
    else {
      faults.push(
        fault(
          0,
          `${one.year} 年没有国庆节，像是不完整，请换一份全年的文件`,
          `${one.year} has no National Day, so it looks incomplete; please take a file of the whole year`,
        ),
      )
    }
  }
  return { years, faults, changes: years.map((year) => changeOf(known, year)) }
}

function joined(before: DecreedYear, more: DecreedYear): DecreedYear {
  const merge = (mine: readonly Day[], added: readonly Day[], not: readonly Day[]) =>
    [...new Set([...mine, ...added])].filter((day) => !not.includes(day)).sort()
  return {
    year: before.year,
    daysOff: merge(before.daysOff, more.daysOff, more.makeUpDays),
    makeUpDays: merge(before.makeUpDays, more.makeUpDays, more.daysOff),
  }
}

function changeOf(known: readonly DecreedYear[], after: DecreedYear): YearChange {
  const before = known.find(({ year }) => year === after.year)
  const difference = (mine: readonly Day[] = [], theirs: readonly Day[]) => ({
    added: theirs.filter((day) => !mine.includes(day)),
    removed: mine.filter((day) => !theirs.includes(day)),
  })
  return {
    year: after.year,
    isNew: before === undefined,
    off: difference(before?.daysOff, after.daysOff),
    makeUp: difference(before?.makeUpDays, after.makeUpDays),
  }
}
