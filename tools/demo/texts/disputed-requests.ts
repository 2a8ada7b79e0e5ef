import type { Duty } from '#organisation/teams'

/** Requests whose routing was disputed, with what each side said; invented. */
export interface DisputedRequest {
  /** Code of the category. */
  readonly category: string
  readonly words: string
  /** How many hours ago it came in. */
  readonly hoursAgo: number
  /** What the owner says, and whose it is; without a duty it is not on the communities' list. */
  readonly objection: string
  readonly belongsTo?: Duty
  /** The item of the list it is said to be. */
  readonly item?: string
  /** What the level above decided; without it the objection is open. */
  readonly ruling?: { readonly words: string; readonly upheld: boolean; readonly fromNowOn?: 'community' }
  readonly answer?: string
}

export const disputedRequests: readonly DisputedRequest[] = [
  {
    category: '0307',
    words: '小区晾衣架断了两根，铁管翘着，怕孩子碰到。',
    hoursAgo: 150,
    objection: '晾衣架是社区微更新时装的，一直由社区维护，不在物业合同里。',
    belongsTo: 'community-services',
    ruling: {
      words: '查了移交清单，这批晾衣架由社区管。以后本社区这类诉求直接派社区服务岗。',
      upheld: true,
      fromNowOn: 'community',
    },
    answer: '断的两根已经锯掉包好，新的晾衣架周五装上。',
  },
  {
    category: '0303',
    words: '四楼转角堆着旧沙发和纸箱，下楼要侧着身子走。',
    hoursAgo: 100,
    objection: '堆物的住户不肯搬，应该由城市管理岗处理。',
    belongsTo: 'city-management',
    ruling: {
      words: '楼道堆物先由网格员上门劝说，劝不动再联系执法一起去，不能直接转走。',
      upheld: false,
    },
    answer: '和住户谈好了，旧沙发今天已经搬下楼，纸箱也清了。',
  },
  {
    category: '1401',
    words: '银行要我开一个“我妈是我妈”的证明，社区能开吗？',
    hoursAgo: 5,
    objection: '亲属关系证明不由居委会开，已经先告诉居民带户口簿去派出所问。',
    item: '亲属关系证明',
  },
  {
    category: '0206',
    words: '二号楼前的树枝压在燃气管上，刮风就响。',
    hoursAgo: 4,
    objection: '树在小区红线里面，修剪归物业，我们只管路边的行道树。',
    belongsTo: 'property',
  },
]
