import { z } from 'zod'
import type { Matter } from '#accountability/matters'
import { dueAt, type WorkCalendar } from '#kernel'

/** Until when one may object, and how long a decision may take: a row of configuration with its version; local custom. */
export const termsBody = z.object({
  version: z.int().min(0),
  /** While nobody has accepted it, from when it came to the post. */
  waitingWorkingHours: z.int().min(1).max(80),
  /** After it was accepted. */
  acceptedWorkingDays: z.int().min(1).max(10),
  /** Before an undecided objection climbs to the next level. */
  decideWorkingDays: z.int().min(1).max(10),
})
export type Terms = z.infer<typeof termsBody>

/** In force where a jurisdiction has set none of its own; two working days to return it, as in 山东. */
export const usualTerms: Terms = {
  version: 0,
  waitingWorkingHours: 16,
  acceptedWorkingDays: 1,
  decideWorkingDays: 1,
}

/** When a matter came to its post, and when somebody there accepted it. */
export interface Arrival {
  readonly cameAt: Date
  readonly acceptedAt: Date
}

/** Until when the post may object: the one it is offered to, or its owner. */
export function objectUntil(
  matter: Pick<Matter, 'offer' | 'holderId'>,
  postId: string | undefined,
  { cameAt, acceptedAt }: Arrival,
  terms: Terms,
  calendar: WorkCalendar,
): Date {
  const waiting = { amount: terms.waitingWorkingHours, unit: 'working-hours' } as const
  if (matter.offer && matter.offer.postId === postId) return dueAt(matter.offer.at, waiting, [], calendar)
  return matter.holderId === null
    ? dueAt(cameAt, waiting, [], calendar)
    : dueAt(acceptedAt, { amount: terms.acceptedWorkingDays, unit: 'working-days' }, [], calendar)
}

/** When an objection that came to an arbiter now climbs, if nobody decides it. */
export const climbsAt = (now: Date, terms: Terms, calendar: WorkCalendar): Date =>
  dueAt(now, { amount: terms.decideWorkingDays, unit: 'working-days' }, [], calendar)
