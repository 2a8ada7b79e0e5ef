import type { Day } from './day.ts'

const minuteMillis = 60_000
const dayMillis = 86_400_000

// China has had one offset since it gave up summer time in September 1991; asking Intl costs fifty times more.
const fixedOffsets: Readonly<Record<string, { millis: number; since: number }>> = {
  'Asia/Shanghai': { millis: 480 * minuteMillis, since: Date.UTC(1992, 0, 1) },
  UTC: { millis: 0, since: Number.NEGATIVE_INFINITY },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

/** What the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const fixed = fixedOffsets[zone]
  if (fixed && instant >= fixed.since) return fixed.millis
  const seconds = Math.floor(instant / 1000) * 1000
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(seconds)) part[type] = Number(value)
  const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
  return wall - seconds
}

function wallAt(instant: Date, zone: string): number {
  return instant.getTime() + offsetAt(instant.getTime(), zone)
}

/** The day an instant falls on in a zone (IANA name); an unknown zone is a RangeError. */
export function dayOf(instant: Date, zone: string): Day {
  return new Date(wallAt(instant, zone)).toISOString().slice(0, 10)
}

/** Whole minutes since midnight on the clock on the wall, 0 … 1439. */
export function minuteOfDay(instant: Date, zone: string): number {
  const wall = wallAt(instant, zone)
  return Math.floor((wall - Math.floor(wall / dayMillis) * dayMillis) / minuteMillis)
}

/**
 * The instant at which the clock on the wall shows `minute` (0 … 1440) of a day. A time that exists twice
 * (clocks put back) is its first; a time that does not exist (put forward) is as much later as the gap.
 */
export function instantAt(day: Day, minute: number, zone: string): Date {
  const wall = Date.parse(day) + minute * minuteMillis
  const before = offsetAt(wall - dayMillis, zone)
  const first = wall - before
  if (offsetAt(first, zone) === before) return new Date(first)
  const after = offsetAt(wall + dayMillis, zone)
  const second = wall - after
  return new Date(offsetAt(second, zone) === after ? second : first)
}
