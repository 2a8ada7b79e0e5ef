import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { DecreedYear } from '#foundation/calendar'

/**
 * The years whose holiday decree the package really holds, oldest first. A year counts once its National Day
 * is there: a New Year alone may have come with the decree of the year before.
 */
export function decreedYears(): DecreedYear[] {
  const daysOff = Object.keys(china.holidays).sort()
  const makeUpDays = Object.keys(china.workdays).sort()
  return daysOff
    .filter((day) => day.endsWith('-10-01'))
    .map((day) => day.slice(0, 4))
    .map((year) => ({
      year: Number(year),
      daysOff: daysOff.filter((day) => day.startsWith(year)),
      makeUpDays: makeUpDays.filter((day) => day.startsWith(year)),
    }))
}
