import type { Refusal } from '#kernel'
import { type Position, polygonsOf, ringArea, type Shape } from './geometry.ts'

/** Why positions cannot be on a map: no degrees, or latitude and longitude exchanged. */
export function whyNotPositions(positions: readonly Position[]): Refusal | undefined {
  const wrong = positions.find(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))
  if (wrong) return isSwapped(wrong) ? swapped(wrong) : outOfRange(wrong)
  const first = positions[0]
  return first && looksSwapped(first) ? swapped(first) : undefined
}

/** Why a shape cannot be a place; positions first, since exchanged numbers also bend the rings. */
export function whyNotShape(shape: Shape): Refusal | undefined {
  const rings = polygonsOf(shape).flat()
  const positions = whyNotPositions(rings.flat())
  if (positions) return positions
  for (const [index, ring] of rings.entries()) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return notClosed(index + 1)
    if (ring.length < 4 || ringArea(ring) === 0) return noArea(index + 1)
  }
  return undefined
}

function isSwapped([x, y]: Position): boolean {
  return Math.abs(x) <= 90 && Math.abs(y) <= 180
}

/** West of 90° E both readings are degrees; but nobody keeps a grid map of the Arctic Sea, many do of Xinjiang. */
function looksSwapped([x, y]: Position): boolean {
  return x >= 18 && x <= 54 && y >= 73
}

function swapped([x, y]: Position): Refusal {
  return {
    code: 'place.swapped',
    words: {
      zh: `坐标 ${x}, ${y} 的经度和纬度好像写反了：请先写经度，再写纬度。`,
      en: `Longitude and latitude look exchanged in ${x}, ${y}: write longitude first, then latitude.`,
    },
  }
}

function outOfRange([x, y]: Position): Refusal {
  return {
    code: 'place.out-of-range',
    words: {
      zh: `坐标 ${x}, ${y} 不是经纬度。请导出为 WGS-84 经纬度（单位是度）。`,
      en: `${x}, ${y} is not a longitude and latitude. Export the file in WGS-84 degrees.`,
    },
  }
}

function notClosed(ring: number): Refusal {
  return {
    code: 'place.not-closed',
    words: {
      zh: `第 ${ring} 个环没有闭合：最后一个点要和第一个点相同。`,
      en: `Ring ${ring} is not closed: its last point must repeat the first.`,
    },
  }
}

function noArea(ring: number): Refusal {
  return {
    code: 'place.no-area',
    words: {
      zh: `第 ${ring} 个环围不成面：至少要有三个不在一条线上的点。`,
      en: `Ring ${ring} encloses nothing: it needs three points that are not on one line.`,
    },
  }
}
