import type { MatterState } from '#accountability/matters'
import { addDays, type Day, dayOf, instantAt, type Words, type WorkCalendar, weekdayOf } from '#kernel'

/** In the order in which they press; each open matter is in one group. */
export const ageGroups = ['late', 'this-week', 'waiting', 'old', 'rest'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** House rule: open longer than this is old, however far away its date. */
export const oldDays = 30

/** The Monday of the week that a day is in. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export function ageGroup(
  matter: { state: MatterState; openedAt: Date; dueAt: Date },
  now: Date,
  zone: string,
): AgeGroup {
  if (matter.dueAt < now) return 'late'
  if (matter.state === 'waiting') return 'waiting'
  const nextWeek = instantAt(addDays(weekOf(dayOf(now, zone)), 7), 0, zone)
  if (matter.dueAt < nextWeek) return 'this-week'
  return now.getTime() - matter.openedAt.getTime() > oldDays * 86_400_000 ? 'old' : 'rest'
}

/**
 * The week whose lists are to be told now: from the opening of its first working day on; undefined before that, and in a
 * week without a working day.
 */
export function weekToTell(now: Date, calendar: WorkCalendar): Day | undefined {
  const week = weekOf(dayOf(now, calendar.zone))
  const first = [0, 1, 2, 3, 4, 5, 6]
    .map((ahead) => addDays(week, ahead))
    .find((day) => calendar.isWorkingDay(day))
  if (first === undefined) return undefined
  return now >= instantAt(first, calendar.openHours[0]![0], calendar.zone) ? week : undefined
}

export const ageGroupWords: Readonly<Record<AgeGroup, Words>> = {
  late: { zh: '已超期', en: 'Late' },
  'this-week': { zh: '本周到期', en: 'Due this week' },
  waiting: { zh: '等居民回复', en: 'Waiting for the resident' },
  old: { zh: `受理超过 ${oldDays} 天`, en: `Open for more than ${oldDays} days` },
  rest: { zh: '其他在办', en: 'Everything else' },
}

/** The notice of a week; `{groups}` tells how many there are of what. */
export const ageingNotice: Words = {
  zh: '本周账龄清单：{groups}。请先看超期和本周到期的。',
  en: 'Your open matters this week: {groups}. Late ones and those due this week come first.',
}
export const ageingSubject: Words = { zh: '本周账龄清单', en: 'Your open matters this week' }
