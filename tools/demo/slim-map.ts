/**
 * Makes data/base-map.geojson, the offline base map, from an extract of OpenStreetMap in the layout of Tilezen
 * vector tiles (kind, kind_detail, name):  node tools/demo/slim-map.ts EXTRACT.geojson
 *
 * Kept: buildings, roads, tram, water. Left out: what lies below ground, what is not built yet, and the names of
 * buildings, because the requests of the demonstration are invented and must not seem to speak of a real house.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Point = [number, number]
interface Feature {
  properties: { kind: string; kind_detail?: string; name?: string; id: number; is_tunnel?: boolean }
  geometry:
    | { type: 'Point'; coordinates: Point }
    | { type: 'LineString'; coordinates: Point[] }
    | { type: 'MultiLineString' | 'Polygon'; coordinates: Point[][] }
}

const extract = process.argv[2]
if (!extract) throw new Error('usage: node tools/demo/slim-map.ts EXTRACT.geojson')
const source = JSON.parse(readFileSync(extract, 'utf8')) as { attribution: string; features: Feature[] }

const areas = new Map<number, { kind: string; name: string | undefined; rings: Point[][] }>()
const lines = new Map<string, Point[][]>()

for (const { properties, geometry } of source.features) {
  if (geometry.type === 'Polygon' && ['building', 'water'].includes(properties.kind)) {
    const rings = geometry.coordinates.map((ring) => ring.map(round))
    const half = areas.get(properties.id)
    const name = properties.kind === 'water' ? properties.name : undefined
    areas.set(properties.id, {
      kind: properties.kind,
      name,
      rings: half ? [seam(half.rings[0]!, rings[0]!)] : rings,
    })
  }
  const road = geometry.type === 'Point' || properties.is_tunnel ? undefined : roadClass(properties)
  if (!road || geometry.type === 'Point' || geometry.type === 'Polygon') continue
  const key = JSON.stringify([...road, simplified(properties.name)])
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  lines.set(key, [...(lines.get(key) ?? []), ...parts.map((part) => part.map(round))])
}

const features = [
  ...[...areas.values()].map(({ kind, name, rings }) =>
    feature({ kind, ...(name && { name }) }, { type: 'Polygon', coordinates: rings }),
  ),
  ...[...lines].map(([key, parts]) => {
    const [kind, type, name] = JSON.parse(key) as [string, string, string | null]
    return feature(
      { kind, class: type, ...(name && { name }) },
      { type: 'MultiLineString', coordinates: chain(parts) },
    )
  }),
]

writeFileSync(
  new URL('data/base-map.geojson', import.meta.url),
  `{"type":"FeatureCollection","attribution":${JSON.stringify(source.attribution)},"features":[\n${features
    .map((each) => JSON.stringify(each))
    .join(',\n')}\n]}\n`,
)

function feature(properties: object, geometry: object): object {
  return { type: 'Feature', properties, geometry }
}

function roadClass({ kind, kind_detail: detail }: Feature['properties']): [string, string] | undefined {
  if (kind === 'major_road') return ['road', detail?.startsWith('trunk') ? 'trunk' : 'main']
  if (kind === 'minor_road') return ['road', 'street']
  if (kind === 'path') return ['road', 'path']
  if (kind === 'rail' && detail === 'light_rail') return ['rail', 'tram']
  return undefined
}

/** 6 decimals are 11 cm. */
function round([x, y]: Point): Point {
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]
}

/** The extract mixes both scripts; these are all the traditional characters in the names that are kept. */
function simplified(name: string | undefined): string | undefined {
  return name?.replace('紅', '红').replace('橋', '桥')
}

/** Sews a building together that a tile border had cut: both halves hold the cut, in opposite directions. */
function seam(one: Point[], other: Point[]): Point[] {
  const open = (ring: Point[]) => ring.slice(0, -1)
  const turned = (ring: Point[], start: number) => [...ring.slice(start), ...ring.slice(0, start)]
  const [a, b] = [open(one), open(other)]
  for (let at = 0; at < a.length; at++) {
    const next = a[(at + 1) % a.length]!
    const back = b.findIndex((point, index) => same(point, next) && same(b[(index + 1) % b.length]!, a[at]!))
    if (back < 0) continue
    const ring = [...turned(a, (at + 1) % a.length), ...turned(b, (back + 1) % b.length).slice(1, -1)]
    return [...ring, ring[0]!]
  }
  throw new Error('the halves of a building do not meet')
}

/** Joins lines that a tile border had cut, and drops the ones that are there twice. */
function chain(parts: Point[][]): Point[][] {
  const rest = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
  for (let at = 0; at < rest.length; ) {
    const end = rest[at]!.at(-1)!
    const next = rest.findIndex((part, index) => index !== at && same(part[0]!, end))
    if (next < 0) at++
    else {
      rest[at]!.push(...rest[next]!.slice(1))
      rest.splice(next, 1)
      if (next < at) at--
    }
  }
  return rest
}

function same(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1]
}
