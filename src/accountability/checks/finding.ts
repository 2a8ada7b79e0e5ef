import { dueAt, type Words, type WorkCalendar } from '#kernel'

/** To be put right, said to be put right, and seen to be; what is sent back is open again with a new date. */
export const findingStates = ['open', 'done', 'verified'] as const
export type FindingState = (typeof findingStates)[number]

export const findingSteps = ['opened', 'done', 'verified', 'sent-back'] as const
export type FindingStep = (typeof findingSteps)[number]

/** Something a check found: about a matter, for a post to put right by a date. */
export interface Finding {
  readonly id: string
  readonly itemId: string
  readonly matterId: string
  readonly placeId: string
  readonly placePath: string
  readonly postId: string
  readonly what: string
  readonly state: FindingState
  readonly dueAt: Date
}

/** Days to put something right are working days, the day it was found not counted (民法典 第201条). */
export const findingDueAt = (now: Date, workingDays: number, calendar: WorkCalendar): Date =>
  dueAt(now, { amount: workingDays, unit: 'working-days' }, [], calendar)

export const isOverdue = (finding: Pick<Finding, 'state' | 'dueAt'>, now: Date): boolean =>
  finding.state === 'open' && finding.dueAt < now

export const findingStateWords: Readonly<Record<FindingState, Words>> = {
  open: { zh: '待整改', en: 'To be put right' },
  done: { zh: '已整改，待核实', en: 'Put right, to be verified' },
  verified: { zh: '已核实', en: 'Verified' },
}

export const findingStepWords: Readonly<Record<FindingStep, Words>> = {
  opened: { zh: '{by}登记问题，请{to}整改', en: '{by} recorded it for {to} to put right' },
  done: { zh: '{by}已整改', en: '{by} put it right' },
  verified: { zh: '{by}已核实', en: '{by} verified it' },
  'sent-back': { zh: '{by}退回，请{to}继续整改', en: '{by} sent it back to {to}' },
}

/** What colleagues are told; `{code}` is the matter's. */
export const findingNotices: Readonly<Record<FindingStep, Words>> = {
  opened: {
    zh: '抽查发现问题，请整改 {code}：{what}',
    en: 'A check found something to put right {code}: {what}',
  },
  done: { zh: '问题已整改，请核实 {code}：{what}', en: 'Put right, please verify {code}: {what}' },
  verified: { zh: '整改已核实 {code}：{what}', en: 'Verified {code}: {what}' },
  'sent-back': { zh: '整改被退回 {code}：{what}', en: 'Sent back {code}: {what}' },
}
