import type { Position, Ring } from '#foundation/places'

/** Cuts a closed ring along a line whose ends lie on or near it; all between must lie inside. Left part first. */
export function cutRing(ring: Ring, line: readonly Position[]): [left: Ring, right: Ring] {
  const first = landOn(ring, line[0]!)
  const last = landOn(first.ring, line.at(-1)!)
  const outline = last.ring.slice(0, -1)
  const start = outline.findIndex((position) => same(position, first.at))
  const end = outline.findIndex((position) => same(position, last.at))
  const cut = [first.at, ...line.slice(1, -1), last.at]
  return [
    close([...between(outline, end, start), ...cut.slice(1, -1)]),
    close([...between(outline, start, end), ...cut.slice(1, -1).reverse()]),
  ]
}

/** A cut that ends this near to a corner, 3 m in degrees, ends in it. */
const aCorner = 3e-5

/** As far as rounding can move a corner off its edge: half the diagonal of the last decimal. */
const roundedAway = 0.75e-6

/** The line's end moved to the nearest place of the ring, and the ring with a corner there. */
function landOn(ring: Ring, end: Position): { at: Position; ring: Ring } {
  let best = { gap: Infinity, edge: 1, at: end }
  for (let edge = 1; edge < ring.length; edge++) {
    const at = nearestOn(ring[edge - 1]!, ring[edge]!, end)
    const gap = Math.hypot(at[0] - end[0], at[1] - end[1])
    if (gap < best.gap) best = { gap, edge, at }
  }
  const { edge } = best
  const at = roundPosition(best.at)
  const corner = ring.find((position) => Math.hypot(position[0] - at[0], position[1] - at[1]) < aCorner)
  if (corner) return { at: corner, ring }
  return { at, ring: [...ring.slice(0, edge), at, ...ring.slice(edge)] }
}

function nearestOn(from: Position, to: Position, point: Position): Position {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy)
  const clamped = Math.min(1, Math.max(0, along))
  return [from[0] + clamped * dx, from[1] + clamped * dy]
}

function between(outline: Ring, start: number, end: number): Position[] {
  return start <= end
    ? outline.slice(start, end + 1)
    : [...outline.slice(start), ...outline.slice(0, end + 1)]
}

function close(open: readonly Position[]): Ring {
  return [...open, open[0]!]
}

/**
 * Gives a ring the corners of its neighbours that lie on its edges. Without them a corner that was rounded to 11 cm
 * leaves a gap or an overlap of that width along the edge.
 */
export function weaving(rings: readonly Ring[]): (ring: Ring) => Ring {
  const corners = [...new Map(rings.flat().map((corner) => [String(corner), corner])).values()]
  return (ring) =>
    ring.flatMap((from, index) => {
      const to = ring[index + 1]
      if (!to) return [from]
      const onEdge = corners.filter(
        (corner) => !same(corner, from) && !same(corner, to) && isOn(from, to, corner),
      )
      const far = (corner: Position) => Math.hypot(corner[0] - from[0], corner[1] - from[1])
      return [from, ...onEdge.sort((one, other) => far(one) - far(other))]
    })
}

function isOn(from: Position, to: Position, corner: Position): boolean {
  const at = nearestOn(from, to, corner)
  return Math.hypot(at[0] - corner[0], at[1] - corner[1]) < roundedAway
}

export function roundPosition([x, y]: Position): Position {
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]
}

function same(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1]
}
