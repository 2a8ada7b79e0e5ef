import type { Words } from '#kernel'

/** What Linli holds already and can give without anybody filling in a form; `route` is its screen in the console. */
export interface HeldTable {
  readonly name: Words
  readonly route: string
}

export const heldKeys = [
  'matters',
  'late-matters',
  'first-contacts',
  'supervision',
  'places',
  'posts',
  'categories',
  'reports',
  'suggestions',
] as const
export type HeldKey = (typeof heldKeys)[number]

export const heldTables: Readonly<Record<HeldKey, HeldTable>> = {
  matters: { name: { zh: '事项台账', en: 'Ledger of matters' }, route: 'relief/ledgers' },
  'late-matters': {
    name: { zh: '超期事项（可导出）', en: 'Late matters, with export' },
    route: 'desk?view=late',
  },
  'first-contacts': {
    name: { zh: '首问登记簿', en: 'Register of first contacts' },
    route: 'relief/ledgers',
  },
  supervision: { name: { zh: '催办督办清单', en: 'Urged and supervised matters' }, route: 'supervision' },
  places: { name: { zh: '社区、网格、楼栋', en: 'Communities, grids, buildings' }, route: 'places' },
  posts: { name: { zh: '岗位和在岗人员', en: 'Posts and their holders' }, route: 'posts' },
  categories: {
    name: { zh: '诉求类别和承诺时限', en: 'Categories and promised limits' },
    route: 'categories',
  },
  reports: { name: { zh: '报表登记', en: 'Register of report requests' }, route: 'relief' },
  suggestions: { name: { zh: '意见箱和答复', en: 'Suggestions and answers' }, route: 'relief/suggestions' },
}
