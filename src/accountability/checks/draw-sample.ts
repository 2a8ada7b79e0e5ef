/** What may be drawn, and the stratum it belongs to. */
export interface Candidate {
  readonly id: string
  readonly stratum: string
}

/** Hexadecimal digest of a text. The floor has no hash of its own: it is passed in (SHA-256 on the server). */
export type Digest = (text: string) => string

/**
 * How many of each stratum are drawn: one of each as long as the size allows, and beyond that by largest remainder in
 * proportion to their sizes. Where there are more strata than seats, the largest have one.
 */
export function allocateSeats(counts: ReadonlyMap<string, number>, size: number): Map<string, number> {
  const strata = [...counts].filter(([, count]) => count > 0)
  const all = strata.reduce((sum, [, count]) => sum + count, 0)
  const inOrder = strata.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const seats = new Map(inOrder.map(([stratum], at) => [stratum, at < size ? 1 : 0]))
  const owed = ([stratum, count]: [string, number]) => (size * count) / all - seats.get(stratum)!
  for (let left = Math.min(size, all) - Math.min(size, inOrder.length); left > 0; left--) {
    // The one that is owed most has the next seat; of equal ones the larger, then the first by name.
    const free = inOrder.filter(([stratum, count]) => seats.get(stratum)! < count)
    const next = free.reduce((best, each) => (owed(each) > owed(best) ? each : best))
    seats.set(next[0], seats.get(next[0])! + 1)
  }
  return seats
}

/**
 * Draws a stratified sample that anybody can draw again: in each stratum the candidates with the smallest digests of
 * `seed:id`. The order in which the candidates come does not matter, and one that comes twice is drawn once.
 */
export function drawSample(
  candidates: readonly Candidate[],
  size: number,
  seed: string,
  digest: Digest,
): Candidate[] {
  const strata = Map.groupBy(
    new Map(candidates.map((each) => [each.id, each])).values(),
    (each) => each.stratum,
  )
  const seats = allocateSeats(new Map([...strata].map(([name, members]) => [name, members.length])), size)
  return [...strata]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, members]) =>
      members
        .map((member) => ({ member, rank: digest(`${seed}:${member.id}`) }))
        .sort((one, other) => (one.rank < other.rank ? -1 : 1))
        .slice(0, seats.get(name))
        .map(({ member }) => member),
    )
}

/** One in ten, at least one: call-backs of ≥10 % a month are the published practice (domain 2.2, 晴隆). */
export const usualSize = (candidates: number): number => Math.max(1, Math.ceil(candidates / 10))
