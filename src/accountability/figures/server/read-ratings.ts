import { readReviews } from '#accountability/reviews/server'
import type { Work } from '#foundation/work/server'
import type { Rating } from '../index.ts'

/** The last word of each reviewer on these matters; matters nobody rated are not among them. */
export async function readRatings(
  work: Work,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Rating[]>> {
  const last = new Map<string, Map<string, Rating>>()
  // Oldest round first: a later one takes the place of the one before.
  for (const { matterId, reviewer, grade, solved, excluded } of await readReviews(work, matterIds)) {
    const found = last.get(matterId) ?? new Map<string, Rating>()
    last.set(matterId, found.set(reviewer, { grade, solved, excluded: excluded !== null }))
  }
  return new Map([...last].map(([matterId, byReviewer]) => [matterId, [...byReviewer.values()]]))
}
