import type { LimitUnit, Words } from '#kernel'

export const unitWords: Readonly<Record<LimitUnit, Words>> = {
  hours: { zh: '小时', en: 'hours' },
  'working-hours': { zh: '工作小时', en: 'working hours' },
  'working-days': { zh: '工作日', en: 'working days' },
  'calendar-days': { zh: '天', en: 'calendar days' },
}

/** What colleagues are told; `{code}` and `{title}` are the matter's. */
export const timeNotices = {
  'matter.extension-asked': { zh: '延期待批 {code}：{title}', en: 'More time is asked for {code}: {title}' },
  'matter.extended': { zh: '延期已同意 {code}：{title}', en: 'More time was granted for {code}: {title}' },
  'matter.extension-refused': {
    zh: '延期没有批准，原定日期不变 {code}：{title}',
    en: 'More time was refused, the date stays: {code}: {title}',
  },
  'matter.shelving-asked': { zh: '挂账待批 {code}：{title}', en: 'Shelving is asked for {code}: {title}' },
  'matter.shelved': { zh: '已同意挂账 {code}：{title}', en: 'Shelved {code}: {title}' },
  'matter.shelving-refused': {
    zh: '挂账没有批准，请继续办理 {code}：{title}',
    en: 'Shelving was refused, please go on with {code}: {title}',
  },
  'matter.review-due': {
    zh: '挂账到期，请继续办理 {code}：{title}',
    en: 'Its review date has come, please go on with {code}: {title}',
  },
} as const satisfies Record<string, Words>
