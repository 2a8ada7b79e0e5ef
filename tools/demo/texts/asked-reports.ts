import type { HeldKey, Rhythm } from '#accountability/relief'

/** Tables that offices above ask for, and what staff say about it; all of it invented. */
export interface AskedReport {
  readonly office: string
  readonly title: string
  readonly columns: readonly string[]
  readonly basis: string
  readonly rhythm: Rhythm
  /** Days from today to the first deadline, and to the last one. */
  readonly firstDue: number
  readonly until: number | null
  readonly answers: readonly HeldKey[]
  /** Days ago and minutes. */
  readonly filled: readonly (readonly [ago: number, minutes: number])[]
}

export const askedReports: readonly AskedReport[] = [
  {
    office: '区民政局',
    title: '独居老人走访台账',
    columns: ['姓名', '所属社区', '楼栋', '联系电话', '走访时间', '需求'],
    basis: '',
    rhythm: 'weekly',
    firstDue: -60,
    until: null,
    answers: ['first-contacts', 'matters'],
    filled: [
      [52, 95],
      [45, 80],
      [38, 110],
      [31, 75],
      [24, 90],
      [17, 85],
      [10, 105],
      [3, 90],
    ],
  },
  {
    office: '区卫生健康局',
    title: '高龄老人健康走访情况表',
    columns: ['序号', '姓名', '楼栋', '联系电话', '走访时间', '健康状况'],
    basis: '',
    rhythm: 'monthly',
    firstDue: -48,
    until: null,
    answers: [],
    filled: [
      [47, 130],
      [18, 145],
    ],
  },
  {
    office: '区城市管理局',
    title: '占道经营和乱堆物整治统计表',
    columns: ['受理时间', '地点', '问题', '办理结果', '办结时间'],
    basis: '《青禾区城市容貌整治三年计划》第 9 条',
    rhythm: 'monthly',
    firstDue: -85,
    until: 280,
    answers: ['matters', 'late-matters'],
    filled: [
      [84, 60],
      [54, 55],
      [23, 20],
    ],
  },
  {
    office: '区政务服务中心',
    title: '首问责任落实情况季报',
    columns: ['时间', '咨询事项', '首问岗位', '办理结果'],
    basis: '《青禾区首问责任制实施办法》第 12 条',
    rhythm: 'quarterly',
    firstDue: -50,
    until: null,
    answers: ['first-contacts'],
    filled: [[51, 15]],
  },
  {
    office: '区应急管理局',
    title: '楼道消防隐患排查明细表',
    columns: ['楼栋', '隐患', '整改责任', '整改时间'],
    basis: '《青禾区冬春火灾防控工作方案》',
    rhythm: 'once',
    firstDue: 9,
    until: null,
    answers: ['matters', 'places'],
    filled: [],
  },
]

export const staffSuggestions = [
  {
    topic: 'forms',
    words: '独居老人的表，民政、卫健两家都要，栏目差不多，一周要填两遍。能不能只报一次，两家自己取？',
    showPost: true,
    ago: 12,
    answer: {
      outcome: 'will',
      words: '说得对。已和两家约好合成一张表，由系统导出，社区不再另填。',
      days: 9,
    },
  },
  {
    topic: 'duty',
    words: '周末值班的交接都在群里说，容易漏。希望没办完的事能直接交到下一班手里。',
    showPost: true,
    ago: 30,
    answer: {
      outcome: 'done',
      words: '从上周起，交接在系统里做，没办完的自动列给下一班；工作群不再报班。',
      days: null,
    },
  },
  {
    topic: 'tasks',
    words: '检查组来之前反复要照片，同一个点拍了四次。已经有前后对比的，能不能不再拍？',
    showPost: false,
    ago: 2,
    answer: null,
  },
] as const
