import type { Matter } from '#accountability/matters'
import type { Refusal, Words } from '#kernel'

/** Five grades (好差评): 1 very unhappy … 5 very happy. A review is of the answer, never of a person. */
export const grades = [1, 2, 3, 4, 5] as const
export type Grade = (typeof grades)[number]

export const gradeWords: Readonly<Record<Grade, Words>> = {
  1: { zh: '很不满意', en: 'Very unhappy' },
  2: { zh: '不满意', en: 'Unhappy' },
  3: { zh: '基本满意', en: 'All right' },
  4: { zh: '满意', en: 'Happy' },
  5: { zh: '非常满意', en: 'Very happy' },
}

export interface Review {
  readonly grade: Grade
  readonly solved: boolean | null
  readonly words: string | null
}

/** One review for each answer; it may be changed as long as the matter is not reopened. */
export function whyNotReview(matter: Pick<Matter, 'state'>): Refusal | undefined {
  return matter.state === 'answered' || matter.state === 'closed'
    ? undefined
    : {
        code: 'review.not-answered',
        words: { zh: '答复之后就可以评价。', en: 'You can rate it once it is answered.' },
      }
}
