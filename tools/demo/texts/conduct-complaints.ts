import type { Duty } from '#organisation/teams'

/** A complaint about conduct, invented, with what the leadership answered and what of it became public. */
export interface DemoComplaint {
  readonly rule: string
  readonly duty: Duty
  readonly daysAgo: number
  readonly words: string
  readonly answer?: string
  readonly publicAnswer?: string
}

export const demoComplaints: readonly DemoComplaint[] = [
  {
    rule: '不让人白跑',
    duty: 'civil-affairs',
    daysAgo: 38,
    words: '给老人办高龄津贴，头一回说缺户口本，第二回又说要照片，一趟能说完的事让我跑了三趟。',
    answer:
      '您说的情况我们核实了，确实没有一次讲全，向您道歉。津贴已经办好，下月起发放。窗口从这周起，要带的材料一次写在纸上给大家。',
    publicAnswer:
      '有居民为高龄津贴多跑了两趟。我们向他道了歉，津贴已办好。现在窗口把要带的材料一次写在纸上，当面交给来办事的人。',
  },
  {
    rule: '不冷脸',
    duty: 'duty-desk',
    daysAgo: 24,
    words: '中午打值班电话，响了很久才接，接了说“现在吃饭，下午再打”，就挂了。',
    answer: '谢谢您告诉我们。午间只留一个人，确实顾不过来，说话也不对，向您道歉。已经改成午间两人轮着值。',
    publicAnswer: '有居民午间来电没有得到好好接待。我们道了歉，午间值班改成两个人轮着来，电话不再让人等。',
  },
  {
    rule: '不拖延',
    duty: 'property',
    daysAgo: 15,
    words: '楼道灯报了两个星期，答应周五来，周五没人来，也没人说一声。',
    answer: '当天配件没有到货，应该先跟您说一声，这一点没做到，向您道歉。灯已经在昨天换好，请您看看。',
  },
  {
    rule: '不推诿',
    duty: 'city-management',
    daysAgo: 2,
    words: '路口乱停电动车的事，问了两个地方，都说不归自己管。到底该找谁？',
  },
]
