/** WGS-84 degrees, longitude first (RFC 7946 §3.1.1). */
export type Position = readonly [longitude: number, latitude: number]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]

export interface Polygon {
  readonly type: 'Polygon'
  /** The outer ring, then the holes. */
  readonly coordinates: readonly Ring[]
}

export interface MultiPolygon {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly Ring[])[]
}

export type Shape = Polygon | MultiPolygon

/** west, south, east, north in degrees. Shapes across the 180th meridian are not supported. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** A point nearer to an edge than this, in degrees (0.1 mm), lies on it. */
const onEdge = 1e-9

const metersPerDegree = 111_195

export function polygonsOf(shape: Shape): readonly (readonly Ring[])[] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}

export function boxOf(shape: Shape): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer] of polygonsOf(shape))
    for (const [x, y] of outer ?? []) {
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  return [west - onEdge, south - onEdge, east + onEdge, north + onEdge]
}

export function boxHolds(box: Box, [x, y]: Position): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
}

/** Whether the point lies in the shape or on its edge; a point in a hole does not, one on the hole's edge does. */
export function covers(shape: Shape, point: Position): boolean {
  return polygonsOf(shape).some((rings) => {
    let inside = false
    for (const ring of rings) {
      const side = sideOfRing(ring, point)
      if (side === 'edge') return true
      if (side === 'inside') inside = !inside
    }
    return inside
  })
}

/** Each edge is read from south to north, so that two neighbours compute the very same about a shared one. */
function sideOfRing(ring: Ring, [x, y]: Position): 'inside' | 'outside' | 'edge' {
  let inside = false
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1]!, ring[at]!]
    const [low, high] = from[1] <= to[1] ? [from, to] : [to, from]
    if (y < low[1] - onEdge || y > high[1] + onEdge) continue
    if (x > Math.max(low[0], high[0]) + onEdge) continue
    if (nearSegment(low, high, x, y)) return 'edge'
    if (y < low[1] || y >= high[1]) continue
    const crossing = low[0] + ((y - low[1]) * (high[0] - low[0])) / (high[1] - low[1])
    if (crossing > x) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}

function nearSegment(from: Position, to: Position, x: number, y: number): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length))
  return Math.abs(from[0] + along * dx - x) <= onEdge && Math.abs(from[1] + along * dy - y) <= onEdge
}

/** Signed area of a ring in square degrees: positive when it runs counter-clockwise. */
export function ringArea(ring: Ring): number {
  let twice = 0
  const [originX, originY] = ring[0] ?? [0, 0]
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1]!, ring[at]!]
    twice += (from[0] - originX) * (to[1] - originY) - (to[0] - originX) * (from[1] - originY)
  }
  return twice / 2
}

/** The centre of gravity, holes left out. It may lie outside a bent shape. */
export function centroidOf(shape: Shape): Position {
  const origin = polygonsOf(shape)[0]?.[0]?.[0]
  if (!origin) throw new RangeError('a shape without positions has no centre')
  let [weight, sumX, sumY] = [0, 0, 0]
  for (const rings of polygonsOf(shape))
    rings.forEach((ring, index) => {
      const sign = Math.sign(ringArea(ring)) * (index === 0 ? 1 : -1)
      for (let at = 1; at < ring.length; at++) {
        const [ax, ay] = [ring[at - 1]![0] - origin[0], ring[at - 1]![1] - origin[1]]
        const [bx, by] = [ring[at]![0] - origin[0], ring[at]![1] - origin[1]]
        const cross = (ax * by - bx * ay) * sign
        weight += cross
        sumX += (ax + bx) * cross
        sumY += (ay + by) * cross
      }
    })
  if (weight === 0) return origin
  return [origin[0] + sumX / (3 * weight), origin[1] + sumY / (3 * weight)]
}

/** Great-circle distance on a sphere (haversine); off by at most 0.5 % from the ellipsoid. */
export function distanceMeters(from: Position, to: Position): number {
  const radians = Math.PI / 180
  const [dx, dy] = [(to[0] - from[0]) * radians, (to[1] - from[1]) * radians]
  const half =
    Math.sin(dy / 2) ** 2 + Math.cos(from[1] * radians) * Math.cos(to[1] * radians) * Math.sin(dx / 2) ** 2
  return ((2 * metersPerDegree) / radians) * Math.asin(Math.min(1, Math.sqrt(half)))
}
