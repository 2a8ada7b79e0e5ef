import type { FieldRefusal } from '#kernel'

/** Which requests a client asks for, after the rules of GeoReport v2. */
export interface GeoQuery {
  /** When numbers are named they override everything else. */
  readonly codes: readonly string[] | null
  readonly serviceCodes: readonly string[] | null
  readonly from: Date
  readonly until: Date
  readonly updatedFrom: Date | null
  readonly updatedUntil: Date | null
  readonly status: 'open' | 'closed' | null
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number] | null
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly extensions: boolean
}

/** The interface gives at most this many; a page is never larger. */
export const mostRequests = 1000
export const longestSpanDays = 90
const dayMillis = 86_400_000
/** So that nobody makes the database count through everything. */
const lastPage = 1000

export type Params = Readonly<Record<string, unknown>>

/** A parameter as text; empty is the same as absent. A repeated one counts by its last value. */
export function textOf(params: Params, name: string): string | undefined {
  const given = params[name]
  const last = Array.isArray(given) ? given.at(-1) : given
  return typeof last === 'string' && last.trim() !== '' ? last.trim() : undefined
}

/** Reads the query of GET requests; every parameter that is wrong is told at one time. */
export function readGeoQuery(params: Params, now: Date): GeoQuery | { wrong: FieldRefusal[] } {
  const wrong: FieldRefusal[] = []
  const instant = (name: string): Date | null => {
    const text = textOf(params, name)
    if (text === undefined) return null
    const read = readInstant(text)
    if (!read) wrong.push(refusal(name, 'date', ...notInstant(name)))
    return read
  }
  const start = instant('start_date')
  const end = instant('end_date')
  const span = longestSpanDays * dayMillis
  const until = end ?? (start ? new Date(Math.min(now.getTime(), start.getTime() + span)) : now)
  const from = start ?? new Date(until.getTime() - span)
  if (start && end && end.getTime() - start.getTime() > span) {
    wrong.push(refusal('end_date', 'span', ...tooLong))
  }
  if (start && end && end < start) wrong.push(refusal('end_date', 'order', ...backwards))
  const asked = listOf(params, 'status')?.map((status) => status.toLowerCase())
  if (asked?.some((status) => status !== 'open' && status !== 'closed')) {
    wrong.push(refusal('status', 'status', ...notStatus))
  }
  const query: GeoQuery = {
    codes: listOf(params, 'service_request_id'),
    serviceCodes: listOf(params, 'service_code'),
    from,
    until,
    updatedFrom: instant('updated_after'),
    updatedUntil: instant('updated_before'),
    status: new Set(asked).size === 1 ? (asked![0] as 'open' | 'closed') : null,
    box: boxOf(params, wrong),
    page: whole(params, 'page', 1, lastPage, wrong),
    pageSize: whole(params, 'page_size', mostRequests, mostRequests, wrong),
    extensions: textOf(params, 'extensions')?.toLowerCase() === 'true',
  }
  return wrong.length > 0 ? { wrong } : query
}

/** W3CDTF with a zone; a plus that came unescaped arrives as a space. */
export function readInstant(text: string): Date | null {
  const written = text.replace(/ (?=\d\d:\d\d$)/, '+')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i.test(written)) return null
  const read = new Date(written)
  return Number.isNaN(read.getTime()) ? null : read
}

function listOf(params: Params, name: string): string[] | null {
  const parts = textOf(params, name)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts && parts.length > 0 ? parts.slice(0, mostRequests) : null
}

function whole(params: Params, name: string, usual: number, most: number, wrong: FieldRefusal[]): number {
  const text = textOf(params, name)
  if (text === undefined) return usual
  const read = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (read >= 1) return Math.min(read, most)
  wrong.push(refusal(name, 'number', `${name} 应是从 1 起的整数。`, `${name} is a whole number from 1.`))
  return usual
}

function boxOf(params: Params, wrong: FieldRefusal[]): GeoQuery['box'] {
  const text = textOf(params, 'bbox')
  if (text === undefined) return null
  const [west, south, east, north, ...more] = text.split(',').map(Number)
  const corners = [west, south, east, north]
  const read = more.length === 0 && corners.every((corner) => Number.isFinite(corner))
  if (read && west! <= east! && south! <= north!) return [west!, south!, east!, north!]
  wrong.push(
    refusal('bbox', 'box', 'bbox 应是“西,南,东,北”四个数。', 'bbox is four numbers: west,south,east,north.'),
  )
  return null
}

type Both = [zh: string, en: string]
const notInstant = (name: string): Both => [
  `${name} 应是带时区的时间，例如 2026-11-26T09:00:00+08:00。`,
  `${name} is an instant with its zone, for example 2026-11-26T09:00:00+08:00.`,
]
const tooLong: Both = [
  `起止时间最多相隔 ${longestSpanDays} 天。`,
  `start_date and end_date may be at most ${longestSpanDays} days apart.`,
]
const backwards: Both = ['结束时间早于开始时间。', 'end_date is before start_date.']
const notStatus: Both = ['status 只能是 open 或 closed。', 'status is open or closed.']

const refusal = (field: string, code: string, zh: string, en: string): FieldRefusal => ({
  field,
  code: `open311.${code}`,
  words: { zh, en },
})
