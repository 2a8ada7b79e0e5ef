import { isOpen, isOwner, type Matter } from '#accountability/matters'
import { type Acting, isWithin, whyNotAllowed } from '#foundation/permissions'
import { addDays, type Day, dayOf, type Refusal, type WorkCalendar } from '#kernel'
import type { Post } from '#organisation/teams'
import { type Level, levels, type StepName } from './ladder.ts'
import { supervisionPermissions } from './supervision-permissions.ts'

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `supervision.${code}`,
  words: { zh, en },
})

const over = refusal('over', '这件事已经办完，不用再催。', 'This matter is over; nothing is left to hurry.')

/** The working day an urging belongs to: today, or the next one on a day off. */
export function urgeDay(now: Date, calendar: WorkCalendar): Day {
  let day = dayOf(now, calendar.zone)
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** The resident may ask to hurry from the day it is due, once a working day. */
export function whyNotUrgeByResident(
  matter: Pick<Matter, 'state' | 'dueAt'>,
  urgedOn: Day | null,
  now: Date,
  calendar: WorkCalendar,
): Refusal | undefined {
  if (!isOpen(matter)) return over
  if (matter.state === 'waiting')
    return refusal(
      'waiting',
      '现在等您回复；回复之后就继续办理。',
      'It waits for your reply and goes on after that.',
    )
  if (now <= matter.dueAt && dayOf(now, calendar.zone) !== dayOf(matter.dueAt, calendar.zone)) {
    return refusal(
      'not-due',
      '还没有到期。到期那天起可以催。',
      'It is not due yet; from that day on you can.',
    )
  }
  return urgedOn === urgeDay(now, calendar) ? urgedToday : undefined
}

const urgedToday = refusal(
  'urged-today',
  '今天已经催过，提醒已送到负责岗位。下一个工作日可以再催。',
  'It was urged today and the owner has been told. It can be urged again on the next working day.',
)

/** Somebody above the owner asks to hurry, at any time and once a working day. */
export function whyNotUrge(
  matter: Matter,
  urgedOn: Day | null,
  acting: Acting,
  calendar: WorkCalendar,
): Refusal | undefined {
  const denied = whyNotAllowed(supervisionPermissions, acting.actor, 'supervision.urge', matter.placePath)
  if (denied) return denied
  if (!isOpen(matter)) return over
  if (isOwner(matter, acting)) {
    return refusal(
      'yours',
      '这件事就在您的岗位名下，请直接办理。',
      'It is with your own post; please go ahead.',
    )
  }
  return urgedOn === urgeDay(acting.now, calendar) ? urgedToday : undefined
}

/** Supervision is begun or raised, never lowered; it ends by being closed. */
export function whyNotSupervise(
  matter: Matter,
  level: Level,
  open: Level | null,
  acting: Acting,
): Refusal | undefined {
  const denied = whyNotAllowed(
    supervisionPermissions,
    acting.actor,
    'supervision.supervise',
    matter.placePath,
  )
  if (denied) return denied
  if (!isOpen(matter)) return over
  return open !== null && levels.indexOf(open) >= levels.indexOf(level)
    ? refusal('not-higher', '已经在这一级或更高一级督办。', 'It is supervised at this level or a higher one.')
    : undefined
}

export function whyNotCloseSupervision(
  matter: Pick<Matter, 'placePath'>,
  open: Level | null,
  acting: Acting,
): Refusal | undefined {
  const denied = whyNotAllowed(
    supervisionPermissions,
    acting.actor,
    'supervision.supervise',
    matter.placePath,
  )
  if (denied) return denied
  return open === null ? refusal('none', '现在没有督办。', 'It is not supervised now.') : undefined
}

/**
 * The posts above that are told of a step: nobody of what is only due; the nearest duty desk of what is stuck; every
 * desk above of what is supervised, and at talk level the leadership.
 */
export function postsAbove(
  posts: readonly Post[],
  matter: Pick<Matter, 'ownerPostId' | 'placePath'>,
  step: StepName | 'offer-expired',
): Post[] {
  if (step === 'due-soon' || step === 'late') return []
  const above = posts
    .filter(({ id, path }) => id !== matter.ownerPostId && isWithin(matter.placePath, path))
    .sort((one, other) => other.path.length - one.path.length)
  const desks = above.filter(({ duty }) => duty === 'duty-desk')
  const leadership = above.filter(({ duty }) => duty === 'leadership')
  if (step === 'talk') return [...desks, ...leadership]
  if (step === 'ordinary' || step === 'listed') return desks.length > 0 ? desks : leadership
  const nearest = desks.find(({ held }) => held)
  return nearest ? [nearest] : leadership
}
