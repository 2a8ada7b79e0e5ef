import { cannot, fixed, notOurs, type Story } from './story.ts'

export const homeStories: readonly Story[] = [
  {
    category: '0301',
    spot: 'home',
    words:
      '{place}的电梯又停了，这是{这个月第三次|一个月里第二次}。我住{十六|十八}楼，刚做完膝盖手术，菜都买不回来。',
    update: '维保人员已到，判断是门机皮带断，配件下午到。停梯期间网格员可以帮您代买、代拿，直接打电话。',
    answer: fixed('皮带和门锁触点都换了，试运行了两小时。维保公司答应每半个月来一次，记录贴在轿厢里。'),
    rating: { stars: 5, words: '还帮我把菜拎上楼，心里暖。' },
  },
  {
    category: '0301',
    spot: 'home',
    words: '电梯里的检验标志{过期两个月了|上面写的日期早过了}，{place}。天天坐着心里没底。',
    answer: fixed('检验其实做过，合格，是新标志没贴。今天已贴好，报告复印件放在物业前台，可以看。'),
    rating: { stars: 4, words: '放心了，下次早点贴。' },
  },
  {
    category: '0301',
    spot: 'home',
    words: '我们{place}这部老楼想加装电梯，一楼有两户不同意，能不能帮忙协调？',
    handOver: { to: 'community-services', reason: '不是故障，是加装电梯的协商，请居委会出面。' },
    answer: cannot(
      '加装要本单元三分之二以上参与表决并且四分之三以上同意（民法典第 278 条），我们不能替大家决定。我们可以做的：{周六|周日}下午在活动室开一次协商会，请设计单位讲采光和噪声，一楼两户已答应来听。',
    ),
    rating: { stars: 3, words: '理解，先听听看。' },
  },
  {
    category: '0302',
    spot: 'stairs',
    words: '{place}的声控灯{坏了快一个月|拍手跺脚都不亮}，昨晚我公公下楼踩空，幸好没摔着。',
    answer: fixed('灯头和感应器都换了，整个单元六层一起查过，另外两盏快坏的也换了。'),
    rating: { stars: 5, words: '换一盏查六层，好样的。' },
  },
  {
    category: '0302',
    spot: 'stairs',
    words: '单元门锁坏了一直敞着，{place}，外面的人随便进，{上星期丢了一辆自行车|我一个人住有点怕}。',
    answer: fixed('锁体和闭门器都换了，老门禁卡继续用，不用重新办。'),
    rating: { stars: 5, words: '安心。' },
  },
  {
    category: '0302',
    spot: 'gate',
    words: '{place}的摄像头是摆设吧？我车被划了，去物业查，说那天没录上。',
    answer: fixed('硬盘确实满了没覆盖，物业已换盘，录像保存 30 天。您车的事另外请派出所调了路口的录像。'),
    rating: { stars: 3, words: '录像修好了，车还是没找到人。' },
  },
  {
    category: '0302',
    spot: 'home',
    words: '对讲坏了{大半年|好久}，快递员进不来，每次都让我下楼去接，我抱着孩子真不方便。{place}。',
    answer: cannot(
      '这套对讲已停产，配不到零件。整栋更换要动用维修资金，物业已出方案和价格，{下周|本月底}贴出来征求业主意见。在这之前，请快递放一楼储物架，我们装了一个带锁的。',
    ),
    rating: { stars: 3, words: '储物架先用着吧。' },
  },
  {
    category: '0303',
    spot: 'stairs',
    words: '{place}对门把纸箱、腌菜坛子、坏椅子全堆在过道，只剩一条缝，万一着火往哪跑？',
    note: '对门是一对老夫妻，攒纸箱补贴家用。别没收，帮忙找地方。',
    answer: fixed('和老两口谈了，纸箱当天请废品站上门收走，坛子搬回阳台。我们帮着搬的，过道全清了。'),
    rating: { stars: 5, words: '没吵架就解决了，佩服。' },
  },
  {
    category: '0303',
    spot: 'stairs',
    words: '楼顶平台被人锁了当仓库，{place}，太阳能都没法修。',
    answer: fixed('锁已打开，东西给了一周清走，今天复查全部清完。平台钥匙放物业，登记就能上去。'),
    rating: { stars: 5, words: '问题解决。' },
  },
  {
    category: '0303',
    spot: 'stairs',
    words: '{place}楼道里长期停着婴儿车、滑板车和好几双鞋，天热味道大。讲过，对方说“大家都这样”。',
    answer: fixed('本单元一起清了一次，不单说哪一家。一楼楼梯下划了婴儿车位，每层贴了“楼道留给生命通道”。'),
    reopen: { words: '鞋子又摆出来了。', answer: '网格员上门送了一个折叠鞋柜，装在他家门里边，鞋收进去了。' },
    rating: { stars: 4, words: '送鞋柜这招绝了。' },
  },
  {
    category: '0304',
    spot: 'home',
    words:
      '我家在顶楼，{place}，一下雨就漏，客厅接了三个盆，墙都发霉了。物业推维修资金，维修资金推物业，我找谁？',
    handOver: {
      to: 'property',
      reason: '顶楼渗漏属公共部位，可走维修资金应急使用。',
      refused: '物业称已过保修期，应由业主自行表决。请社区牵头召集。',
    },
    note: '应急使用维修资金可走简易程序（民法典第 281 条）。',
    answer: fixed(
      '社区召集物业和业主代表，按紧急情况走了维修资金。防水已重做 {120|140} 平方米，这两场雨都没漏，质保五年。',
    ),
    rating: { stars: 5, words: '跑了两年，终于有人牵头。' },
  },
  {
    category: '0304',
    spot: 'building',
    words: '{place}外墙瓷砖往下掉，昨天砸在我车顶上，底下是小孩上学的路！',
    update: '已拉警戒线，上下学走另一边，有人值守。',
    answer: fixed(
      '蜘蛛人把松动的瓷砖全部敲掉，约 {30|45} 平方米，抹了砂浆。车的赔偿物业保险在办，电话会打给您。',
    ),
    rating: { stars: 5, words: '速度可以，赔偿也跟上了。' },
  },
  {
    category: '0304',
    spot: 'home',
    words: '楼上卫生间漏水滴到我家厨房，{place}，说了几次都说“不是我家”。',
    ask: {
      question: '我们想和物业一起同时看您家和楼上家，您{周六上午|晚上七点后}可以吗？',
      reply: '可以，{周六九点|七点半}我都在。',
    },
    answer: fixed(
      '做了染色试验，确认是楼上地漏。楼上同意自费重做防水，写了一张约定，{十天|两周}内做完，我们到时来看。',
    ),
    rating: { stars: 5, words: '用颜料一试谁也不用争了。' },
  },
  {
    category: '0305',
    spot: 'gate',
    words: '物业费涨了两毛，保安少了一半，{place}谁都能进。涨价有没有依据？',
    answer: fixed(
      '请物业把收费备案、上年账目贴出来了。涨价部分没有经过业主大会，已停收，多收的从下季度抵扣。',
    ),
    rating: { stars: 5, words: '第一次看到账目。' },
  },
  {
    category: '0305',
    spot: 'home',
    words: '打物业电话从来没人接，去了前台说师傅出去了。我家{place}水龙头总阀坏了，等了三天。',
    answer: fixed('师傅当天下午来换了总阀。物业值班表和手机号贴到了每个单元，两小时不回可以直接找社区。'),
    rating: { stars: 4, words: '希望不用每次都找你们。' },
  },
  {
    category: '0305',
    spot: 'gate',
    words: '停车费收了现金不给票，{place}的保安说“没有票”。',
    answer: notOurs(
      'market',
      '收费不给票由市场监管所处理，我们已把您的情况转过去。另外物业答应今天起用扫码收费，自动开票。',
    ),
    rating: { stars: 4, words: '扫码就清楚了。' },
  },
  {
    category: '0306',
    spot: 'square',
    words: '我们小区{五年|六年}没有业委会了，公共广告和停车的钱去哪了没人知道。想成立，第一步做什么？',
    answer: fixed(
      '第一步是由占总人数 20% 以上的业主联名书面申请，样表已放在服务站。我们指派了专人指导，{下周三|本周五}晚七点在活动室讲一次流程。',
    ),
    rating: { stars: 5, words: '讲得明白，已经有三十多户签字。' },
  },
  {
    category: '0306',
    spot: 'home',
    words: '维修资金还剩多少、能不能查到自家的？我妈老房子在{place}，她问我我也不会。',
    answer: notOurs(
      'housing',
      '个人账户余额到住房保障中心窗口带身份证和房产证就能查，手机上也能查。小区总账我们打印了一份贴在公告栏。',
    ),
    rating: { stars: 4, words: '查到了，谢谢。' },
  },
  {
    category: '0307',
    spot: 'gate',
    words: '{place}的快递柜放四小时就要收钱，老人不会操作，包裹被退了两次。',
    answer: fixed('和柜子公司谈好：本小区免费时间延长到 {24|18} 小时。服务站每天下午有人帮老人取。'),
    rating: { stars: 5, words: '老人方便多了。' },
  },
  {
    category: '0307',
    spot: 'building',
    words: '{place}没地方晒被子，大家拴绳子拴在树上，勒得树都歪了。',
    answer: fixed('向阳的空地装了 {三|四} 组晾晒架，树上的绳子都解了。'),
    rating: { stars: 5, words: '今天就晒上了，太阳味儿！' },
  },
  {
    category: '0307',
    spot: 'gate',
    words: '{place}的旧衣回收箱撑爆了，衣服掉一地，被人翻得乱七八糟。',
    answer: fixed('联系回收方清空，箱口换成防掏的，改为每周清两次，电话写在箱子上。'),
    rating: { stars: 4, words: '可以的。' },
  },
]
