import type { Point } from './said.ts'

/** GCJ-02 is the offset system maps in China are drawn in; everything here is kept in WGS 84. */
export const coordinateSystems = ['gcj02', 'wgs84'] as const
export type CoordinateSystem = (typeof coordinateSystems)[number]

// Krassovsky 1940, on which the offset is defined.
const semiMajor = 6_378_245
const eccentricity = 0.006_693_421_622_965_943
const { PI, sin, cos, sqrt, abs } = Math

/** The position in WGS 84: the offset is a function of the true position, so it is found by approaching it. */
export function toWgs84(given: Point, system: CoordinateSystem): Point {
  if (system === 'wgs84') return given
  let found = given
  // Each step shrinks the error by about a thousand; four are far below a millimetre.
  for (let step = 0; step < 4; step++) {
    const drawn = toGcj02(found)
    found = { lon: found.lon + given.lon - drawn.lon, lat: found.lat + given.lat - drawn.lat }
  }
  return found
}

/** Where a map in China draws a true position; outside the mainland's rectangle it stays. */
export function toGcj02(point: Point): Point {
  const { lon, lat } = point
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) return point
  const [x, y] = [lon - 105, lat - 35]
  const wave = ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    wave +
    ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
    ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    wave +
    ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
    ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
  const phi = (lat / 180) * PI
  const bend = 1 - eccentricity * sin(phi) ** 2
  return {
    lon: lon + (east * 180) / ((semiMajor / sqrt(bend)) * cos(phi) * PI),
    lat: lat + (north * 180) / (((semiMajor * (1 - eccentricity)) / (bend * sqrt(bend))) * PI),
  }
}
