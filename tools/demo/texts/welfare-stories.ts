import { cannot, fixed, notOurs, type Story } from './story.ts'

export const welfareStories: readonly Story[] = [
  {
    category: '0901',
    spot: 'home',
    words:
      '我{爱人|老公}去年走了，我一个人带孩子，打零工一个月{一千出头|一千二}。听说可以申请低保，不知道够不够条件，也不好意思去问。',
    answer: fixed(
      '别不好意思，这是您该有的权利。按现在的收入是够条件的，我们带着表上门帮您填好了，一共只要身份证和银行卡两样，约{二十|十五}个工作日有结果。',
    ),
    rating: { stars: 5, words: '来的姑娘说话轻声细语的，谢谢。' },
  },
  {
    category: '0901',
    spot: 'home',
    words: '低保复核通知要交收入证明，我做散工哪里开得出来？',
    answer: fixed(
      '散工不用开证明，写一张收入声明签字就行，我们会通过系统核对。表已经帮您打好，来签个字或者我们上门。',
    ),
    rating: { stars: 5, words: '少跑好几趟。' },
  },
  {
    category: '0902',
    spot: 'river',
    words: '{place}桥洞里睡着一个老人，{两三天|好几天}了，天冷了，我给他拿了点吃的，他不太说话。',
    answer: fixed('我们和救助站当晚去了，老人是走失的，已联系上外省的家人，明天来接。谢谢您给他吃的。'),
    rating: { stars: 5, words: '太好了，能回家就好。' },
  },
  {
    category: '0902',
    spot: 'home',
    words: '家里昨晚失火，人没事，厨房和卧室都烧了，{place}，今晚不知道住哪。',
    update: '已在便民旅馆订好三晚，被褥和换洗衣服送到了，钱不用您出。',
    answer: fixed('临时救助 {3000|4000} 元已批。保险和修房的事有专人陪您办，联系方式已留给您。'),
    rating: { stars: 5, words: '最难的时候你们来了，一辈子记得。' },
  },
  {
    category: '1001',
    spot: 'home',
    words: '我妈{八十六|八十三}了一个人住{place}，我在外地，这两天电话接得慢，能不能有人去看看？',
    answer: fixed(
      '今天上门看过，老人好好的，是手机声音关小了，已调大。以后每周{二|三}有人去坐一坐，有事马上告诉您。',
    ),
    rating: { stars: 5, words: '在外地的儿女给你们鞠躬。' },
  },
  {
    category: '1001',
    spot: 'home',
    words: '想问问老年食堂能不能送餐，我老伴中风了，我走不开，{place}。',
    answer: fixed('可以，一荤两素 {12|10} 元，80 岁以上补 3 元。从明天中午开始送，软烂的那种。'),
    rating: { stars: 5, words: '菜软，合胃口。' },
  },
  {
    category: '1001',
    spot: 'square',
    words: '老年食堂的菜太咸了，我们好几个高血压。我们{place}这边的人都这么说。',
    answer: fixed('厨师改了，每天有一个少盐窗口，盐量写在牌子上。欢迎继续提。'),
    rating: { stars: 4, words: '淡了，能吃了。' },
  },
  {
    category: '1001',
    spot: 'home',
    words: '父亲忘事越来越厉害，上个月走丢一次，{place}，有没有什么防走失的办法？',
    ask: {
      question: '方便告诉我们父亲平时喜欢去哪里走吗？我们好和那边的店家说一声。',
      reply: '喜欢去菜场和老厂门口，别的地方不大去。',
    },
    answer: fixed('送了定位手环，和菜场、老厂门卫都打过招呼，他们有您的电话。日间照料也可以先免费试一周。'),
    rating: { stars: 5, words: '手环已经派上用场了一次。' },
  },
  {
    category: '1002',
    spot: 'home',
    words: '我想给家里卫生间装扶手，我是肢体{二|三}级残疾，听说有补贴。{place}。',
    answer: fixed('您符合居家无障碍改造，扶手、坐便椅和门槛坡道都免费。师傅来量过，{下周一|下周四}装。'),
    rating: { stars: 5, words: '装得结实。' },
  },
  {
    category: '1002',
    spot: 'home',
    words: '残疾证快到期了，我眼睛看不见，跑医院太难，能不能上门办？',
    answer: fixed(
      '每月{第二个|第三个}周四有医生上门评定，已给您排在这个月，您只要在家等，其余的表我们来填。',
    ),
    rating: { stars: 5, words: '不用出门就办好了。' },
  },
  {
    category: '1101',
    spot: 'home',
    words: '我爸在外地我这里养老，看病医保怎么报？备案是什么，去哪里弄？',
    answer: fixed(
      '异地就医备案用手机就能办，三分钟；不会用的话来服务站二号窗口，带社保卡。办好后住院直接刷卡。步骤图已发给您。',
    ),
    rating: { stars: 5, words: '按图操作成功。' },
  },
  {
    category: '1101',
    spot: 'home',
    words: '退休工资这个月没到账，是不是要做什么认证？我不会弄手机。',
    answer: notOurs(
      'insurance',
      '是年度认证没做，网格员上门用平板帮您做好了，待遇由社保大厅补发，下月和本月一起到。',
    ),
    rating: { stars: 5, words: '上门办好的，谢谢小伙子。' },
  },
  {
    category: '1101',
    spot: 'home',
    words: '自由职业，社保断了{两年|一年半}，能补缴吗？会不会影响以后？',
    answer: cannot(
      '灵活就业断缴的月份按规定不能补，我们办不了，也请别信中介。好消息是以前的年限不作废，从本月接着交就累计，社保大厅可以帮您算两种方案。',
    ),
    rating: { stars: 4, words: '幸好没交中介钱。' },
  },
  {
    category: '1102',
    spot: 'home',
    words: '在{饭店|装修队}干了三个月，老板拖着{八千|一万二}工资不给，电话也不接。我该找谁？',
    answer: notOurs(
      'labour',
      '欠薪归劳动监察管，我们陪您整理了考勤、转账和聊天记录，已替您递交，五个工作日内立案。',
    ),
    rating: { stars: 5, words: '钱要回来了！！' },
  },
  {
    category: '1102',
    spot: 'home',
    words: '四十八岁下岗，想找个离家近的活，能照顾孙子的那种。{place}。',
    answer: fixed(
      '老年食堂和小学保洁都在招，半天班。已帮您约了明天上午面谈。还有免费的护理员培训，{十|八}天。',
    ),
    rating: { stars: 5, words: '在食堂上班啦，下班正好接孙子。' },
  },
  {
    category: '1201',
    spot: 'home',
    words: '孩子两岁多，刚搬来{place}，疫苗本是外地的，在这里打针要带什么？',
    answer: fixed(
      '带疫苗本和孩子出生证到社区卫生服务中心，周一三五上午，不用居住证。本月的两针已帮您约好号。',
    ),
    rating: { stars: 5, words: '一次就办成。' },
  },
  {
    category: '1201',
    spot: 'home',
    words: '签了家庭医生，{一年|半年}没见过人，我有糖尿病，药也快吃完了。',
    answer: fixed(
      '负责您的医生换岗没交接，是我们没做好。新的医生今天已给您打电话，药送到家，以后每月量一次血糖。',
    ),
    rating: { stars: 4, words: '新医生挺负责。' },
  },
]
