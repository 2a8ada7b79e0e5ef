import { cannot, fixed, notOurs, type Story } from './story.ts'

export const everydayStories: readonly Story[] = [
  {
    category: '1301',
    spot: 'home',
    words: '我们租房住在{place}，孩子明年上小学，划片是哪个学校？要准备什么？急，怕错过。',
    answer: notOurs(
      'education',
      '租住满一年可参加统筹入学，材料三样：居住证、租房备案、务工证明。五月登记，我们到时提醒您。以教育局公布为准。',
    ),
    rating: { stars: 5, words: '列得清清楚楚。' },
  },
  {
    category: '1301',
    spot: 'square',
    words: '双职工，寒暑假孩子没人管，社区能不能办个托管班？我们楼里{七八|十来}家都想要。',
    answer: fixed('社区活动室办假期托管，周一到周五，大学生志愿者带，午餐自理。名额 {30|25}，您家已登记。'),
    rating: { stars: 5, words: '给我们解了大围。' },
  },
  {
    category: '1401',
    spot: 'home',
    words: '居住证到期了怎么续？要不要本人去？我白天上班请不了假。',
    answer: fixed(
      '不用跑：到期前一个月内手机续签就行。不会弄的话服务站每周{三|四}延时到晚上 8 点，带身份证来。',
    ),
    rating: { stars: 5, words: '晚上去办的，十分钟。' },
  },
  {
    category: '1401',
    spot: 'home',
    words: '银行叫我开“我妈是我妈”的证明，社区给开吗？',
    answer: cannot(
      '这个证明按规定社区不能开，也不该要您开。户口本或出生证就能证明亲属关系。银行那边我们已打电话说明，您带户口本直接去就行。',
    ),
    rating: { stars: 5, words: '银行果然认户口本了。' },
  },
  {
    category: '1401',
    spot: 'home',
    words: '刚生了宝宝，报户口要跑几个地方？',
    answer: notOurs(
      'police',
      '一个地方就够：带出生证、户口本、结婚证到派出所户籍窗口，当场办好。社保卡和医保可以在那里一起勾选。',
    ),
    rating: { stars: 5, words: '一次办完四件事。' },
  },
  {
    category: '1501',
    spot: 'market',
    words: '{place}的健身房关门了，我卡里还有{两千多|一千八}，老板失联。',
    answer: notOurs(
      'market',
      '我们联系到房东，老板的押金还没退，已请市场监管所先冻结协调。同样情况的有 {21|34} 人，统一登记，您的已登上。',
    ),
    rating: { stars: 4, words: '退回了七成，比没有强。' },
  },
  {
    category: '1501',
    spot: 'home',
    words: '我爸被拉去听课，{花六千买了一堆|花了四千多买}保健品，还不让我们说。',
    answer: fixed(
      '陪老人去退了，钱全退回。那家店已被查封。我们在楼里请民警讲了一次，老人也来听了，没有点他的名。',
    ),
    rating: { stars: 5, words: '给老人留了面子，感激。' },
  },
  {
    category: '1502',
    spot: 'market',
    words: '在{place}买的熟食，晚上一家三口拉肚子，小票还在。',
    ask: {
      question: '现在身体怎么样？如果还难受请先去医院。剩下的食物还在吗，可以留作检验。',
      reply: '好多了，剩下半盒在冰箱里。',
    },
    answer: notOurs(
      'market',
      '样品已送检，店里冷藏柜温度不合格，责令停业整改。检验结果由市场监管所告知您，医药费他们负责协调。',
    ),
    rating: { stars: 4, words: '医药费赔了。' },
  },
  {
    category: '1601',
    spot: 'home',
    words: '退租了，房东说墙脏要扣全部押金{三千|两千六}，我住进来就那样。想请社区说句公道话。',
    answer: fixed('两边坐下来看了入住时的照片，房东同意退 {2600|2200}，当场转账，签了调解书。'),
    rating: { stars: 5, words: '一个小时就谈成了。' },
  },
  {
    category: '1601',
    spot: 'home',
    words: '兄弟姐妹四个，为了谁照顾老娘吵得不说话了，老娘天天哭。我们想找个人评评理。{place}。',
    note: '家事，不公开。请女调解员和老书记一起。',
    answer: fixed(
      '四家人坐下来谈了两次，定了轮流照料和费用的单子，老人说“这个年能过好了”。一个月后我们再来看看。',
    ),
    rating: { stars: 5, words: '好久没一起吃过饭了，谢谢。' },
  },
  {
    category: '1601',
    spot: 'building',
    words: '在{place}孩子打球砸碎了一楼的玻璃，赔了钱对方还要精神损失费，每天堵门口骂。',
    answer: cannot(
      '调解了两次，对方不同意，调解以自愿为准，只能到此。骂人堵门的事民警已警告，如再发生请打 110。赔偿争议可到青川法院诉讼服务中心（公正路 8 号，8888-0026）走小额诉讼，需要写诉状我们可以帮。',
    ),
    rating: { stars: 3, words: '不堵门了就好。' },
  },
  {
    category: '1602',
    spot: 'building',
    words: '最近{place}有两户电动车电瓶被偷，能不能多巡逻？',
    answer: fixed('派出所已立案，抓到一人。夜里 11 点到 3 点增加一班巡逻，车棚补了两个摄像头。'),
    rating: { stars: 5, words: '抓到了，大快人心。' },
  },
  {
    category: '1602',
    spot: 'home',
    words: '有人打电话说是“公安局”的，让我妈转钱到安全账户，我妈差点去了银行。提醒一下邻居们吧。',
    answer: fixed(
      '谢谢提醒，没转就好。已发到各楼群，今晚广播一遍，网格员把 {42|56} 位独居老人挨家说了一遍。',
    ),
    rating: { stars: 5, words: '行动快。' },
  },
  {
    category: '1701',
    spot: 'home',
    words: '听说老小区改造今年轮到我们，是真的吗？{place}有没有份？要自己出钱吗？',
    answer: fixed(
      '是真的，您那栋在二期，明年三月动工，做屋顶防水、楼道和管网，居民不出钱；加装电梯另算。图纸在服务站墙上。',
    ),
    rating: { stars: 5, words: '有准信就放心了。' },
  },
  {
    category: '1701',
    spot: 'home',
    words: '请问公租房怎么申请？我们小两口刚毕业，月入{六|七}千。',
    answer: notOurs(
      'housing',
      '两人合计没超过上限，可以申请。先网上填表，再去住房保障中心交两样材料，我们把清单和填好的样表发给您了。',
    ),
    rating: { stars: 5, words: '样表太有用了。' },
  },
  {
    category: '1801',
    spot: 'home',
    words: '去服务站盖章，窗口那位{头都不抬|看都不看我}说“材料不齐”，也不说差什么，我跑了三趟。',
    note: '已调录像核实，由值班主任亲自回访。',
    answer: fixed(
      '核实了，是我们不对：没有一次告诉您差什么。已向您当面道歉，章送到家里，窗口换人并重新培训，清单贴在柜台上。',
    ),
    rating: { stars: 4, words: '道歉有诚意。' },
  },
  {
    category: '1801',
    spot: 'home',
    words: '要表扬{place}的网格员，我发烧那几天每天给我送饭，问她名字也不说，就知道穿蓝马甲。',
    answer: fixed('问到了，是她说“应该的”。您的话我们念给全站听了，谢谢您愿意说出来。'),
    rating: { stars: 5, words: '一定要给她记一功！' },
  },
  {
    category: '1801',
    spot: 'home',
    words: '值班电话晚上打了{六|五}次没人接，不是说 24 小时吗？',
    answer: fixed(
      '那晚值班员去处理漏水，没有转接，是我们的漏洞。现在两部手机互相转接，我们半夜自己打了三次都有人接。',
    ),
    rating: { stars: 4, words: '试了一下，秒接。' },
  },
  {
    category: '9901',
    spot: 'home',
    words: '捡到一只信鸽，腿上有环，翅膀伤了，不知道该找谁。',
    answer: fixed('按脚环号联系到信鸽协会，主人在邻区，今天下午来接走了，托我们谢谢您。'),
    rating: { stars: 5, words: '小事也管，可爱。' },
  },
  {
    category: '9901',
    spot: 'lane',
    words: '{place}过了桥那边的路灯坏了，我搞不清那边归不归你们。',
    answer: notOurs(
      'nextDoor',
      '桥东归白鹭街道，我们已把您的话和位置转给他们值班室，他们收下了，回复会直接给您。',
    ),
    rating: { stars: 4, words: '没踢皮球，帮我转了。' },
  },
  {
    category: '9901',
    spot: 'square',
    words: '想借社区活动室给我爸妈办金婚，就下午两小时，可以吗？',
    answer: fixed('可以，{周六|周日}下午 2 点到 4 点留给您家，免费，用完打扫一下就行。恭喜两位老人！'),
    rating: { stars: 5, words: '还送了一束花，全家感动。' },
  },
]
