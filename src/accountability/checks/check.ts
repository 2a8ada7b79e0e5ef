import { type Day, dayOf, type Words } from '#kernel'

/** What strata are made of; each is something the register of matters knows. */
export const dimensions = ['community', 'duty', 'channel'] as const
export type Dimension = (typeof dimensions)[number]

/** By call-back 回访 with the resident, by a look on site, or at the record. */
export const ways = ['call', 'site', 'record'] as const
export type Way = (typeof ways)[number]

/** What a check came to; `no-answer` is one try, the resident could not be reached this time. */
export const resultOutcomes = ['solved', 'not-solved', 'declined', 'no-answer'] as const
export type ResultOutcome = (typeof resultOutcomes)[number]

/** How a drawn matter ended up being checked. */
export const itemOutcomes = ['solved', 'not-solved', 'declined', 'unreachable'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

export interface Result {
  readonly at: Date
  readonly way: Way
  readonly outcome: ResultOutcome
}

/** House rule: only after so many tries on different days a resident could not be reached. */
export const leastTries = 3

/** The days on which the resident was called in vain. */
export function triedDays(results: readonly Result[], zone: string): Day[] {
  const inVain = results.filter(({ outcome }) => outcome === 'no-answer')
  return [...new Set(inVain.map(({ at }) => dayOf(at, zone)))]
}

/** What the results come to; null while the check goes on. Whoever was not reached may still call back. */
export function outcomeOf(results: readonly Result[], zone: string): ItemOutcome | null {
  const said = results.find(({ outcome }) => outcome !== 'no-answer')
  if (said) return said.outcome as ItemOutcome
  return triedDays(results, zone).length >= leastTries ? 'unreachable' : null
}

export const dimensionWords: Readonly<Record<Dimension, Words>> = {
  community: { zh: '社区', en: 'Community' },
  duty: { zh: '承办岗位职责', en: 'Duty of the post' },
  channel: { zh: '来源渠道', en: 'Channel' },
}

export const wayWords: Readonly<Record<Way, Words>> = {
  call: { zh: '电话回访', en: 'Call-back' },
  site: { zh: '现场查看', en: 'On site' },
  record: { zh: '查看记录', en: 'At the record' },
}

export const outcomeWords: Readonly<Record<ResultOutcome | ItemOutcome, Words>> = {
  solved: { zh: '已解决', en: 'Solved' },
  'not-solved': { zh: '没有解决', en: 'Not solved' },
  declined: { zh: '居民不愿回访', en: 'Resident declines' },
  'no-answer': { zh: '这次没联系上', en: 'No answer this time' },
  unreachable: { zh: '多次联系不上', en: 'Could not be reached' },
}
