import { z } from 'zod'
import { type Clock, dueSoonAt, isOpen, type Matter } from '#accountability/matters'
import { type Day, dayOf, dueAt, type FieldRefusal, type Limit, type WorkCalendar } from '#kernel'

/** How supervision 督办 grows: ordinary, put on the list 挂牌督办, talk with the leadership 约谈督办. */
export const levels = ['ordinary', 'listed', 'talk'] as const
export type Level = (typeof levels)[number]

/** The ladder from below to above; by the clock a matter only ever climbs. */
export const rungs = ['due-soon', 'late', 'urged', ...levels] as const
export type Rung = (typeof rungs)[number]

/** What is found beside the ladder and goes first: nobody accepted it in time. */
export const stepNames = [...rungs, 'unowned'] as const
export type StepName = (typeof stepNames)[number]

const amount = z.int().min(1).max(60)

/** When each rung is reached: a row of configuration with its version; local custom, not law. */
export const ladderBody = z.object({
  version: z.int().min(0),
  acceptWorkingHours: amount,
  offerWorkingDays: amount,
  /** Due soon is the last fifth of the promised time, but never more than this ahead. */
  dueSoonWorkingDays: amount,
  /** After the due date. */
  urgedWorkingHours: amount,
  ordinaryWorkingDays: amount,
  listedWorkingDays: amount,
  talkWorkingDays: amount,
})
export type Ladder = z.infer<typeof ladderBody>

/** In force where a jurisdiction has set none of its own; urged within a day of the date, listed after five, as some bureaus do. */
export const usualLadder: Ladder = {
  version: 0,
  acceptWorkingHours: 4,
  offerWorkingDays: 1,
  dueSoonWorkingDays: 2,
  urgedWorkingHours: 4,
  ordinaryWorkingDays: 2,
  listedWorkingDays: 5,
  talkWorkingDays: 10,
}

/** What of a matter the ladder looks at; `waitsSince` is when it came to the post that has it now. */
export interface Facts extends Pick<Matter, 'state' | 'clock' | 'dueAt' | 'holderId' | 'offer'> {
  readonly waitsSince: Date
}

/** On which rung a matter stands by the clock; undefined below the lowest. Time in which the clock pauses is no lateness. */
export function rungFor(facts: Facts, now: Date, ladder: Ladder, calendar: WorkCalendar): Rung | undefined {
  if (!isOpen(facts)) return undefined
  if (now <= facts.dueAt) return isDueSoon(facts, now, ladder, calendar) ? 'due-soon' : undefined
  const reached = (limit: Limit) => now >= dueAt(facts.dueAt, limit, pausesOf(facts.clock), calendar)
  if (reached({ amount: ladder.talkWorkingDays, unit: 'working-days' })) return 'talk'
  if (reached({ amount: ladder.listedWorkingDays, unit: 'working-days' })) return 'listed'
  if (reached({ amount: ladder.ordinaryWorkingDays, unit: 'working-days' })) return 'ordinary'
  if (reached({ amount: ladder.urgedWorkingHours, unit: 'working-hours' })) return 'urged'
  return 'late'
}

function isDueSoon({ clock, dueAt }: Facts, now: Date, ladder: Ladder, calendar: WorkCalendar): boolean {
  return dueAt <= dueSoonUntil(now, ladder, calendar) && now >= dueSoonAt(clock, calendar)
}

/** Whatever is due later than this is not due soon, however long its promised time. */
export function dueSoonUntil(now: Date, ladder: Ladder, calendar: WorkCalendar): Date {
  return dueAt(now, { amount: ladder.dueSoonWorkingDays, unit: 'working-days' }, [], calendar)
}

const pausesOf = ({ pauses }: Clock) =>
  pauses.map(({ from, until, limitUntil }) => ({ from, until: until ?? limitUntil }))

/** What the clock has to do with a matter now. */
export interface DueSteps {
  readonly offerExpired: boolean
  readonly unowned: boolean
  readonly rung: Rung | undefined
}

/**
 * The steps the clock owes a matter, given those taken in this round: each at most once, only upward, and what was
 * missed while nothing ran is folded into the highest.
 */
export function dueSteps(
  facts: Facts,
  taken: readonly StepName[],
  now: Date,
  ladder: Ladder,
  calendar: WorkCalendar,
): DueSteps {
  if (!isOpen(facts)) return { offerExpired: false, unowned: false, rung: undefined }
  const { offer, holderId, waitsSince } = facts
  const accept: Limit = { amount: ladder.acceptWorkingHours, unit: 'working-hours' }
  const answer: Limit = { amount: ladder.offerWorkingDays, unit: 'working-days' }
  const highest = Math.max(-1, ...taken.map((step) => (step === 'unowned' ? -1 : rungs.indexOf(step))))
  // Most of what is long late stands at the top already; that is not reckoned again at every run.
  const rung = highest === rungs.length - 1 ? undefined : rungFor(facts, now, ladder, calendar)
  return {
    offerExpired: offer !== null && now > dueAt(offer.at, answer, [], calendar),
    unowned:
      offer === null &&
      holderId === null &&
      !taken.includes('unowned') &&
      now > dueAt(waitsSince, accept, [], calendar),
    rung: rung && rungs.indexOf(rung) > highest ? rung : undefined,
  }
}

export const isNothing = ({ offerExpired, unowned, rung }: DueSteps): boolean =>
  !offerExpired && !unowned && rung === undefined

export const isLevel = (rung: StepName): rung is Level => (levels as readonly string[]).includes(rung)

/** What is wrong with a new version, all of it beside its fields: it begins today or later, and each rung lies above the last. */
export function findLadderFaults(
  ladder: Omit<Ladder, 'version'>,
  from: Day,
  now: Date,
  calendar: WorkCalendar,
): FieldRefusal[] {
  const fault = (field: string, code: string, zh: string, en: string): FieldRefusal => ({
    field,
    code: `ladder.${code}`,
    words: { zh, en },
  })
  const { urgedWorkingHours, ordinaryWorkingDays, listedWorkingDays, talkWorkingDays } = ladder
  const dayHours = calendar.openHours.reduce((sum, [start, end]) => sum + end - start, 0) / 60
  const faults: FieldRefusal[] = []
  if (from < dayOf(now, calendar.zone)) {
    faults.push(
      fault(
        'from',
        'past',
        '只能从今天或以后起用，不能倒填日期。',
        'It begins today or later, never in the past.',
      ),
    )
  }
  if (urgedWorkingHours > ordinaryWorkingDays * dayHours) {
    faults.push(fault('urgedWorkingHours', 'order', '催办要在督办之前。', 'Urging comes before supervision.'))
  }
  if (listedWorkingDays <= ordinaryWorkingDays) {
    faults.push(
      fault(
        'listedWorkingDays',
        'order',
        '挂牌要晚于普通督办。',
        'Listing comes after ordinary supervision.',
      ),
    )
  }
  if (talkWorkingDays <= listedWorkingDays) {
    faults.push(fault('talkWorkingDays', 'order', '约谈要晚于挂牌。', 'The talk comes after listing.'))
  }
  return faults
}
