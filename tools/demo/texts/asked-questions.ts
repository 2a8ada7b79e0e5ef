/** What people ask at the counter and on the phone, and what they are told; invented, with offices that do not exist. */
export interface AskedQuestion {
  readonly words: string
  readonly answer?: string
  /** Whose it is, where it is not the subdistrict's. */
  readonly elsewhere?: { readonly whose: string; readonly address?: string; readonly phone?: string }
  readonly unclear?: string
  readonly forColleague?: string
}

export const askedQuestions: readonly AskedQuestion[] = [
  { words: '居住证怎么办', answer: '带身份证和租房合同到派出所窗口，当场受理，15 天可取。' },
  { words: '老年优待证去哪里领', answer: '年满 65 岁带身份证和一寸照片来社区窗口，三个工作日后领取。' },
  { words: '灵活就业社保怎么转进来', answer: '在手机上提交转移申请即可，不用跑两地；不会操作我们可以帮办。' },
  {
    words: '小孩医保今年什么时候缴',
    answer: '每年 9 月到 12 月集中缴费，可以在社区窗口，也可以在手机上缴。',
  },
  {
    words: '想给楼里装电梯，第一步做什么',
    answer: '先征求本单元业主意见，材料清单已经打印给居民，社区可以帮忙召集。',
  },
  { words: '养犬登记需要什么材料', answer: '身份证、住处证明和当年的免疫证明，带犬到登记点办理。' },
  { words: '高龄津贴断了两个月', unclear: '居民说去年办过，系统里查不到，不清楚归民政还是社保核实。' },
  {
    words: '房产证上的名字写错一个字',
    elsewhere: { whose: '不动产登记中心', address: '青禾大道 100 号一楼', phone: '88886001' },
  },
  {
    words: '驾驶证换证在哪里',
    elsewhere: { whose: '车管所城东分所', address: '城东路 28 号', phone: '88886002' },
  },
  { words: '法院传票看不懂', elsewhere: { whose: '公共法律服务站', phone: '88886003' } },
  { words: '地铁口的共享单车太多', elsewhere: { whose: '区城市管理服务热线', phone: '88886004' } },
  {
    words: '水费突然涨了一倍',
    elsewhere: { whose: '自来水公司营业厅', address: '民生路 8 号', phone: '88886005' },
  },
  { words: '给民政岗送低保补充材料', forColleague: '同事下社区走访，材料三份已收下，已写收条。' },
  { words: '给物业指导岗送业委会备案材料', forColleague: '已核对页数，放在收件柜二层。' },
  { words: '楼上拉二胡拉到十一点', unclear: '居民不愿报警，不清楚由社区劝解还是人民调解。' },
  { words: '独居老人要装呼叫器', answer: '可以申请，街道统一安装，已登记地址，一周内上门。' },
  { words: '流动党员怎么转组织关系', answer: '由原支部在系统里发起，社区收到后两个工作日内接收。' },
  { words: '孩子暑期托管班怎么报名', answer: '六月中旬在公告栏和网页同时开放，先报先得，名额 40 个。' },
  { words: '想在小区门口摆个早餐摊', answer: '这里不在允许的路段，东门外的早市可以申请，表格已经给居民。' },
  { words: '退休认证手机上老是失败', answer: '光线太暗，换到窗边当场认证成功。' },
  {
    words: 'Where do I register my address as a foreigner?',
    elsewhere: { whose: '派出所涉外窗口', address: '学府路 12 号', phone: '88886006' },
  },
  {
    words: 'Is there a Chinese class for beginners?',
    answer: 'Tuesdays and Thursdays at 19:00 in the community centre, free of charge.',
  },
  { words: '阳台漏水，楼上不配合修', answer: '已约双方周四下午到社区一起看现场。' },
  {
    words:
      '母亲八十三岁刚从医院回来，白天家里没人，想问有没有送餐和上门护理，费用怎么算，能不能先试一个星期再决定，另外轮椅能不能借',
    answer: '送餐每餐 12 元可先试一周；护理由卫生服务中心评估后上门；轮椅社区可借一个月，当场借出。',
  },
  { words: '门口的快递柜挡路' },
  { words: '小区停车费涨价有没有公示' },
  { words: '家里老人走失登记过没有' },
]
