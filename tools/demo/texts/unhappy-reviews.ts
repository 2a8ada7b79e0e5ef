import type { AppealKind, Grade } from '#accountability/reviews'

/** What somebody said of an answer, and what came of it; hours count back from today. */
export interface ReviewTale {
  readonly hoursAgo: number
  readonly grade: Grade
  readonly solved: boolean | null
  readonly words: string
  /** What they said on the phone, some hours after the review. */
  readonly call?: { readonly after: number; readonly said: string }
  /** Nobody answered, so many times. */
  readonly missed?: number
  readonly promise?: { readonly what: string; readonly days: number; readonly done?: string }
  readonly settled?: string
  readonly redo?: { readonly words: string; readonly answer: string; readonly thanks: string }
  readonly appeal?: {
    readonly kind: AppealKind
    readonly words: string
    readonly decided?: { readonly upheld: boolean; readonly words: string }
    readonly objection?: string
  }
  readonly reply?: string
}

/** The last fortnight: some seen to, one put right, one done again, a few owed and late. */
export const reviewTales: readonly ReviewTale[] = [
  {
    hoursAgo: 290,
    grade: 2,
    solved: false,
    words: '当天是弄好了，第二天又老样子。',
    call: { after: 5, said: '居民说只做了一半，希望周末前再来一次。' },
    promise: {
      what: '周五上午再来处理剩下的一半，并请居民到场看。',
      days: 3,
      done: '已全部处理好，居民在场确认。',
    },
  },
  {
    hoursAgo: 265,
    grade: 1,
    solved: false,
    words: '快递柜又死机了，三天没人管！',
    appeal: {
      kind: 'other-matter',
      words: '这件诉求和快递柜无关，快递柜由另一个单位维护。',
      decided: { upheld: true, words: '评价说的确实是另一件事，已请居民就快递柜单独提交。' },
      objection: '可能是我点错了链接，快递柜的事我另外报。',
    },
  },
  {
    hoursAgo: 240,
    grade: 1,
    solved: null,
    words: '态度还行，但是等太久了。',
    call: { after: 20, said: '居民理解需要排期，只是希望早点有人告诉一声。' },
    settled: '向居民道了歉，说明了排期的原因，以后有延迟会先打电话。',
    appeal: {
      kind: 'not-true',
      words: '是按承诺时限答复的。',
      decided: { upheld: false, words: '按时答复不等于居民不能觉得慢，评价有效。' },
    },
  },
  {
    hoursAgo: 215,
    grade: 5,
    solved: true,
    words: '昨天报的，今天就弄好了，还专门打电话告诉我。',
    reply: '谢谢您。以后看到类似的情况，欢迎随时告诉我们。',
  },
  {
    hoursAgo: 190,
    grade: 1,
    solved: false,
    words: '照片上看着好了，实际一点没动。',
    call: { after: 4, said: '居民发来今天的照片，确实没有处理到位。' },
    redo: {
      words: '现场核实没有处理到位，重新办理。',
      answer: '已重新处理，请居民当面看过。给您添麻烦了。',
      thanks: '这次是真的好了，谢谢。',
    },
  },
  {
    hoursAgo: 120,
    grade: 2,
    solved: false,
    words: '没有说到点子上。',
    missed: 3,
  },
  {
    hoursAgo: 96,
    grade: 2,
    solved: false,
    words: '说好的牌子还没有装。',
    call: { after: 3, said: '居民说其他都好了，就差一块提示牌。' },
    promise: { what: '提示牌已下单，到货当天安装。', days: 6 },
  },
  { hoursAgo: 90, grade: 1, solved: false, words: '回复像复制粘贴的，根本没来看过。' },
  { hoursAgo: 74, grade: 2, solved: false, words: '还是老样子，白报了。', missed: 1 },
  {
    hoursAgo: 6,
    grade: 1,
    solved: true,
    words: '很好，特别满意！',
    appeal: { kind: 'by-mistake', words: '文字说很满意，等级却选了最低，应该是点错了。' },
  },
  { hoursAgo: 4, grade: 2, solved: false, words: '只解决了楼下，楼上还在漏。' },
  { hoursAgo: 2, grade: 1, solved: null, words: '打了三次电话才有人理。' },
]
