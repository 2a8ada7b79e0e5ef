import type { Words } from '#kernel'
import type { Rhythm } from './report-request.ts'
import type { Outcome, SuggestionState } from './suggestion.ts'

export const rhythmWords: Readonly<Record<Rhythm, Words>> = {
  once: { zh: '一次性', en: 'Once' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  yearly: { zh: '每年', en: 'Yearly' },
  irregular: { zh: '不定期', en: 'Now and then' },
}

/** What the leadership is told; never what it says nor who wrote it, so that the box stays one to write into. */
export const suggestionWritten: Words = {
  zh: '意见箱里有一条新的意见，请到“减负”里答复。',
  en: 'There is a new suggestion in the box; please answer it under “Less paperwork”.',
}

/** 2024《整治形式主义为基层减负若干规定》: tables are normally not asked of the grassroots at all. */
export const noBasis: Words = { zh: '未注明依据', en: 'No legal basis given' }

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  will: { zh: '会办，某日前办到', en: 'Will be done by a day' },
  cannot: { zh: '现在办不了，说明原因', en: 'Cannot be done now, and why' },
  done: { zh: '已办好', en: 'It is done' },
}

export const suggestionStateWords: Readonly<Record<SuggestionState, Words>> = {
  open: { zh: '等答复', en: 'Waiting for an answer' },
  answered: { zh: '已答复', en: 'Answered' },
  done: { zh: '已办好', en: 'Done' },
}
