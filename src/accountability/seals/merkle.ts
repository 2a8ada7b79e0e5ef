// The tree of RFC 6962 §2.1: leaves and nodes are hashed apart, so that no node can be passed off as a line.
import { type Hash, toHex } from './hash.ts'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

export function leafHash(hash: Hash, line: string | Uint8Array): Uint8Array {
  return hash(leafMark, line)
}

/** MTH of RFC 6962 §2.1 over the hashes of leaves. */
export function treeHead(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (!first) return hash()
  if (leaves.length === 1) return first
  const half = splitAt(leaves.length)
  return hash(nodeMark, treeHead(hash, leaves.slice(0, half)), treeHead(hash, leaves.slice(half)))
}

/** PATH of RFC 6962 §2.1.1: what is needed beside one leaf to come to the head, nearest first. */
export function inclusionProof(hash: Hash, leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError('there is no such leaf')
  if (leaves.length === 1) return []
  const half = splitAt(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return index < half
    ? [...inclusionProof(hash, left, index), treeHead(hash, right)]
    : [...inclusionProof(hash, right, index - half), treeHead(hash, left)]
}

export interface Inclusion {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the leaf stands at that place in a tree of that size and head (RFC 9162 §2.1.3.2); for sizes below 2³¹. */
export function verifyInclusion(hash: Hash, { leaf, index, size, proof, root }: Inclusion): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false
  let at = index
  let last = size - 1
  let head = leaf
  for (const beside of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      head = hash(nodeMark, beside, head)
      while (at % 2 === 0 && at !== 0) {
        at >>= 1
        last >>= 1
      }
    } else head = hash(nodeMark, head, beside)
    at >>= 1
    last >>= 1
  }
  return last === 0 && toHex(head) === toHex(root)
}

/** The largest power of two below `size`. */
function splitAt(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}
