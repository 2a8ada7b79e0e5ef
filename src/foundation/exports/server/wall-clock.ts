import { dayOf, minuteOfDay } from '#kernel'

/** An instant as what a clock on the wall of the zone shows, read as if it were UTC: spreadsheets know no zones. */
export function wallClock(instant: Date, zone: string): Date {
  const minutes = Date.parse(dayOf(instant, zone)) + minuteOfDay(instant, zone) * 60_000
  return new Date(minutes + instant.getUTCSeconds() * 1000)
}
