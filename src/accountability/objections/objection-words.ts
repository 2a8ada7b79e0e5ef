import type { Words } from '#kernel'

/** What colleagues are told; `{code}` and `{title}` are the matter's. */
export const objectionNotices: Readonly<
  Record<'raised' | 'climbed' | 'upheld' | 'rejected' | 'withdrawn', Words>
> = {
  raised: { zh: '派单异议，请裁定 {code}：{title}', en: 'Disputed routing, please decide {code}: {title}' },
  climbed: {
    zh: '派单异议没有按时裁定，已报到您这里 {code}：{title}',
    en: 'Disputed routing, not decided in time, is now yours {code}: {title}',
  },
  upheld: { zh: '裁定：异议成立 {code}：{title}', en: 'The objection was upheld {code}: {title}' },
  rejected: { zh: '裁定：异议不成立 {code}：{title}', en: 'The objection was rejected {code}: {title}' },
  withdrawn: { zh: '派单异议已收回 {code}：{title}', en: 'The objection was taken back {code}: {title}' },
}
