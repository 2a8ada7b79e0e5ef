import type { Day, Words } from '#kernel'

export const suggestionTopics = ['forms', 'tasks', 'duty', 'tools', 'conditions', 'other'] as const
export type SuggestionTopic = (typeof suggestionTopics)[number]

export const suggestionStates = ['open', 'answered', 'done'] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** How the leadership answers: it will be done by a day, it cannot be done and why, or it is done. */
export const outcomes = ['will', 'cannot', 'done'] as const
export type Outcome = (typeof outcomes)[number]

export const stateAfter = (outcome: Outcome): SuggestionState => (outcome === 'done' ? 'done' : 'answered')

/** A day that was promised and has passed without it being done. */
export const isPromiseBroken = (
  { state, promisedOn }: { state: SuggestionState; promisedOn: Day | null },
  today: Day,
): boolean => state !== 'done' && promisedOn !== null && promisedOn < today

export const topicWords: Readonly<Record<SuggestionTopic, Words>> = {
  forms: { zh: '填表报数', en: 'Forms and figures' },
  tasks: { zh: '任务和检查', en: 'Tasks and inspections' },
  duty: { zh: '值班排班', en: 'Duty and shifts' },
  tools: { zh: '系统和设备', en: 'Systems and equipment' },
  conditions: { zh: '办公和生活', en: 'Working conditions' },
  other: { zh: '其他', en: 'Something else' },
}
