import type { Position } from './geometry.ts'

/** Height of a cell in degrees: 111 m. Its width is the same in metres. */
const cell = 0.001

/**
 * What the public sees instead of the exact spot: the middle of a square of about 110 m, so a home is one of
 * many. A fixed lattice, not random noise: reports from one door always show one point and cannot be averaged.
 */
export function roundForPublic([longitude, latitude]: Position): Position {
  const middle = middleOf(latitude, cell)
  const width = cell / Math.max(Math.cos((middle * Math.PI) / 180), 0.01)
  return [round(middleOf(longitude, width)), round(middle)]
}

function middleOf(degrees: number, step: number): number {
  return (Math.floor(degrees / step) + 0.5) * step
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
