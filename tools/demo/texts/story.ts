import { type Office, offices } from './offices.ts'

/** What kind of spot a story happens at; the generator finds a building or street and words for it. */
export type Spot = 'building' | 'stairs' | 'home' | 'lane' | 'gate' | 'square' | 'river' | 'market'

export type StoryAnswer =
  | { readonly result: 'fixed'; readonly text: string }
  | { readonly result: 'cannot'; readonly text: string }
  | { readonly result: 'not-ours'; readonly text: string; readonly whose: Office }

/**
 * One thing that happened to one resident, told by everyone who took part. Texts may hold `{place}` and
 * choices such as `{三天|一周}`; `tell` in tell-story.ts resolves both.
 */
export interface Story {
  readonly category: string
  readonly spot: Spot
  readonly language?: 'en'
  readonly words: string
  /** The drawn photo of this category would show something else. */
  readonly noPhoto?: true
  /** Staff asks, the resident replies, the clock pauses between. */
  readonly ask?: { readonly question: string; readonly reply: string }
  /** What the resident reads while the work is going on. */
  readonly update?: string
  /** For colleagues only. */
  readonly note?: string
  /** To which duty and why; `refused` when the other side gave it back. */
  readonly handOver?: { readonly to: string; readonly reason: string; readonly refused?: string }
  readonly answer: StoryAnswer
  /** The resident says it is not solved; staff answer again, this time with result fixed. */
  readonly reopen?: { readonly words: string; readonly answer: string }
  /** 1 (bad) to 5 (very good). */
  readonly rating?: { readonly stars: 1 | 2 | 3 | 4 | 5; readonly words: string }
}

export function fixed(text: string): StoryAnswer {
  return { result: 'fixed', text }
}

export function cannot(text: string): StoryAnswer {
  return { result: 'cannot', text }
}

/** `text` says what we did; address and telephone of the right office follow it by themselves. */
export function notOurs(
  whose: keyof typeof offices,
  text: string,
  language: 'zh' | 'en' = 'zh',
): StoryAnswer {
  const office = offices[whose]
  const where =
    language === 'zh'
      ? `${office.name.zh}，${office.address.zh}，电话 ${office.phone}。`
      : ` ${office.name.en}, ${office.address.en}, telephone ${office.phone}.`
  return { result: 'not-ours', text: text + where, whose: office }
}
