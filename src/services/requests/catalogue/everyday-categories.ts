import { type DefaultCategory, terms, within } from './default-category.ts'
import { emergencyLines } from './emergency-lines.ts'

/**
 * Groups 13 to 18 and 99. Questions one working day, help and complaints five (published hotline rules);
 * complaints about our own staff go to the duty desk, never to the unit complained of.
 */
export const everydayCategories: readonly DefaultCategory[] = [
  {
    code: '1301',
    group: '13',
    name: { zh: '入学、托育、假期托管', en: 'School places and childcare' },
    hint: {
      zh: '划片入学、幼儿园、托班、课后与寒暑假托管。',
      en: 'School districts, kindergartens, nurseries, after-school and holiday care.',
    },
    keywords: {
      zh: terms('入学、学区、划片、幼儿园、托班、托管、上学、孩子上、小学、转学、报名、课后'),
      en: terms(
        'school, kindergarten, nursery, childcare, enrol, enroll, school district, after-school, holiday care',
      ),
    },
    gbt: [],
    limit: within.workingDays(3),
    duty: 'community-services',
    level: 'community',
    publishWords: false,
  },
  {
    code: '1401',
    group: '14',
    name: { zh: '居住证、户口、证明', en: 'Residence permits and certificates' },
    hint: {
      zh: '居住证、户口、各种证明怎么办、要带什么。',
      en: 'Residence permits, household registration, certificates: how and what to bring.',
    },
    keywords: {
      zh: terms('居住证、户口、证明、开证明、盖章、身份证、落户、暂住、护照、登记、户口本'),
      en: terms(
        'residence permit, certificate, hukou, registration, passport, register my address, proof of address, id card',
      ),
    },
    gbt: [],
    limit: within.workingDays(1),
    duty: 'community-services',
    level: 'community',
    publishWords: false,
  },
  {
    code: '1501',
    group: '15',
    name: { zh: '消费纠纷、预付卡', en: 'Consumer complaints' },
    hint: {
      zh: '店家不退钱、预付卡跑路、短斤少两、推销保健品。',
      en: 'No refund, prepaid cards, short weight, pushy health products.',
    },
    keywords: {
      zh: terms(
        '退钱、退款、预付卡、办卡、充值、关门跑路、跑路、保健品、短斤少两、缺斤、假货、消费、发票、会员卡、健身房关门、失联、卡里还有、老板跑',
      ),
      en: terms(
        'refund, prepaid, membership, shop closed, short weight, fake, consumer, receipt, overcharged',
      ),
    },
    gbt: ['09020'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '1502',
    group: '15',
    name: { zh: '食品卫生', en: 'Food safety' },
    hint: {
      zh: '餐馆不卫生、食品过期、无证餐饮。',
      en: 'Dirty kitchens, expired food, unlicensed food sellers.',
    },
    keywords: {
      zh: terms('食品、过期、不卫生、餐馆、饭店、外卖、拉肚子、变质、有虫、无证餐饮、头发丝'),
      en: terms('food, expired, restaurant dirty, food poisoning, takeaway, rotten, unlicensed food'),
    },
    gbt: ['09015'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
    emergency: emergencyLines.health,
  },
  {
    code: '1601',
    group: '16',
    name: { zh: '请人调解', en: 'Ask for mediation' },
    hint: {
      zh: '邻里、家庭、租房、赔偿谈不拢，想请社区帮着说和。',
      en: 'Neighbours, family, rent or damages: someone to help you agree.',
    },
    keywords: {
      zh: terms(
        '调解、纠纷、吵架、矛盾、房东、押金、租房、赔偿、不肯赔、说理、家里闹、争执、谈不拢、评评理、评理、说句公道话、赔了钱、不说话了',
      ),
      en: terms('mediation, mediate, dispute, landlord, deposit, rent, compensation, quarrel, argument'),
    },
    gbt: [],
    limit: within.workingDays(3),
    duty: 'disputes',
    level: 'community',
    publishWords: false,
    emergency: emergencyLines.police,
  },
  {
    code: '1602',
    group: '16',
    name: { zh: '治安、防盗防骗', en: 'Safety from crime and fraud' },
    hint: {
      zh: '可疑人员、小偷小摸、诈骗电话、群租，想加强巡逻。',
      en: 'Theft, fraud calls, overcrowded flats, patrols wanted.',
    },
    keywords: {
      zh: terms(
        '小偷、被偷、偷了、诈骗、骗子、可疑、陌生人、巡逻、群租、打架、治安、被骗、撬、公安局、转钱、转账、安全账户、电瓶被偷',
      ),
      en: terms('theft, stolen, thief, fraud, scam, suspicious, patrol, break-in, fight, overcrowded'),
    },
    gbt: ['01051'],
    limit: within.workingDays(3),
    duty: 'safety',
    level: 'community',
    publishWords: false,
    emergency: emergencyLines.police,
  },
  {
    code: '1701',
    group: '17',
    name: { zh: '政策咨询', en: 'Questions about rules' },
    hint: {
      zh: '想知道某项政策、补贴、流程怎么规定、去哪里办。',
      en: 'What a rule says, where to go, how something is done.',
    },
    keywords: {
      zh: terms(
        '政策、请问、咨询、怎么办理、规定、补贴、公租房、拆迁、旧改、老旧小区改造、条件是、征收、是真的吗、有没有份、改造今年、什么时候改造',
      ),
      en: terms('policy, rule, rules, how do i apply, subsidy, public housing, regulations, eligible'),
    },
    gbt: [],
    limit: within.workingDays(1),
    duty: 'duty-desk',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '1801',
    group: '18',
    name: { zh: '对我们服务的意见', en: 'About how we treated you' },
    hint: {
      zh: '工作人员态度、推诿、没人接电话，也可以表扬。',
      en: 'Manner, being sent around, calls not answered; praise is welcome too.',
    },
    keywords: {
      zh: terms(
        '态度、推诿、踢皮球、没人接、不耐烦、工作人员、窗口、表扬、投诉社区、点赞、服务差、白跑、头都不抬、跑了三趟、打电话从来没人接、盖章',
      ),
      en: terms('rude, attitude, staff, clerk, counter, nobody answers, praise, thank the, sent away'),
    },
    gbt: [],
    limit: within.workingDays(5),
    duty: 'duty-desk',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '9901',
    group: '99',
    name: { zh: '其他事情', en: 'Something else' },
    hint: { zh: '不知道选哪一类就选这个，我们来分。', en: 'Choose this when nothing fits; we will sort it.' },
    keywords: { zh: [], en: [] },
    gbt: [],
    limit: within.workingDays(5),
    duty: 'duty-desk',
    level: 'jurisdiction',
    publishWords: false,
  },
]
