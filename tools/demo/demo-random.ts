/** A small seeded generator (mulberry32): the same demonstration on every machine. */
export interface DemoRandom {
  /** From 0 to below 1. */
  next(): number
  /** From 0 to below `count`, whole. */
  pick(count: number): number
  of<T>(list: readonly T[]): T
  between(low: number, high: number): number
  chance(share: number): boolean
}

export function demoRandom(seed: number): DemoRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = (count: number): number => Math.floor(next() * count)
  return {
    next,
    pick,
    of: (list) => list[pick(list.length)]!,
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
  }
}
