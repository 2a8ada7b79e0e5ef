import type { EntryBody, MatterResult, MatterState, Pause, PhotoBody } from '#accountability/matters'
import type { Hearts, OwnReview, SharedReview } from '#accountability/reviews'
import type { CalendarSettings, DecreedYear } from '#foundation/calendar'
import type { FieldRefusal, Limit, Refusal, Words } from '#kernel'

/** What a person with a code or a link may do next. */
export const residentSteps = [
  'reply',
  'add',
  'withdraw',
  'confirm',
  'reopen',
  'rate',
  'object',
  'urge',
] as const
export type ResidentStep = (typeof residentSteps)[number]

/** Everything a tracking page tells: what is happening, who has it, by when, what can I do. */
export interface Tracked {
  /** `public` has the code only, `follower` said "me too", `resident` asked for it. */
  readonly access: 'public' | 'follower' | 'resident'
  readonly id: string
  readonly jurisdiction: string
  readonly jurisdictionName: Words
  readonly dutyPhone: string
  readonly code: string
  readonly state: MatterState
  readonly result: MatterResult | null
  readonly category: Words
  readonly place: Words
  readonly owner: Words
  readonly ownerPhone: string
  readonly openedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly limit: Limit
  readonly pauses: readonly Pause[]
  readonly calendar: CalendarSettings
  readonly decreed: readonly DecreedYear[]
  /** The resident's own words and photos, or what of them is public. */
  readonly words: string | null
  readonly photos: readonly PhotoBody[]
  readonly entries: readonly EntryBody[]
  readonly answer: string | null
  /** The office's open question to the resident. */
  readonly question: string | null
  /** Why each step may not be taken now; null where it may. */
  readonly why: Readonly<Record<ResidentStep, Refusal | null>>
  /** The review of this round, by whoever has the link: who asked and who follows have one each. */
  readonly review: OwnReview | null
  /** All of theirs, oldest round first, with what the office did about each. */
  readonly ownReviews: readonly OwnReview[]
  /** What others may read of reviews; null where the request itself is not public. */
  readonly sharedReviews: readonly SharedReview[] | null
  readonly followers: number
  readonly mergedIntoCode: string | null
}

/** What a step brings along; empty parts are left out. */
export interface StepInput {
  readonly entryId: string
  readonly words?: string | undefined
  readonly fileIds?: readonly string[] | undefined
  readonly grade?: number | undefined
  readonly solved?: boolean | undefined
  readonly hearts?: Hearts | undefined
  readonly shared?: boolean | undefined
}

const longest = 2000

/** What is wrong with a step as it was filled in; the same rule for page and server. */
export function whyNotStep(step: ResidentStep, input: StepInput): FieldRefusal[] {
  const words = input.words?.trim() ?? ''
  const wrong: FieldRefusal[] = []
  const add = (field: string, code: string, zh: string, en: string) =>
    wrong.push({ field, code: `step.${code}`, words: { zh, en } })
  if (words.length > longest)
    add('words', 'too-long', `最多 ${longest} 字。`, `At most ${longest} characters.`)
  const empty = words === '' && !input.fileIds?.length
  if ((step === 'add' || step === 'reply') && empty) {
    add('words', 'empty', '请写几句，或附上照片。', 'Write a few words, or add a photo.')
  }
  if (step === 'object' && words === '') {
    add('words', 'empty', '请写几句您的看法。', 'Please write a few words.')
  }
  if (step === 'reopen' && words === '') {
    add('words', 'empty', '请写一写哪里没有解决。', 'Please say what is not solved.')
  }
  if (step === 'rate' && !(Number.isInteger(input.grade) && input.grade! >= 1 && input.grade! <= 5)) {
    add('grade', 'no-grade', '请选一个评价。', 'Please choose one.')
  }
  return wrong
}
