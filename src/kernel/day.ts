/** A day of the calendar, `YYYY-MM-DD`, without a time and without a zone; days compare as text. */
export type Day = string

const dayMillis = 86_400_000

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00Z`)
  // The parser rolls 30 February over into March: only what comes back unchanged exists.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMillis).toISOString().slice(0, 10)
}

/** How many days lie from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMillis
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7
}
