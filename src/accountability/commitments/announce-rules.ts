import {
  addDays,
  type Day,
  dueAt,
  type FieldRefusal,
  instantAt,
  type Limit,
  limitInWords,
  type WorkCalendar,
} from '#kernel'
import type { Commitment } from './commitment.ts'

/** A version as it is written before it has a number. */
export type Announced = Omit<Commitment, 'topicId' | 'version'>

/**
 * What is wrong with a new version. It begins on a day to come, after the last one announced: the past is never edited.
 * The promise stays within the statutory limit (安阳 第22条: 在法定期限内压缩), the stages within the promise.
 */
export function whyNotAnnounce(
  announced: Announced,
  versions: readonly Commitment[],
  today: Day,
  calendar: WorkCalendar,
): FieldRefusal[] {
  const wrong: FieldRefusal[] = []
  const refuse = (field: string, code: string, zh: string, en: string) =>
    wrong.push({ field, code: `commitment.${code}`, words: { zh, en } })
  const { from, promised, statutory } = announced
  const last = versions.reduce((day, version) => (version.from > day ? version.from : day), '')
  if (from <= today) {
    refuse(
      'from',
      'not-ahead',
      '新版本从今天以后的一天起执行。',
      'A new version begins on a day after today.',
    )
  } else if (from <= last) {
    refuse(
      'from',
      'before-last',
      `${last} 起的版本已经公布，请选更晚的日期。`,
      `A version from ${last} is announced already; choose a later day.`,
    )
  }
  if (statutory && isLonger(promised, statutory, from, calendar)) {
    const law = limitInWords(statutory)
    refuse(
      'promised.amount',
      'beyond-law',
      `承诺时限不能超过法定时限（${law.zh}）。`,
      `The promise must not be longer than the statutory limit (${law.en}).`,
    )
  }
  if (statutory && announced.legalBasis === '') {
    refuse('legalBasis', 'no-basis', '请写明法定时限的依据。', 'Say which law sets the statutory limit.')
  }
  for (const stage of ['accept', 'contact'] as const) {
    if (isLonger(announced[stage], promised, from, calendar)) {
      refuse(
        `${stage}.amount`,
        'stage-too-long',
        '不能超过承诺时限。',
        'This must not be longer than the promised limit.',
      )
    }
  }
  return wrong
}

/** Whether a limit may end later than another that began at the same moment; units are compared over a year of days. */
export function isLonger(limit: Limit, than: Limit, from: Day, calendar: WorkCalendar): boolean {
  if (limit.unit === than.unit) return limit.amount > than.amount
  const [opens, closes] = [calendar.openHours[0]![0], calendar.openHours.at(-1)![1]]
  for (let ahead = 0; ahead < 365; ahead++) {
    for (const minute of [0, opens, closes - 1]) {
      const start = instantAt(addDays(from, ahead), minute, calendar.zone)
      if (dueAt(start, limit, [], calendar) > dueAt(start, than, [], calendar)) return true
    }
  }
  return false
}
