import type { Words } from '#kernel'

/** What colleagues are told; `{code}` and `{title}` are the matter's. */
export const reviewNotices = {
  unhappy: {
    zh: '居民不满意，一个工作日内回访 {code}：{title}',
    en: 'Unhappy, call back within a working day {code}: {title}',
  },
  'call-late': {
    zh: '差评还没有处理，已超时 {code}：{title}',
    en: 'An unhappy review was not seen to in time {code}: {title}',
  },
  'remedy-late': {
    zh: '答应居民的补救已过期 {code}：{title}',
    en: 'What was promised to the resident is late {code}: {title}',
  },
  promised: { zh: '请按答应的日期补救 {code}：{title}', en: 'To be put right by its date {code}: {title}' },
  appealed: {
    zh: '评价申诉，请裁定 {code}：{title}',
    en: 'A review is appealed, please decide {code}: {title}',
  },
  upheld: { zh: '评价申诉成立 {code}：{title}', en: 'The appeal was upheld {code}: {title}' },
  rejected: { zh: '评价申诉不成立 {code}：{title}', en: 'The appeal was rejected {code}: {title}' },
  objected: {
    zh: '居民对评价申诉的结果有话说 {code}：{title}',
    en: 'The resident answered to the appeal {code}: {title}',
  },
} as const satisfies Record<string, Words>
