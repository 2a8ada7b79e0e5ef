import { type DefaultCategory, terms, within } from './default-category.ts'
import { emergencyLines } from './emergency-lines.ts'

/**
 * Groups 09 to 12: about people, so nothing is public unchecked. Published hotline rules give questions one to
 * three working days, requests for help five.
 */
export const welfareCategories: readonly DefaultCategory[] = [
  {
    code: '0901',
    group: '09',
    name: { zh: '低保、困难救助', en: 'Low-income support' },
    hint: {
      zh: '低保、特困、残补、困难家庭怎么申请。',
      en: 'Minimum living allowance and other hardship support.',
    },
    keywords: {
      zh: terms('低保、特困、救助、困难家庭、补助、生活困难、困难补助、救济'),
      en: terms('allowance, welfare, low income, hardship, subsidy, benefits'),
    },
    gbt: [],
    limit: within.workingDays(5),
    duty: 'civil-affairs',
    level: 'community',
    publishWords: false,
  },
  {
    code: '0902',
    group: '09',
    name: { zh: '临时救助、流浪乞讨', en: 'Urgent help, people sleeping rough' },
    hint: {
      zh: '突发大病、失火、没地方住，或看到流浪的人。',
      en: 'Sudden illness or loss, no place to stay, someone sleeping rough.',
    },
    keywords: {
      zh: terms(
        '临时救助、流浪、乞讨、没地方住、露宿、流浪汉、走投无路、大病、桥洞、失火、睡在、睡着一个、火灾、没家',
      ),
      en: terms('homeless, sleeping rough, beggar, begging, nowhere to stay, urgent help'),
    },
    gbt: ['09003'],
    limit: within.hours(24),
    duty: 'civil-affairs',
    level: 'jurisdiction',
    publishWords: false,
    emergency: emergencyLines.person,
  },
  {
    code: '1001',
    group: '10',
    name: { zh: '老人照料、助餐、探访', en: 'Care, meals and visits for older people' },
    hint: {
      zh: '独居老人探访、老年食堂、上门照护、老年卡。',
      en: 'Visits, canteen meals, care at home, senior cards.',
    },
    keywords: {
      zh: terms(
        '老人、独居、助餐、老年食堂、送餐、养老、高龄、老年卡、照料、护理、探访、老伴、敬老卡、高龄津贴、一个人住、忘事、走失、走丢、防走失、中风',
      ),
      en: terms(
        'elderly, senior, meals, canteen, lives alone, home care, nursing, senior card, grandmother, old mother',
      ),
    },
    gbt: [],
    limit: within.workingDays(3),
    duty: 'civil-affairs',
    level: 'community',
    publishWords: false,
    emergency: emergencyLines.person,
  },
  {
    code: '1002',
    group: '10',
    name: { zh: '残疾人服务', en: 'Services for disabled people' },
    hint: {
      zh: '残疾证、辅具、康复、居家无障碍改造。',
      en: 'Disability cards, aids, rehabilitation, adaptations at home.',
    },
    keywords: {
      zh: terms('残疾、残疾证、残疾人、辅具、康复、助残、拐杖、听力、助听器、无障碍改造、盲人'),
      en: terms('disability, disabled, hearing aid, rehabilitation, disability card, adaptation, blind'),
    },
    gbt: [],
    limit: within.workingDays(5),
    duty: 'civil-affairs',
    level: 'community',
    publishWords: false,
  },
  {
    code: '1101',
    group: '11',
    name: { zh: '社保、医保', en: 'Pension and medical insurance' },
    hint: {
      zh: '参保、缴费、退休待遇、异地就医、医保报销。',
      en: 'Joining, paying, pensions, treatment elsewhere, refunds.',
    },
    keywords: {
      zh: terms('社保、医保、养老金、退休、参保、缴费、报销、社保卡、异地就医、认证、养老保险'),
      en: terms(
        'social insurance, medical insurance, pension, social security, reimbursement, social security card, retirement',
      ),
    },
    gbt: [],
    limit: within.workingDays(3),
    duty: 'labour',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '1102',
    group: '11',
    name: { zh: '找工作、欠薪', en: 'Work and unpaid wages' },
    hint: {
      zh: '找工作、培训、创业、失业登记、被拖欠工资。',
      en: 'Jobs, training, starting a business, unemployment, unpaid wages.',
    },
    keywords: {
      zh: terms(
        '找工作、就业、招聘、失业、欠薪、工资、拖欠、没发工资、培训、创业、灵活就业、老板不给钱、下岗、找个活、找活、打工',
      ),
      en: terms('job, jobs, work, employment, unemployed, wages, unpaid, salary, training'),
    },
    gbt: [],
    limit: within.workingDays(5),
    duty: 'labour',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '1201',
    group: '12',
    name: { zh: '社区医院、家庭医生、疫苗', en: 'Clinic, family doctor, vaccination' },
    hint: {
      zh: '社区卫生服务中心、签约、打疫苗、体检。',
      en: 'The community clinic, family doctors, vaccination, check-ups.',
    },
    keywords: {
      zh: terms('社区医院、家庭医生、疫苗、体检、卫生服务中心、看病、打针、挂号、配药、慢病、量血压'),
      en: terms('clinic, doctor, vaccine, vaccination, check-up, health check, medicine, prescription'),
    },
    gbt: [],
    limit: within.workingDays(3),
    duty: 'health',
    level: 'jurisdiction',
    publishWords: false,
    emergency: emergencyLines.health,
  },
]
