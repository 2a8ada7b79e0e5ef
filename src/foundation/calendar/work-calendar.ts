import { type Day, type WorkCalendar, weekdayOf } from '#kernel'

/** What the holiday decree of one year says beside the weekends. */
export interface DecreedYear {
  readonly year: number
  readonly daysOff: readonly Day[]
  /** Days of a weekend that are worked in exchange (调休上班日). */
  readonly makeUpDays: readonly Day[]
}

/** A jurisdiction's office hours, as plain data: stored as settings and sent to screens as it is. */
export interface CalendarSettings {
  readonly zone: string
  readonly openHours: WorkCalendar['openHours']
  /** `cn`: the State Council decrees each year's holidays; `none`: weekends only, nothing to wait for. */
  readonly decree: 'cn' | 'none'
}

/** Office hours of most subdistricts; where summer hours differ, the jurisdiction changes its settings. */
export const usualSettings: CalendarSettings = {
  zone: 'Asia/Shanghai',
  openHours: [
    [9 * 60, 12 * 60],
    [13 * 60 + 30, 17 * 60 + 30],
  ],
  decree: 'cn',
}

/** Answers which days are worked: Monday to Friday, changed by the decree where the settings follow one. */
export function workCalendar(settings: CalendarSettings, decreed: readonly DecreedYear[]): WorkCalendar {
  const years = settings.decree === 'cn' ? decreed : []
  const known = new Set(years.map(({ year }) => String(year)))
  const off = new Set(years.flatMap(({ daysOff }) => daysOff))
  const makeUp = new Set(years.flatMap(({ makeUpDays }) => makeUpDays))
  return {
    zone: settings.zone,
    openHours: settings.openHours,
    isWorkingDay: (day) => makeUp.has(day) || (weekdayOf(day) <= 5 && !off.has(day)),
    isDecreed: (day) => settings.decree === 'none' || known.has(day.slice(0, 4)),
  }
}
