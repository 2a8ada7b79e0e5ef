import { instantAt, isDay } from '#kernel'

/** 2026-11-23 · 11/23/2026 · 23/11/2026: no program can tell the last two apart, so the mapping says which. */
export const timeOrders = ['year-first', 'month-first', 'day-first'] as const
export type TimeOrder = (typeof timeOrders)[number]

const dates: Readonly<Record<TimeOrder, RegExp>> = {
  'year-first': /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?/,
  'month-first': /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4})/,
  'day-first': /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})/,
}
const clock =
  /^[T\s]*(?<early>[上下]午)?\s*(?<hour>\d{1,2})[:时点](?<minute>\d{1,2})分?(?::?(?<second>\d{1,2})(?:[.,](?<part>\d{1,9}))?秒?)?\s*(?<late>[ap]\.?m\.?)?\s*(?<offset>z|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads a day, or a day and a time, as people and programs write them; a day alone is its midnight. Undefined for what
 * is no time or does not exist, such as 30 February.
 */
export function readWrittenTime(text: string, order: TimeOrder, zone: string): Date | undefined {
  const written = text.normalize('NFKC').trim()
  // Programs that write year, month and day in this order do so whatever people do beside them.
  const date = dates[order].exec(written) ?? dates['year-first'].exec(written)
  if (!date) return undefined
  const { year, month, day } = date.groups as Record<string, string>
  const on = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (!isDay(on)) return undefined
  const rest = written.slice(date[0].length)
  if (rest.trim() === '') return instantAt(on, 0, zone)
  const time = clock.exec(rest)?.groups
  if (!time) return undefined
  const [hour, minute, second] = [hourOf(time), Number(time.minute), Number(time.second ?? 0)]
  if (hour === undefined || minute > 59 || second > 59) return undefined
  const millis = second * 1000 + Math.floor(Number(`0.${time.part ?? 0}`) * 1000)
  const at = hour * 60 + minute
  const start = time.offset ? Date.parse(on) + (at - offsetOf(time.offset)) * 60_000 : instantAt(on, at, zone)
  return new Date(Number(start) + millis)
}

/** 0 … 23, from a clock of 24 hours or of twice 12. */
function hourOf(time: Readonly<Record<string, string | undefined>>): number | undefined {
  const hour = Number(time.hour)
  const half = (time.early ?? time.late ?? '').toLowerCase()
  if (half === '') return hour <= 23 ? hour : undefined
  // 下午 13:05 is written too, and means what it says.
  if (hour > 12) return half === '下午' && hour <= 23 ? hour : undefined
  return (hour % 12) + (half === '下午' || half.startsWith('p') ? 12 : 0)
}

function offsetOf(text: string): number {
  if (/^z$/i.test(text)) return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
