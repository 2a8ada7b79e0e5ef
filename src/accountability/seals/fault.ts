import type { Words } from '#kernel'

export type FaultKind = 'altered' | 'deleted' | 'back-dated' | 'added-late' | 'seal-missing' | 'seal-altered'

export const faultKindWords: Readonly<Record<FaultKind, Words>> = {
  altered: { zh: '被改动', en: 'ALTERED' },
  deleted: { zh: '被删除', en: 'DELETED' },
  'back-dated': { zh: '日期被改', en: 'BACK-DATED' },
  'added-late': { zh: '事后补进', en: 'ADDED UNDER AN OLD DATE' },
  'seal-missing': { zh: '封存缺失', en: 'SEAL MISSING' },
  'seal-altered': { zh: '封存被改', en: 'SEAL ALTERED' },
}

/** What is not as it was sealed. */
export interface Fault {
  readonly kind: FaultKind
  /** What it is about, such as `QH00-1234-5678 answered` or `seal 7`. */
  readonly what: string
  readonly id: string | null
  readonly words: Words
}

const day = (instant: Date): string => instant.toISOString()

/** How a fault is told; `was` is the date that was sealed. */
export const faultWords = {
  altered: (sealedAt: Date): Words => ({
    zh: `封存（${day(sealedAt)}）以后被改过`,
    en: `altered after it was sealed (${day(sealedAt)})`,
  }),
  deleted: (sealedAt: Date): Words => ({
    zh: `封存（${day(sealedAt)}）以后被删除`,
    en: `deleted after it was sealed (${day(sealedAt)})`,
  }),
  redated: (was: Date, now: Date): Words => ({
    zh: `日期被改：封存时是 ${day(was)}，现在是 ${day(now)}`,
    en: `its date was changed: sealed as ${day(was)}, now ${day(now)}`,
  }),
  late: (at: Date, covered: Date): Words => ({
    zh: `日期是 ${day(at)}，但 ${day(covered)} 以前的都封存以后才出现`,
    en: `dated ${day(at)}, but it came after everything until ${day(covered)} had been sealed`,
  }),
  missing: { zh: '这一批封存记录不见了', en: 'this seal is gone' },
  broken: {
    zh: '这一批封存记录被改过，或者和前一批接不上',
    en: 'this seal was altered, or does not follow the one before',
  },
  incomplete: { zh: '这一批封存的行数或内容不对', en: 'lines of this seal are missing or changed' },
} as const
