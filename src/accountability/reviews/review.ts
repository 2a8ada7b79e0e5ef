import type { Words } from '#kernel'

/** Five grades (好差评, domain 6.4): 1 very unhappy … 5 very happy. A review is of the answer, never of a person. */
export const grades = [1, 2, 3, 4, 5] as const
export type Grade = (typeof grades)[number]

export const gradeWords: Readonly<Record<Grade, Words>> = {
  1: { zh: '很不满意', en: 'Very unhappy' },
  2: { zh: '不满意', en: 'Unhappy' },
  3: { zh: '基本满意', en: 'All right' },
  4: { zh: '满意', en: 'Happy' },
  5: { zh: '非常满意', en: 'Very happy' },
}

/** How the mouth of a drawn face bends; drawn, because not every phone, desk and printer has faces as letters. */
export const mouths: Readonly<Record<Grade, number>> = { 5: 30, 4: 25, 3: 20, 2: 16, 1: 12 }

/** The six hearts 六心, each answered or skipped. */
export const hearts = ['warm', 'patient', 'careful', 'sincere', 'humble', 'open'] as const
export type Heart = (typeof hearts)[number]

export const heartWords: Readonly<Record<Heart, Words>> = {
  warm: { zh: '热心', en: 'Warm' },
  patient: { zh: '耐心', en: 'Patient' },
  careful: { zh: '细心', en: 'Careful' },
  sincere: { zh: '诚心', en: 'Sincere' },
  humble: { zh: '虚心', en: 'Humble' },
  open: { zh: '公心', en: 'Open to oversight' },
}

/** What each of them asks, in everyday words. */
export const heartQuestions: Readonly<Record<Heart, Words>> = {
  warm: { zh: '主动帮忙吗？', en: 'Did they help of their own accord?' },
  patient: { zh: '听您把话说完吗？', en: 'Did they hear you out?' },
  careful: { zh: '办得仔细吗？', en: 'Was it done with care?' },
  sincere: { zh: '说到做到吗？', en: 'Did they keep their word?' },
  humble: { zh: '听得进意见吗？', en: 'Did they take advice?' },
  open: { zh: '一视同仁、愿意让人监督吗？', en: 'Were they fair, and could you look into it?' },
}

export const heartAnswers = ['yes', 'so-so', 'no'] as const
export type HeartAnswer = (typeof heartAnswers)[number]
export type Hearts = Readonly<Partial<Record<Heart, HeartAnswer>>>

export const heartAnswerWords: Readonly<Record<HeartAnswer, Words>> = {
  yes: { zh: '是', en: 'Yes' },
  'so-so': { zh: '一般', en: 'So-so' },
  no: { zh: '不是', en: 'No' },
}

/** What a person says of an answer. */
export interface Review {
  readonly grade: Grade
  readonly solved: boolean | null
  readonly words: string | null
  readonly hearts: Hearts
  /** They agreed that their words and the reply stand on the matter's public page; not unless they say so. */
  readonly shared: boolean
}

/** Whose review it is: the resident's own, or the id of a follower ("me too"). Each has one a round. */
export type Reviewer = string
export const resident: Reviewer = 'resident'

/** Unhappy is a grade of 1 or 2, or an answer that solved nothing; that is owed a call-back. */
export const isUnhappy = ({ grade, solved }: Pick<Review, 'grade' | 'solved'>): boolean =>
  grade <= 2 || solved === false
