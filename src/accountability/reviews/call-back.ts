import { dueAt, type Words, type WorkCalendar } from '#kernel'

/**
 * An unhappy review is called back (差评回访) and put right (domain 6.4): `due` to be called · `called` they were reached ·
 * `unreached` nobody answered after the tries · `promised` it is put right by a date · then done, redone, settled in
 * words, or lifted because the resident changed the review or it was found wrong.
 */
export const callStages = [
  'due',
  'called',
  'unreached',
  'promised',
  'done',
  'redone',
  'settled',
  'lifted',
] as const
export type CallStage = (typeof callStages)[number]

export const callSteps = ['reached', 'missed', 'promise', 'done', 'redo', 'settle'] as const
export type CallStep = (typeof callSteps)[number]

/** How often somebody is called before they count as not reached; local custom. */
export const mostTries = 3

/** The latest day something may be promised for: 15 working days, as a city has it (好差评整改, domain 6.4). */
export const longestRemedy = { amount: 15, unit: 'working-days' } as const

const next: Readonly<Record<CallStage, Readonly<Partial<Record<CallStep, CallStage>>>>> = {
  due: { reached: 'called', missed: 'due' },
  called: { promise: 'promised', redo: 'redone', settle: 'settled' },
  unreached: { reached: 'called', promise: 'promised', redo: 'redone', settle: 'settled' },
  promised: { done: 'done', redo: 'redone' },
  done: {},
  redone: {},
  settled: {},
  lifted: {},
}

/** Where a step leads; undefined where it cannot be taken. `tries` are the calls before this one. */
export function stageAfter(stage: CallStage, step: CallStep, tries: number): CallStage | undefined {
  if (stage === 'due' && step === 'missed' && tries + 1 >= mostTries) return 'unreached'
  return next[stage][step]
}

/** Whether something is still owed. */
export const isOwed = (stage: CallStage): boolean => Object.keys(next[stage]).length > 0

/** Nobody has spoken with the resident yet: until then they may change their review. */
export const isBeforeCall = (stage: CallStage): boolean => stage === 'due' || stage === 'lifted'

/** A call-back is due within one working day of the review (安阳市政务服务条例 第52条). */
export const callDueAt = (at: Date, calendar: WorkCalendar): Date =>
  dueAt(at, { amount: 1, unit: 'working-days' }, [], calendar)

/** Late with the call, or with what was promised. */
export const isLate = ({ stage, dueAt: due }: { stage: CallStage; dueAt: Date }, now: Date): boolean =>
  isOwed(stage) && now > due

export const callStageWords: Readonly<Record<CallStage, Words>> = {
  due: { zh: '待回访', en: 'To be called back' },
  called: { zh: '已回访，待处理', en: 'Called; what follows is open' },
  unreached: { zh: '多次联系不上', en: 'Could not be reached' },
  promised: { zh: '补救中', en: 'Being put right' },
  done: { zh: '已补救', en: 'Put right' },
  redone: { zh: '已重新办理', en: 'Reopened' },
  settled: { zh: '已说清楚', en: 'Settled in words' },
  lifted: { zh: '不用再回访', en: 'No call needed any more' },
}
