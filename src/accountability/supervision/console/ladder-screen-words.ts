import { fillWords } from '#foundation/notices'
import { type LimitUnit, limitInWords, type Words } from '#kernel'
import type { Ladder } from '../ladder.ts'
import { levelWords } from '../supervision-words.ts'

export const ladderWords = {
  title: { zh: '催督办阶梯设置', en: 'The ladder of urging and supervision' },
  about: {
    zh: '没有人签收、快到期、超期之后，系统在什么时候提醒、催办、督办。新的一版从选定的那天起用，已经做过的不变。',
    en: 'When the clock reminds, urges and supervises. A new version holds from its day on; what was done stays as it was.',
  },
  back: { zh: '督办台', en: 'Supervision' },
  inForce: { zh: '现行', en: 'In force' },
  usual: { zh: '通用设置（还没有自己的版本）', en: 'The usual ladder; none of its own is set' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  since: { zh: '{day}起', en: 'from {day} on' },
  by: { zh: '{name} {at}保存', en: 'saved by {name}, {at}' },
  somebody: { zh: '系统', en: 'the system' },
  planned: { zh: '还没到日期', en: 'Not begun yet' },
  past: { zh: '以前的', en: 'Before' },
  versions: { zh: '全部版本', en: 'All versions' },
  change: { zh: '设一版新的', en: 'Set a new version' },
  from: { zh: '从哪天起', en: 'From which day' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  rung: { zh: '哪一级', en: 'Rung' },
  when: { zh: '什么时候', en: 'When' },
} as const satisfies Record<string, Words>

const late: Words = { zh: '超期 {limit}', en: '{limit} late' }

type Rungs = keyof Omit<Ladder, 'version'>

/** Each setting with its unit and what it means; `{limit}` is its amount in words. */
export const ladderFields: Readonly<Record<Rungs, { name: Words; unit: LimitUnit; means: Words }>> = {
  acceptWorkingHours: {
    name: { zh: '提醒签收', en: 'Not accepted' },
    unit: 'working-hours',
    means: { zh: '{limit}内没有人签收', en: 'not accepted within {limit}' },
  },
  offerWorkingDays: {
    name: { zh: '移交退回', en: 'Hand-over goes back' },
    unit: 'working-days',
    means: { zh: '{limit}内没有接收', en: 'not answered within {limit}' },
  },
  dueSoonWorkingDays: {
    name: { zh: '快到期', en: 'Due soon' },
    unit: 'working-days',
    means: { zh: '到期前最多 {limit}', en: 'at most {limit} before it is due' },
  },
  urgedWorkingHours: { name: { zh: '催办', en: 'Urged' }, unit: 'working-hours', means: late },
  ordinaryWorkingDays: { name: levelWords.ordinary, unit: 'working-days', means: late },
  listedWorkingDays: { name: levelWords.listed, unit: 'working-days', means: late },
  talkWorkingDays: { name: levelWords.talk, unit: 'working-days', means: late },
}

export const ladderRungs = Object.keys(ladderFields) as readonly Rungs[]

/** What a setting means with an amount, in words. */
export function rungMeans(rung: Rungs, amount: number): Words {
  const { means, unit } = ladderFields[rung]
  return fillWords(means, { limit: limitInWords({ amount, unit }) })
}
