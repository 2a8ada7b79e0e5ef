import { isOpen, type Matter } from '#accountability/matters'
import type { Grade } from '#accountability/reviews'
import { dayOf, dueAt, type Id, type WorkCalendar } from '#kernel'
import { type Counts, type FigureKey, type Measure, type Month, noCounts } from './figure.ts'
import { type Formula, formulaFor, responseLimit } from './formula.ts'

/** The last word of one person on a matter. */
export interface Rating {
  readonly grade: Grade
  readonly solved: boolean | null
  /** An appeal against it was upheld: it is shown as left out and counts nowhere else. */
  readonly excluded: boolean
}

/** All that the figures look at of one matter; who worked on it is not among it. */
export interface MatterFacts
  extends Pick<
    Matter,
    'communityId' | 'topicId' | 'channel' | 'state' | 'result' | 'dueAt' | 'answeredAt' | 'reopened'
  > {
  readonly matterId: Id
  readonly openedAt: Date
  readonly merged: boolean
  readonly reopenedByResident: boolean
  readonly acceptedAt: Date | null
  readonly contactedAt: Date | null
  readonly offers: number
  /** Hand-overs refused, or gone back because nobody answered. */
  readonly returns: number
  /** Whether the resident can be asked: wrote it themselves, or left a contact. */
  readonly reachable: boolean
  readonly ratings: readonly Rating[]
  readonly excludedFrom: readonly FigureKey[]
}

/** Where a matter is counted; never a person or a post. */
export interface Cell {
  readonly month: Month
  readonly communityId: Id
  readonly topicId: Id
  readonly channel: Matter['channel']
}

export interface Contribution {
  readonly cell: Cell
  readonly counts: Counts
  /** When it changes by time alone, though nothing happens. */
  readonly changesAt: Date | null
}

/**
 * What one matter adds to the figures as they stand at `now`. It belongs to the month it was opened in, by the calendar
 * of the jurisdiction, and is counted by the formula of that month (domain §2.5).
 */
export function contributionOf(
  facts: MatterFacts,
  formulas: readonly Formula[],
  now: Date,
  calendar: WorkCalendar,
): Contribution {
  const month = dayOf(facts.openedAt, calendar.zone).slice(0, 7)
  const { communityId, topicId, channel } = facts
  const cell = { month, communityId, topicId, channel }
  if (facts.state === 'withdrawn')
    return { cell, counts: { ...noCounts, opened: 1, withdrawn: 1 }, changesAt: null }
  const formula = formulaFor(formulas, month)
  const counts: Record<Measure, number> = { ...noCounts, opened: 1, merged: facts.merged ? 1 : 0 }
  const says = !(facts.result === 'not-ours' && formula.leaveOut.includes('not-ours'))
  if (says) countRatings(counts, facts)
  const changes: Date[] = []
  if (!facts.merged) {
    countWork(counts, facts, says)
    if (facts.answeredAt === null) changes.push(countLateness(counts, facts, now))
    if (!(channel === 'import' && formula.leaveOut.includes('imported'))) {
      const respondBy = dueAt(facts.openedAt, responseLimit(formula), [], calendar)
      changes.push(countResponse(counts, facts, formula, respondBy, now))
    }
  }
  for (const figure of facts.excludedFrom) leaveOut(counts, figure)
  const coming = changes.filter((at) => at > now).sort((one, other) => one.getTime() - other.getTime())
  return { cell, counts, changesAt: coming[0] ?? null }
}

type Counting = Record<Measure, number>

/** Each resident's own word, also on a matter that is handled with another. */
function countRatings(counts: Counting, facts: MatterFacts): void {
  for (const { grade, solved, excluded } of facts.ratings) {
    if (excluded) {
      counts.satisfied_out += 1
      counts.solved_out += 1
      continue
    }
    counts[`satisfied_${grade}`] += 1
    if (solved === null) counts.solved_unsaid += 1
    else counts.solved_base += 1
    if (solved) counts.solved_met += 1
  }
  if (facts.ratings.length > 0 || isOpen(facts) || facts.answeredAt === null) return
  const missing = facts.reachable ? 'unsaid' : 'unasked'
  counts[`satisfied_${missing}`] = 1
  counts[`solved_${missing}`] = 1
}

function countWork(counts: Counting, facts: MatterFacts, says: boolean): void {
  const { answeredAt, reopened, result, ratings } = facts
  const answered = answeredAt !== null || reopened > 0
  counts.returned_base = facts.offers
  counts.returned_met = facts.returns
  if (answeredAt) {
    counts.on_time_base = 1
    counts.on_time_met = answeredAt <= facts.dueAt ? 1 : 0
  }
  if (!answered) return
  counts.redone_base = 1
  counts.redone_met = reopened > 0 ? 1 : 0
  counts.reopened_base = 1
  counts.reopened_met = facts.reopenedByResident ? 1 : 0
  if (!says) return
  counts.first_fix_base = 1
  const disputed = reopened > 0 || ratings.some(({ solved, excluded }) => solved === false && !excluded)
  counts.first_fix_met = answeredAt && result === 'fixed' && !disputed ? 1 : 0
}

/** What is not answered counts as late from the moment its date has passed. */
function countLateness(counts: Counting, { dueAt: due }: MatterFacts, now: Date): Date {
  if (now > due) counts.on_time_base = 1
  return justAfter(due)
}

function countResponse(
  counts: Counting,
  facts: MatterFacts,
  formula: Formula,
  respondBy: Date,
  now: Date,
): Date {
  const { needs } = formula.response
  const wanted = [
    ...(needs === 'contact' ? [] : [facts.acceptedAt]),
    ...(needs === 'accept' ? [] : [facts.contactedAt]),
  ]
  const responded = wanted.every((at) => at !== null)
  if (!responded && now <= respondBy) return justAfter(respondBy)
  counts.response_base = 1
  counts.response_met = wanted.every((at) => at !== null && at <= respondBy) ? 1 : 0
  return respondBy
}

const justAfter = (at: Date): Date => new Date(at.getTime() + 1)

/** An excluded matter adds nothing to that figure but the fact that it was excluded (剔除). */
function leaveOut(counts: Counting, figure: FigureKey): void {
  const own = Object.keys(counts).filter((measure) => measure.startsWith(`${figure}_`)) as Measure[]
  for (const measure of own) counts[measure] = 0
  counts[`${figure}_out`] = 1
}
