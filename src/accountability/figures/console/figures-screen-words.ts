import type { Words } from '#kernel'
import type { FigurePart } from '../reckoned.ts'

export const figuresWords = {
  figures: { zh: '三率', en: 'Three rates' },
  about: {
    zh: '响应、解决、满意，以及其他几项：按社区、类别、渠道、月份看，从不按人看。',
    en: 'Response, solutions, satisfaction and a few more: by community, category, channel and month, never by person.',
  },
  month: { zh: '月份', en: 'Month' },
  community: { zh: '社区', en: 'Community' },
  everywhere: { zh: '全部社区', en: 'All communities' },
  category: { zh: '类别', en: 'Category' },
  everything: { zh: '全部类别', en: 'All categories' },
  channel: { zh: '渠道', en: 'Channel' },
  everyChannel: { zh: '全部渠道', en: 'All channels' },
  opened: { zh: '提出 {n} 件', en: '{n} opened' },
  withdrawn: { zh: '撤回 {n} 件', en: '{n} withdrawn' },
  merged: { zh: '并案 {n} 件', en: '{n} merged' },
  asOf: { zh: '数到 {time}', en: 'counted until {time}' },
  rebuilding: {
    zh: '正在重新计数，完成前数字会变动。',
    en: 'Everything is being counted anew; the figures move until that is done.',
  },
  rebuild: { zh: '重新计数', en: 'Count anew' },
  rebuildStarted: { zh: '一分钟内开始重新计数。', en: 'Counting anew begins within a minute.' },
  xlsx: { zh: '导出 XLSX', en: 'XLSX' },
  csv: { zh: '导出 CSV', en: 'CSV' },
  others: { zh: '其他数字', en: 'Other figures' },
  few: { zh: '少于 5，不算百分比', en: 'below 5: no percentage' },
  nothing: {
    zh: '这个月、这个范围还没有事项。换一个月份或范围看看。',
    en: 'There are no matters in this month and range. Choose another.',
  },
  local: { zh: '本地口径', en: 'Local formula' },
  version: { zh: '第 {n} 版', en: 'version {n}' },
  usual: { zh: '默认口径', en: 'the usual one' },
  from: { zh: '自 {month} 起', en: 'from {month}' },
  setBy: { zh: '{post} 定', en: 'set by {post}' },
  formulas: { zh: '口径', en: 'Formulas' },
  trend: { zh: '十二个月', en: 'Twelve months' },
  whichFigure: { zh: '看哪个数字', en: 'Which figure' },
  chart: {
    zh: '{figure}，十二个月的折线图；旁边的表里有同样的数字',
    en: '{figure}, a line of twelve months; the table beside it has the same numbers',
  },
  parts: { zh: '分开看', en: 'Taken apart' },
  count: { zh: '件数', en: 'Matters' },
  exclusions: { zh: '剔除清单', en: 'Left out' },
  noExclusions: { zh: '这个月没有剔除的事项。', en: 'Nothing was left out this month.' },
  exclude: { zh: '剔除一件', en: 'Leave a matter out' },
  excludeHint: {
    zh: '只用于不该由我们负责的情形，须经领导岗位批准。剔除的事项、理由和批准岗位都会列出来，也会随数字导出。',
    en: 'Only for what could not be ours, approved by a post of the leadership. Matter, reason and approval are listed, and exported with the figures.',
  },
  code: { zh: '编号', en: 'Number' },
  outOf: { zh: '从哪些数字里剔除', en: 'Leave out of' },
  reason: { zh: '理由', en: 'Reason' },
  approvedBy: { zh: '批准岗位', en: 'Approved by' },
  excluded: { zh: '已剔除，数字已更新。', en: 'Left out; the figures are up to date.' },
  countAgain: { zh: '撤回剔除', en: 'Count again' },
  counted: { zh: '已重新计入。', en: 'It counts again.' },
  approved: { zh: '{post} 批准', en: 'approved by {post}' },
  entered: { zh: '{post} 经办', en: 'entered by {post}' },
  withdrawnOn: { zh: '已撤回剔除', en: 'counted again' },
  behind: { zh: '{figure}：{part}', en: '{figure}: {part}' },
  more: { zh: '再看一些', en: 'Show more' },
  noMatters: { zh: '没有这样的事项。', en: 'There are none.' },
  newFormula: { zh: '定新口径', en: 'Set a new formula' },
  newHint: {
    zh: '从哪个月开始用；过去的月份不改。改了计数方法的，会自动重新计数。',
    en: 'From which month on; months that are over keep theirs. Where counting changes, everything is counted anew by itself.',
  },
  fromMonth: { zh: '起用月份', en: 'From month' },
  within: { zh: '响应时限', en: 'Time to respond' },
  unit: { zh: '单位', en: 'Unit' },
  needs: { zh: '怎样算响应', en: 'What counts as a response' },
  happy: { zh: '哪几档算满意', en: 'Which grades count as satisfied' },
  weights: { zh: '综合权重（%）', en: 'Weights of the combined figure (%)' },
  leaveOut: { zh: '一律不计', en: 'Never counted' },
  formulaSet: { zh: '新口径已定。', en: 'The new formula is set.' },
} as const satisfies Record<string, Words>

export const partWords: Readonly<Record<FigurePart, Words>> = {
  base: { zh: '分母', en: 'denominator' },
  met: { zh: '分子', en: 'numerator' },
  unmet: { zh: '没做到', en: 'not met' },
  unsaid: { zh: '未评价', en: 'not rated' },
  unasked: { zh: '未回访', en: 'not asked' },
  out: { zh: '剔除', en: 'left out' },
}

export const needWords = {
  'accept-and-contact': { zh: '签收并联系居民', en: 'Accepted and the resident contacted' },
  accept: { zh: '签收', en: 'Accepted' },
  contact: { zh: '联系居民', en: 'The resident contacted' },
} as const satisfies Record<string, Words>

export const leftOutWords = {
  imported: { zh: '从别处导入的（响应率）', en: 'Imported matters (response)' },
  'not-ours': {
    zh: '答复为“不属于我们”的（解决、满意、一次办成）',
    en: 'Answered as not ours (solved, satisfied, first fix)',
  },
} as const satisfies Record<string, Words>

export const unitWords = {
  hours: { zh: '小时', en: 'hours' },
  'working-hours': { zh: '工作小时', en: 'working hours' },
  'working-days': { zh: '工作日', en: 'working days' },
  'calendar-days': { zh: '天', en: 'days' },
} as const satisfies Record<string, Words>

/** Words with one value put in. */
export function filled(words: Words, name: string, value: Words | string | number): Words {
  const text = typeof value === 'object' ? value : { zh: String(value), en: String(value) }
  return { zh: words.zh.replace(`{${name}}`, text.zh), en: words.en.replace(`{${name}}`, text.en) }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A month as it is spoken of; short under a chart. */
export function monthInWords(month: string, short = false): Words {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))]
  const en = months[number - 1] ?? ''
  return short ? { zh: `${number}月`, en } : { zh: `${year}年${number}月`, en: `${en} ${year}` }
}

/** Per cent with at most one decimal, as in the export. */
export const percentText = (rate: number): string => `${Math.round(rate * 1000) / 10}%`
