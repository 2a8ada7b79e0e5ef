import type { Work } from '#foundation/work/server'
import type { Line } from '../canonical-line.ts'
import { findSealNumbers, sealKey } from './seal-sql.ts'

/** Those of the lines that are under no seal. */
export async function unsealed<L extends Line>(work: Work, lines: readonly L[]): Promise<L[]> {
  const numbers = await findSealNumbers(work, lines)
  return lines.filter((line) => !numbers.has(sealKey(line)))
}
