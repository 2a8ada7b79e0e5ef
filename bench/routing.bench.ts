import { buildPlaceIndex, findPlaceAt, type Place, type PlaceIndex, type Position } from '#foundation/places'
import { packPlaceIndex } from '#foundation/places/server'

const polygons = 2_000
const columns = 50
const runForMs = 1_500

/** Points per second that find their grid among 2,000 grids of about 24 corners; `ratio` to a scan of all boxes. */
export default async function routing(): Promise<{ perSecond: number; ratio: number }> {
  const random = mulberry(20_261_123)
  const places = Array.from({ length: polygons }, (_, number) => irregularGrid(number, random))
  const points = Array.from(
    { length: 10_000 },
    (): Position => [114 + random() * columns * 0.003, 30 + (random() * polygons * 0.003) / columns],
  )
  const [packed, flat] = [packPlaceIndex(places), buildPlaceIndex(places)]
  for (const point of points.slice(0, 500))
    if (findPlaceAt(packed, point)?.place !== findPlaceAt(flat, point)?.place)
      throw new Error(`the two indexes disagree at ${point.join()}`)
  const perSecond = pointsPerSecond(packed, points)
  return {
    perSecond: Math.round(perSecond),
    ratio: Math.round((perSecond / pointsPerSecond(flat, points)) * 10) / 10,
  }
}

function pointsPerSecond(index: PlaceIndex, points: readonly Position[]): number {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < runForMs)
    for (let step = 0; step < 200; step++) findPlaceAt(index, points[done++ % points.length]!)
  return (done * 1000) / (performance.now() - start)
}

/** A cell of 300 m whose border wavers, so that neighbours overlap a little and leave small gaps. */
function irregularGrid(number: number, random: () => number): Place {
  const [column, row, corners] = [
    number % columns,
    Math.floor(number / columns),
    16 + Math.floor(random() * 16),
  ]
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const [angle, reach] = [(corner * 2 * Math.PI) / corners, 0.0012 + random() * 0.0008]
    return [
      114 + (column + 0.5) * 0.003 + reach * Math.cos(angle),
      30 + (row + 0.5) * 0.003 + reach * Math.sin(angle),
    ]
  })
  const code = String(number).padStart(4, '0')
  return {
    id: `00000000-0000-8000-8000-00000000${code}`,
    kind: 'grid',
    parentId: null,
    code,
    name: { zh: code, en: code },
    shape: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
    point: null,
    address: null,
    path: code,
  }
}

/** A seeded generator (mulberry32), so that every run measures the same polygons. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
