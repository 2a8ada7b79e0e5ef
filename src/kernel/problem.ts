import type { Words } from './words.ts'

/** Why something may not be done now: a stable code and a sentence that says what to do instead. */
export interface Refusal {
  /** `room.reason`, for example `matter.already-accepted`. */
  readonly code: string
  readonly words: Words
}

/** A refusal that belongs to one field of what was entered; `field` is its name on the wire. */
export interface FieldRefusal extends Refusal {
  readonly field: string
}

/** The only error rooms throw on purpose. Anything else is a bug and is answered 500 without details. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly words: Words
  readonly fields: readonly FieldRefusal[]

  constructor(status: number, refusal: Refusal, fields: readonly FieldRefusal[] = []) {
    super(`${refusal.code}: ${refusal.words.en}`)
    this.status = status
    this.code = refusal.code
    this.words = refusal.words
    this.fields = fields
  }
}

/** Throws the refusal of a rule as a Problem; does nothing when the rule has no objection. */
export function refuseIf(refusal: Refusal | undefined, status = 409): void {
  if (refusal) throw new Problem(status, refusal)
}

/** Invalid input: one problem that lists every field, so that all mistakes are told at one time. */
export function invalidInput(fields: readonly FieldRefusal[]): Problem {
  return new Problem(
    422,
    {
      code: 'input.invalid',
      words: {
        zh: '有几处需要修改，请看下面的说明。',
        en: 'Some answers need a change; see the notes below.',
      },
    },
    fields,
  )
}
