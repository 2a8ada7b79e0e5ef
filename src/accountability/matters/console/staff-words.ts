import type { Words } from '#kernel'
import { type PauseReason, pauseReasonWords } from '../clock.ts'
import { type MatterState, stateWords } from '../matter.ts'

// The spine speaks to residents ("waiting for you"); staff read the same things about residents.

export const staffStateWords: Readonly<Record<MatterState, Words>> = {
  ...stateWords,
  waiting: { zh: '等居民回复', en: 'Waiting for the resident' },
}

export const staffPauseWords: Readonly<Record<PauseReason, Words>> = {
  ...pauseReasonWords,
  'asked-resident': { zh: '等居民回复', en: 'waiting for the resident' },
  'with-resident': { zh: '已答复，等居民确认', en: 'answered, waiting for the resident’s word' },
}
