import { isOwner, type Matter, whyNotReopenByStaff } from '#accountability/matters'
import { type Acting, isAllowed, postsOf, whyNotAllowed } from '#foundation/permissions'
import { type Day, dayOf, dueAt, type FieldRefusal, type Refusal, type WorkCalendar } from '#kernel'
import { type AppealState, type AppealStep, appealAfter } from './appeal.ts'
import { type CallStage, type CallStep, isBeforeCall, longestRemedy, stageAfter } from './call-back.ts'
import { reviewPermissions } from './review-permissions.ts'

// Each rule says why not, in the words the person reads; undefined means it may be done.

/** What of a kept review the rules look at. */
export interface ReviewFacts {
  readonly round: number
  readonly callBack: {
    readonly stage: CallStage
    readonly tries: number
    readonly remedyPostId: string | null
  } | null
  readonly appeal: {
    readonly state: Exclude<AppealState, 'none'>
    readonly postId: string
    readonly objection: string | null
  } | null
}

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `review.${code}`,
  words: { zh, en },
})

/** One review for each person and round, to be changed until the call-back has happened or the matter is reopened. */
export function whyNotReview(
  matter: Pick<Matter, 'state' | 'reopened'>,
  own?: {
    readonly callBack: { readonly stage: CallStage } | null
    readonly appeal: { readonly state: AppealState } | null
  },
): Refusal | undefined {
  if (matter.state !== 'answered' && matter.state !== 'closed') {
    return matter.reopened > 0
      ? refusal(
          'reopened',
          '这件事正在重新办理，再次答复之后可以评价。',
          'It is being worked on again; you can rate the new answer.',
        )
      : refusal('not-answered', '答复之后就可以评价。', 'You can rate it once it is answered.')
  }
  if (own?.callBack && !isBeforeCall(own.callBack.stage)) {
    return refusal(
      'called-back',
      '我们已经就这次评价联系过您，评价不再更改。如果还没有解决，可以请我们重新办理。',
      'We have called you about this rating, so it stays as it is. If it is not solved, you can have it opened again.',
    )
  }
  if (own?.appeal?.state === 'open') {
    return refusal(
      'appealed',
      '这次评价正在复核，有结果之前不能更改。',
      'This rating is being looked at again and cannot be changed until that is decided.',
    )
  }
  return own?.appeal?.state === 'upheld'
    ? refusal(
        'excluded',
        '这次评价经复核不计入统计，不能再更改。您可以说明您的看法。',
        'This rating was left out of the figures and cannot be changed. You can tell us what you think of that.',
      )
    : undefined
}

const denied: Refusal = {
  code: 'permission.denied',
  words: {
    zh: '只有负责这件事的岗位可以这样做。',
    en: 'Only the post that answers for the matter can do this.',
  },
}
const own = refusal(
  'own',
  '自己岗位办的件，由上一级或值班台处理。',
  'For a matter of your own post this is for the level above or the duty desk.',
)
const noCall = refusal('no-call-back', '这次评价不需要回访。', 'This review is owed no call-back.')

/** Steps of a call-back are for those above the owner, never for the owner alone (谁办理谁负责，上级回访). */
export function whyNotCallStep(
  review: ReviewFacts,
  matter: Matter,
  step: CallStep,
  acting: Acting,
): Refusal | undefined {
  const { callBack } = review
  const mine = step === 'done' && postsOf(acting.actor).includes(callBack?.remedyPostId ?? '-')
  if (!mine) {
    const refused = whyNotAllowed(reviewPermissions, acting.actor, 'review.call-back', matter.placePath)
    if (refused) return refused
    if (isOwner(matter, acting)) return own
  }
  if (!callBack) return noCall
  // A promise made to the resident is owed in whatever round; a call about an answer that is gone is not.
  if (matter.reopened > review.round && callBack.stage !== 'promised') {
    return refusal(
      'round-over',
      '这件事已经重新办理，等新的答复。',
      'The matter was reopened; a new answer will be rated.',
    )
  }
  if (stageAfter(callBack.stage, step, callBack.tries) === undefined) return wrongStage[step]
  return step === 'redo' ? whyNotReopenByStaff(matter, acting) : undefined
}

/** The contact of a reviewer is shown only for a call-back that is or was owed, and only to those who make it. */
export function whyNotReachReviewer(
  review: ReviewFacts,
  matter: Matter,
  acting: Acting,
): Refusal | undefined {
  const refused = whyNotAllowed(reviewPermissions, acting.actor, 'review.call-back', matter.placePath)
  if (refused) return refused
  return review.callBack ? undefined : noCall
}

const wrongStage: Readonly<Record<CallStep, Refusal>> = {
  reached: refusal('not-to-call', '现在没有要打的回访电话。', 'There is no call to make now.'),
  missed: refusal('not-to-call', '现在没有要打的回访电话。', 'There is no call to make now.'),
  promise: refusal('not-called', '先回访，再定补救办法。', 'Call back first, then say how it is put right.'),
  redo: refusal('not-called', '先回访，再决定是否重办。', 'Call back first, then decide whether to reopen.'),
  settle: refusal('not-called', '先回访，再结束。', 'Call back first, then close it.'),
  done: refusal('not-promised', '没有答应过补救。', 'Nothing was promised to be put right.'),
}

/** A day it is put right by: a date somebody can rely on, neither past nor far away. */
export function whyNotRemedyBy(by: Day, now: Date, calendar: WorkCalendar): FieldRefusal | undefined {
  const last = dayOf(dueAt(now, longestRemedy, [], calendar), calendar.zone)
  if (by >= dayOf(now, calendar.zone) && by <= last) return undefined
  return {
    field: 'by',
    code: 'review.by',
    words: {
      zh: `请选今天到 ${last} 之间的一天（最多 ${longestRemedy.amount} 个工作日）。`,
      en: `Choose a day from today to ${last} (at most ${longestRemedy.amount} working days).`,
    },
  }
}

/** The post that owns the matter may say, with reasons, that a review is wrong; once. */
export function whyNotAppeal(review: ReviewFacts, matter: Matter, acting: Acting): Refusal | undefined {
  if (!isOwner(matter, acting)) return denied
  return whyNotAppealStep(review, 'appeal')
}

/** An appeal is decided by the level above, never by the post that made it. */
export function whyNotDecide(review: ReviewFacts, matter: Matter, acting: Acting): Refusal | undefined {
  const refused = whyNotAllowed(reviewPermissions, acting.actor, 'review.decide', matter.placePath)
  if (refused) return refused
  if (isOwner(matter, acting) || postsOf(acting.actor).includes(review.appeal?.postId ?? '-')) return own
  return whyNotAppealStep(review, 'uphold')
}

/** The resident answers to their review being left out of the figures; once. */
export function whyNotObject(review: {
  readonly appeal: { readonly state: AppealState; readonly objection: string | null } | null
}): Refusal | undefined {
  if (review.appeal?.objection) {
    return refusal(
      'objected',
      '您的看法已经收到，并记录在案。',
      'What you said has arrived and is on record.',
    )
  }
  return whyNotAppealStep(review, 'object')
}

function whyNotAppealStep(
  { appeal }: { appeal: { state: AppealState } | null },
  step: AppealStep,
): Refusal | undefined {
  if (appealAfter(appeal?.state ?? 'none', step)) return undefined
  if (step === 'appeal') {
    return refusal('appealed-before', '这次评价已经申诉过。', 'This review was appealed before.')
  }
  if (step === 'object')
    return refusal('not-excluded', '您的评价有效，照常计入。', 'Your rating stands and counts.')
  return refusal('no-appeal', '没有等待裁定的申诉。', 'No appeal waits to be decided.')
}

/** The answering post replies, or somebody above it. */
export function whyNotReply(matter: Matter, acting: Acting): Refusal | undefined {
  if (isOwner(matter, acting)) return undefined
  return isAllowed(reviewPermissions, acting.actor, 'review.call-back', matter.placePath) ? undefined : denied
}
