import type { Channel } from '#accountability/matters'
import type { Duty } from '#organisation/teams'
import { type Dimension, dimensions } from './check.ts'

/** What the register knows of a matter that makes its stratum. */
export interface Traits {
  readonly community: string
  readonly duty: Duty
  readonly channel: Channel
}

/** The key of a stratum, dimension by dimension: `community=…;channel=…`. */
export const stratumKey = (traits: Traits, by: readonly Dimension[]): string =>
  dimensions
    .filter((dimension) => by.includes(dimension))
    .map((dimension) => `${dimension}=${traits[dimension]}`)
    .join(';')

/** What a key was made of. */
export const readStratum = (key: string): Partial<Traits> =>
  Object.fromEntries(key.split(';').map((part) => part.split('=')))
