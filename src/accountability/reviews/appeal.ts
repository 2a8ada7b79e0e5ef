import type { Words } from '#kernel'

/** A review that seems wrong is appealed by the owner's post and decided above it (误评申诉复核, domain 6.4). */
export const appealStates = ['none', 'open', 'upheld', 'rejected'] as const
export type AppealState = (typeof appealStates)[number]

export const appealSteps = ['appeal', 'uphold', 'reject', 'object'] as const
export type AppealStep = (typeof appealSteps)[number]

/** Why a review is said to be wrong. */
export const appealKinds = ['other-matter', 'abusive', 'by-mistake', 'not-true'] as const
export type AppealKind = (typeof appealKinds)[number]

const next: Readonly<Record<AppealState, Readonly<Partial<Record<AppealStep, AppealState>>>>> = {
  none: { appeal: 'open' },
  open: { uphold: 'upheld', reject: 'rejected' },
  // The resident may answer once to being left out; the decision stands.
  upheld: { object: 'upheld' },
  rejected: {},
}

/** Where a step leads; undefined where it cannot be taken. An appeal is decided once. */
export const appealAfter = (state: AppealState, step: AppealStep): AppealState | undefined =>
  next[state][step]

export const appealKindWords: Readonly<Record<AppealKind, Words>> = {
  'other-matter': { zh: '说的是另一件事', en: 'It is about another matter' },
  abusive: { zh: '有辱骂内容', en: 'It is abusive' },
  'by-mistake': { zh: '点错了', en: 'It was sent by mistake' },
  'not-true': { zh: '与事实不符', en: 'It is not as it happened' },
}

export const appealStateWords: Readonly<Record<AppealState, Words>> = {
  none: { zh: '没有申诉', en: 'No appeal' },
  open: { zh: '申诉待裁定', en: 'Appeal to be decided' },
  upheld: { zh: '申诉成立，不计入统计', en: 'Appeal upheld: left out of the figures' },
  rejected: { zh: '申诉不成立，评价有效', en: 'Appeal rejected: the review stands' },
}
