import type { Words } from '#kernel'
import type { Level, Rung, StepName } from './ladder.ts'

export const levelWords: Readonly<Record<Level, Words>> = {
  ordinary: { zh: '督办', en: 'Supervised' },
  listed: { zh: '挂牌督办', en: 'Supervised: listed' },
  talk: { zh: '约谈督办', en: 'Supervised: talk' },
}

export const rungWords: Readonly<Record<Rung, Words>> = {
  'due-soon': { zh: '快到期', en: 'Due soon' },
  late: { zh: '已超期', en: 'Late' },
  urged: { zh: '已催办', en: 'Urged' },
  ...levelWords,
}

/** What colleagues are told; `{code}` and `{title}` are the matter's. */
export const ladderNotices: Readonly<
  Record<StepName | 'offer-expired' | 'urged-by-resident' | 'urged-by-superior' | 'supervision-closed', Words>
> = {
  'due-soon': { zh: '快到期 {code}：{title}', en: 'Due soon {code}: {title}' },
  late: { zh: '已超期，请尽快办理 {code}：{title}', en: 'Late, please go ahead {code}: {title}' },
  urged: { zh: '催办：已超期 {code}：{title}', en: 'Urged, it is late {code}: {title}' },
  ordinary: { zh: '督办：超期多日 {code}：{title}', en: 'Supervised, days late {code}: {title}' },
  listed: { zh: '挂牌督办 {code}：{title}', en: 'Supervised and listed {code}: {title}' },
  talk: { zh: '约谈督办 {code}：{title}', en: 'Supervised, talk with the leadership {code}: {title}' },
  unowned: { zh: '还没有人签收 {code}：{title}', en: 'Nobody has accepted {code}: {title}' },
  'offer-expired': {
    zh: '移交没有按时接收，已退回原岗位 {code}：{title}',
    en: 'The hand-over was not answered in time and went back {code}: {title}',
  },
  'urged-by-resident': { zh: '居民催办 {code}：{title}', en: 'The resident asks to hurry {code}: {title}' },
  'urged-by-superior': { zh: '上级催办 {code}：{title}', en: 'Urged from above {code}: {title}' },
  'supervision-closed': { zh: '督办已结束 {code}：{title}', en: 'Supervision closed {code}: {title}' },
}
