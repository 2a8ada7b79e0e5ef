import { z } from 'zod'
import { findPause, isOpen, isOwner, longestPauseDays, type Matter } from '#accountability/matters'
import { type Acting, isWithin } from '#foundation/permissions'
import {
  addDays,
  type Day,
  dayOf,
  type Id,
  isDay,
  limitInWords,
  type Refusal,
  type WorkCalendar,
} from '#kernel'

export const timeKinds = ['extension', 'shelving'] as const
export type TimeKind = (typeof timeKinds)[number]

/** `lapsed`: the matter ended before anybody decided. */
export const timeStates = ['pending', 'approved', 'refused', 'lapsed'] as const
export type TimeState = (typeof timeStates)[number]

/** A request of the owner to the level above: more time (延期), or a place on the shelf until a day (挂账). */
export interface TimeRequest {
  readonly id: Id
  readonly matterId: Id
  readonly kind: TimeKind
  /** Added to the limit, in its unit. */
  readonly amount: number | null
  readonly reviewOn: Day | null
  /** Why, or the plan; the resident reads it when it is approved. */
  readonly words: string
  readonly askedAt: Date
  readonly askedBy: string | null
  readonly askedPostId: Id | null
  readonly state: TimeState
  readonly decidedAt: Date | null
  readonly decidedWords: string | null
}

/** How often a promise may be put off and how far: a versioned row of configuration, local custom. */
export const extensionRuleBody = z.object({
  version: z.int().min(0),
  times: z.int().min(0).max(5),
  /** At most this much where days are promised, as in 山东 ≤10 working days; null: at most as long again. */
  mostDays: z.int().min(1).max(60).nullable(),
})
export type ExtensionRule = z.infer<typeof extensionRuleBody>

/** In force where a jurisdiction has set none: once, at most as long again (安阳 第50条: 5 working days and 5 more). */
export const usualExtensionRule: ExtensionRule = { version: 0, times: 1, mostDays: null }

/** The most that may be added to a matter's limit, in its unit. */
export function mostAdded({ clock }: Pick<Matter, 'clock'>, rule: ExtensionRule): number {
  const inDays = clock.limit.unit === 'working-days' || clock.limit.unit === 'calendar-days'
  return inDays && rule.mostDays !== null ? rule.mostDays : clock.limit.amount
}

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `time.${code}`,
  words: { zh, en },
})

const over = refusal(
  'over',
  '这件事已经办完，不用再申请。',
  'This matter is over; nothing is left to ask for.',
)
const notOwner = refusal(
  'not-owner',
  '只有负责岗位可以申请。',
  'Only the post that owns the matter can ask for this.',
)

function whyNotAsk(matter: Matter, asked: readonly TimeRequest[], acting: Acting): Refusal | undefined {
  if (!isOpen(matter)) return over
  if (!isOwner(matter, acting)) return notOwner
  return asked.some(({ state }) => state === 'pending')
    ? refusal('pending', '已有一项申请在等上一级决定。', 'A request already waits for the level above.')
    : undefined
}

/** More time is asked for before expiry, never after (北京 第15条; a bureau's 限时办结: 期满前提出). */
export function whyNotAskExtension(
  matter: Matter,
  asked: readonly TimeRequest[],
  rule: ExtensionRule,
  acting: Acting,
): Refusal | undefined {
  const refused = whyNotAsk(matter, asked, acting)
  if (refused) return refused
  if (acting.now > matter.dueAt) {
    return refusal(
      'expired',
      '已经过了承诺的日期，不能再申请延期。请尽快办理，并向居民说明原因。',
      'The promised date has passed; it is too late to ask for more time. Please go ahead, and tell the resident why.',
    )
  }
  const granted = asked.filter(({ kind, state }) => kind === 'extension' && state === 'approved').length
  return granted >= rule.times
    ? refusal(
        'no-more',
        `这件事已经延期 ${granted} 次，不能再延。`,
        `It was given more time ${granted === 1 ? 'once' : `${granted} times`} already, and cannot be again.`,
      )
    : undefined
}

export function whyNotAmount(matter: Matter, amount: number, rule: ExtensionRule): Refusal | undefined {
  const most = mostAdded(matter, rule)
  const limit = limitInWords({ amount: most, unit: matter.clock.limit.unit })
  return amount > most
    ? refusal('too-much', `最多延长 ${limit.zh}。`, `At most ${limit.en} can be added.`)
    : undefined
}

export function whyNotAskShelving(
  matter: Matter,
  asked: readonly TimeRequest[],
  acting: Acting,
): Refusal | undefined {
  const refused = whyNotAsk(matter, asked, acting)
  if (refused) return refused
  return findPause(matter.clock, acting.now) ? paused : undefined
}

const paused = refusal(
  'paused',
  '时限正在暂停，先恢复再挂账。',
  'Its clock is paused; resume it before it is shelved.',
)

/** The review date lies ahead, within the longest time a matter may stay on the shelf. */
export function whyNotReviewOn(reviewOn: Day, now: Date, calendar: WorkCalendar): Refusal | undefined {
  const today = dayOf(now, calendar.zone)
  if (!isDay(reviewOn) || reviewOn <= today) {
    return refusal('review-not-ahead', '复查日期要在今天以后。', 'The review date must be after today.')
  }
  const longest = longestPauseDays.shelved
  return reviewOn >= addDays(today, longest)
    ? refusal('review-too-far', `最多挂账 ${longest} 天。`, `It can be shelved for ${longest} days at most.`)
    : undefined
}

/** Whom the level above is for a matter: leadership and desk, or the community above a grid; never who asked or owns it. */
export function whyNotDecide(
  matter: Matter,
  request: TimeRequest,
  ownerPath: string,
  acting: Acting,
): Refusal | undefined {
  const { actor } = acting
  if (actor.kind !== 'staff') return notAbove
  if (request.state !== 'pending') {
    return refusal('decided', '这项申请已经有了结果。', 'This request has been decided already.')
  }
  if (!isOpen(matter)) return over
  if (actor.userId === request.askedBy || isOwner(matter, acting)) {
    return refusal(
      'own-request',
      '自己的申请要由上一级决定。',
      'A request of one’s own is decided by the level above.',
    )
  }
  const above = actor.grants.some(
    ({ role, path }) =>
      isWithin(matter.placePath, path) &&
      (role === 'leader' ||
        role === 'duty-desk' ||
        (role === 'community-staff' && ownerPath !== path && isWithin(ownerPath, path))),
  )
  return above ? undefined : notAbove
}

const notAbove = refusal('not-above', '这要由上一级决定。', 'This is for the level above to decide.')

/** Shelving is approved only while the clock runs and the day still lies ahead. */
export function whyNotApprove(
  matter: Matter,
  request: TimeRequest,
  now: Date,
  calendar: WorkCalendar,
): Refusal | undefined {
  if (request.kind === 'extension') return undefined
  return findPause(matter.clock, now) ? paused : whyNotReviewOn(request.reviewOn ?? '', now, calendar)
}
