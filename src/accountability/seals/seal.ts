import { canonicalJson } from './canonical-line.ts'
import { type Hash, type SealAlgorithm, toHex } from './hash.ts'

/** A batch of lines, closed for good. Digests are hexadecimal. */
export interface Seal {
  readonly number: number
  readonly algorithm: SealAlgorithm
  /** Head of the seal before; zeros for the first. */
  readonly previous: string
  /** Head of the tree of its lines. */
  readonly root: string
  readonly size: number
  readonly sealedAt: Date
  /** Lines dated up to then were sealed by now: one with an earlier date that comes later was dated back. */
  readonly coversUntil: Date
  readonly head: string
}

export const noSealBefore = '0'.repeat(64)

const headMark = Uint8Array.of(2)

/** The head binds a batch to its neighbourhood, its instant and, through `previous`, to everything before it. */
export function sealHead(hash: Hash, jurisdiction: string, seal: Omit<Seal, 'head'>): string {
  const { number, algorithm, previous, root, size } = seal
  const sealedAt = seal.sealedAt.toISOString()
  const coversUntil = seal.coversUntil.toISOString()
  return toHex(
    hash(
      headMark,
      canonicalJson({ jurisdiction, number, algorithm, previous, root, size, sealedAt, coversUntil }),
    ),
  )
}
