import type { Id, Words } from '#kernel'

/** Why a post objects: it is another post's, or it is no task of a community. */
export const grounds = ['not-ours', 'not-listed'] as const
export type Ground = (typeof grounds)[number]

/** `open` waits for the arbiter · `withdrawn` by who raised it · `lapsed` because the matter ended or went elsewhere. */
export const objectionStates = ['open', 'upheld', 'rejected', 'withdrawn', 'lapsed'] as const
export type ObjectionState = (typeof objectionStates)[number]

export const objectionSteps = ['uphold', 'reject', 'withdraw', 'lapse', 'climb'] as const
export type ObjectionStep = (typeof objectionSteps)[number]

const after: Readonly<Record<ObjectionStep, ObjectionState>> = {
  uphold: 'upheld',
  reject: 'rejected',
  withdraw: 'withdrawn',
  lapse: 'lapsed',
  climb: 'open',
}

/** What a step makes of an objection; undefined where it cannot be taken: what is over stays over. */
export const stateAfter = (state: ObjectionState, step: ObjectionStep): ObjectionState | undefined =>
  state === 'open' ? after[step] : undefined

export interface Objection {
  readonly id: Id
  readonly matterId: Id
  readonly ground: Ground
  readonly state: ObjectionState
  /** The post that objects: it owned the matter, or it was offered to it. */
  readonly postId: Id
  /** Who owned it then and answers for it meanwhile. */
  readonly ownerPostId: Id
  readonly proposedPostId: Id | null
  readonly arbiterPostId: Id
  /** Who has it by the decision. */
  readonly toPostId: Id | null
}

/** Who owns the matter by a decision: the post that is named, or whoever objected in vain. */
export const ownerByDecision = (
  objection: Pick<Objection, 'postId'>,
  decision: { readonly outcome: 'upheld'; readonly postId: Id } | { readonly outcome: 'rejected' },
): Id => (decision.outcome === 'upheld' ? decision.postId : objection.postId)

export const groundWords: Readonly<Record<Ground, Words>> = {
  'not-ours': { zh: '不归我们办', en: 'Not ours' },
  'not-listed': { zh: '不在社区事项清单内', en: 'Not a task of a community' },
}

export const objectionStateWords: Readonly<Record<ObjectionState, Words>> = {
  open: { zh: '等裁定', en: 'Waiting for a decision' },
  upheld: { zh: '异议成立', en: 'Upheld' },
  rejected: { zh: '异议不成立', en: 'Rejected' },
  withdrawn: { zh: '已收回', en: 'Taken back' },
  lapsed: { zh: '自动结束', en: 'Ended by itself' },
}
