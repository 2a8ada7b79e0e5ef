/** Work orders as a city's hotline writes them; all of them invented. `after` is in hours before today. */
export interface DemoOrder {
  readonly title: string
  readonly words: string
  readonly kind: string
  readonly address: string
  readonly hoursAgo: number
  readonly urgency?: 'urgent' | 'most-urgent'
  readonly answer?: string
  readonly back?: string
}

export const demoOrders: readonly DemoOrder[] = [
  {
    title: '楼道堆放杂物',
    words: '市民反映楼道内长期堆放纸箱和旧家具，影响通行，存在消防隐患，要求清理。',
    kind: '投诉',
    address: '桂花园小区 6 栋 2 单元',
    hoursAgo: 118,
    answer: '已联系住户清走杂物，楼道恢复畅通，社区每周巡查一次。',
  },
  {
    title: '路灯不亮',
    words: '来电人称小区东门外三盏路灯不亮已有一周，老人夜间出行不便，请尽快修复。',
    kind: '求助',
    address: '青河中路与桂花路交叉口东侧',
    hoursAgo: 104,
    answer: '三盏路灯已更换灯头，当晚恢复照明。',
  },
  {
    title: '咨询高龄津贴',
    words: '市民母亲今年满 80 岁，咨询高龄津贴如何申请，需要哪些材料。',
    kind: '咨询',
    address: '向阳社区',
    hoursAgo: 96,
    answer: '已电话告知：带身份证、户口簿和本人银行卡到社区便民窗口办理，行动不便可以预约上门。',
  },
  {
    title: '反映高速公路噪声',
    words: '来电人反映夜间高速公路车辆噪声大，希望加装隔音屏。',
    kind: '投诉',
    address: '白杨社区北侧高速公路沿线',
    hoursAgo: 90,
    back: '隔音屏由高速公路管理单位负责，请转市交通运输部门办理。',
  },
  {
    title: '井盖松动',
    words: '人行道上污水井盖松动，车辆经过有响声，担心行人踩空，请立即处理。',
    kind: '求助',
    address: '松岗社区松岗路 15 号门前',
    hoursAgo: 52,
    urgency: 'most-urgent',
    answer: '当天已放围挡，次日更换井盖和垫圈，现场复查不再晃动。',
  },
  {
    title: '广场舞音量大',
    words: '市民反映每晚八点半以后广场舞音响声音大，影响孩子休息，希望劝导。',
    kind: '投诉',
    address: '梧桐里社区文化广场',
    hoursAgo: 47,
  },
  {
    title: '电动车充电桩数量不足',
    words: '小区充电棚插口不够，居民飞线充电，建议增设充电桩。',
    kind: '建议',
    address: '桂花园小区 12 栋旁',
    hoursAgo: 44,
  },
  {
    title: '屋面漏水',
    words: '顶楼住户称连续降雨后客厅漏水，物业答复要走维修资金，至今没有下文，请协调。',
    kind: '求助',
    address: '向阳小区 3 栋 601',
    hoursAgo: 30,
    urgency: 'urgent',
  },
  {
    title: '流动摊贩占道',
    words: '早上七点到九点菜场门口摊贩占道经营，公交车进不了站。',
    kind: '投诉',
    address: '松岗菜场南门',
    hoursAgo: 26,
  },
  {
    title: '路口积水',
    words: '下雨后路口积水没过脚踝，学生上学要绕行，请疏通雨水口。',
    kind: '求助',
    address: '白杨小学北门路口',
    hoursAgo: 20,
    urgency: 'urgent',
  },
  {
    title: '咨询老旧小区改造计划',
    words: '市民询问本小区是否列入明年老旧小区改造，什么时候征求意见。',
    kind: '咨询',
    address: '梧桐里小区',
    hoursAgo: 5,
  },
  {
    title: '垃圾清运不及时',
    words: '垃圾投放点连续两天没有清运，异味大，请安排清运。',
    kind: '投诉',
    address: '白杨社区白杨里 2 号院',
    hoursAgo: 3,
  },
]
