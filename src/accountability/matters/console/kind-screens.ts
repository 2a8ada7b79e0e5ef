import type { ComponentType } from 'react'
import type { MatterBody } from '../matter-body.ts'

export interface KindProps {
  readonly matter: MatterBody
  /** Opens the merge form with another matter's code in it. */
  readonly mergeInto: (code: string) => void
}

/** What a kind of work shows of its own: in the matter itself, and beside it. */
export interface KindScreens {
  readonly Panel: ComponentType<KindProps>
  readonly Context: ComponentType<KindProps>
}

export type Kinds = Readonly<Record<string, KindScreens>>
