import { type Position, type Ring } from '#foundation/places'
import { cutRing, roundPosition } from './cut-ring.ts'

/** A degree of longitude is shorter than one of latitude here (30.5° N). */
const squeeze = Math.cos((30.508 * Math.PI) / 180)

/**
 * Divides a community into grids of like size. Each cut is straight and short, cuts no house in two if it can,
 * as a grid's border runs along a lane.
 */
export function divideIntoGrids(community: Ring, count: number, houses: readonly Ring[]): Ring[] {
  if (count === 1) return [community]
  const share = Math.floor(count / 2) / count
  const cuts = candidateCuts(community, share).map((line) => {
    const [left, right] = cutRing(community, line)
    const part = area(left) / area(community)
    const length = distance(line[0]!, line[1]!)
    const split = houses.filter((house) => crosses(house, line)).length
    const cost = Math.abs(part - share) * 4 + (length * length) / area(community) / 2 + askew(line) + split
    return { left, right, cost }
  })
  const best = cuts.reduce((one, other) => (other.cost < one.cost ? other : one))
  return [
    ...divideIntoGrids(best.left, Math.floor(count / 2), houses),
    ...divideIntoGrids(best.right, Math.ceil(count / 2), houses),
  ]
}

function candidateCuts(ring: Ring, share: number): [Position, Position][] {
  const cuts: [Position, Position][] = []
  for (let turn = 0; turn < 36; turn++) {
    const angle = (turn * Math.PI) / 18
    const across: Position = [-Math.sin(angle), Math.cos(angle)]
    const heights = ring.map((corner) => height(corner, across))
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    for (let step = 4; step <= 56; step++) {
      const line = crossing(ring, across, low + ((high - low) * step) / 60)
      if (line) cuts.push(line)
    }
  }
  return cuts.filter((line) => {
    const part = area(cutRing(ring, line)[0]) / area(ring)
    return Math.abs(part - share) < 0.12
  })
}

/** Where a straight line leaves the ring; none when it goes in and out more than once. */
function crossing(ring: Ring, across: Position, at: number): [Position, Position] | undefined {
  const ends: Position[] = []
  for (let edge = 1; edge < ring.length; edge++) {
    const [from, to] = [ring[edge - 1]!, ring[edge]!]
    const [a, b] = [height(from, across) - at, height(to, across) - at]
    if (a >= 0 === b >= 0) continue
    const along = a / (a - b)
    ends.push(roundPosition([from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])]))
  }
  if (ends.length !== 2) return undefined
  const forward = (corner: Position) => corner[0] * across[1] - corner[1] * across[0]
  return forward(ends[0]!) < forward(ends[1]!) ? [ends[0]!, ends[1]!] : [ends[1]!, ends[0]!]
}

/** Most lanes here run along or across 珞喻路, ten degrees off the parallel: 0 for those, 1 for a diagonal. */
function askew([from, to]: readonly [Position, Position]): number {
  const angle = Math.atan2(to[1] - from[1], (to[0] - from[0]) * squeeze)
  return Math.sin(2 * (angle - Math.PI / 18)) ** 2
}

function crosses(house: Ring, [from, to]: readonly [Position, Position]): boolean {
  const across: Position = [-(to[1] - from[1]), (to[0] - from[0]) * squeeze]
  const level = height(from, across)
  const sides = new Set(house.map((corner) => height(corner, across) > level))
  if (sides.size < 2) return false
  const along: Position = [(to[0] - from[0]) * squeeze, to[1] - from[1]]
  const [start, end] = [height(from, along), height(to, along)]
  return house.some((corner) => height(corner, along) > start && height(corner, along) < end)
}

function height(corner: Position, direction: Position): number {
  return corner[0] * squeeze * direction[0] + corner[1] * direction[1]
}

function distance(from: Position, to: Position): number {
  return Math.hypot((to[0] - from[0]) * squeeze, to[1] - from[1])
}

function area(ring: Ring): number {
  let twice = 0
  const origin = ring[0]!
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1]!, ring[at]!]
    twice += (from[0] - origin[0]) * (to[1] - origin[1]) - (to[0] - origin[0]) * (from[1] - origin[1])
  }
  return Math.abs((twice / 2) * squeeze)
}
