import type { Cells, Row, Table } from '../index.ts'

/** Reads a JSON array of objects, or a GeoJSON FeatureCollection whose points also become cells `lon` and `lat`. */
export function jsonTable(text: string): Table {
  const json = parse(text)
  if (Array.isArray(json)) return tableOf('JSON', json.map(rowOf))
  if (isCollection(json)) {
    return { ...tableOf('GeoJSON', json.features.map(rowOfFeature)), collection: json }
  }
  throw new Error(
    'The JSON must be an array of objects or a GeoJSON FeatureCollection. JSON 要么是对象数组，要么是 GeoJSON。',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`The JSON is broken. JSON 格式有误。 ${(error as Error).message}`, { cause: error })
  }
}

function isCollection(json: unknown): json is NonNullable<Table['collection']> {
  const { type, features } = (json ?? {}) as Record<string, unknown>
  return type === 'FeatureCollection' && Array.isArray(features)
}

function tableOf(kind: string, rows: readonly Row[]): Table {
  const columns = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
  return { columns: [...columns], count: rows.length, kind, rows: each(rows) }
}

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}

function rowOf(value: unknown, at: number): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { number: at + 1, cells: cellsOf(value) }
  const words = { zh: '这一条不是对象（{…}）。', en: 'This is not an object ({…}).' }
  return { number: at + 1, cells: {}, fault: { code: 'import.not-an-object', words } }
}

function rowOfFeature(value: unknown, at: number): Row {
  const { properties, geometry } = (value ?? {}) as { properties?: unknown; geometry?: unknown }
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const [lon, lat] = type === 'Point' && Array.isArray(coordinates) ? coordinates : []
  return { number: at + 1, cells: { ...cellsOf({ lon, lat }), ...cellsOf(properties ?? {}) }, geometry }
}

/** Plain values as text; nested ones and absent ones are no cells. */
function cellsOf(object: object): Cells {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]: [string, unknown]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[name.trim(), String(value)]] : [],
    ),
  )
}
