import type { Words } from '#kernel'
import type { StageName } from '../commitment.ts'
import type { TimeRequest } from '../time-request.ts'

export const commitmentsWords = {
  commitments: { zh: '服务承诺', en: 'Commitments' },
  about: {
    zh: '每项服务承诺多久办好，法定多久。新版本提前公布、从指定的一天起执行；已经在办的事按原来的承诺。',
    en: 'How soon each service is promised, and what the law sets. A new version is announced for a day to come; what is open keeps its promise.',
  },
  publicPage: { zh: '居民看到的承诺公示', en: 'The page residents see' },
  search: { zh: '按服务名称查找', en: 'Find by name' },
  service: { zh: '服务', en: 'Service' },
  promised: { zh: '承诺时限', en: 'Promised' },
  statutory: { zh: '法定时限', en: 'By law' },
  noStatutory: { zh: '法律没有规定', en: 'none set by law' },
  legalBasis: { zh: '法律依据', en: 'Legal basis' },
  basisHint: { zh: '写明法规名称和条款。', en: 'Name the law and its article.' },
  accept: { zh: '签收', en: 'Accept within' },
  contact: { zh: '首次联系', en: 'First contact within' },
  responsible: { zh: '负责', en: 'Responsible' },
  close: { zh: '怎样算办结', en: 'When it counts as closed' },
  version: { zh: '第 {n} 版', en: 'Version {n}' },
  from: { zh: '起', en: 'from' },
  until: { zh: '至', en: 'to' },
  inForce: { zh: '正在执行', en: 'in force' },
  ahead: { zh: '已公布，未执行', en: 'announced' },
  past: { zh: '已过期', en: 'past' },
  announce: { zh: '公布新版本', en: 'Announce a new version' },
  announceHint: {
    zh: '公布后不能再改，也不改变已经在办的事。',
    en: 'What is announced cannot be changed, and changes nothing that is open.',
  },
  fromDay: { zh: '从哪天起执行', en: 'In force from' },
  hasStatutory: { zh: '法律规定了时限', en: 'The law sets a limit' },
  closeZh: { zh: '办结条件（中文）', en: 'Counts as closed (Chinese)' },
  closeEn: { zh: '办结条件（英文）', en: 'Counts as closed (English)' },
  responsibleZh: { zh: '负责岗位（中文）', en: 'Responsible post (Chinese)' },
  responsibleEn: { zh: '负责岗位（英文）', en: 'Responsible post (English)' },
  announced: { zh: '新版本已公布。', en: 'The new version is announced.' },
  unit: { zh: '单位', en: 'Unit' },
  none: { zh: '没有符合的服务。', en: 'No service matches.' },

  time: { zh: '延期与挂账', en: 'Extensions and shelf' },
  timeAbout: {
    zh: '等上一级决定的延期和挂账，以及已经挂账的事项和复查日期。',
    en: 'Requests that wait for the level above, and what stands on the shelf with its review date.',
  },
  pending: { zh: '待批', en: 'To decide' },
  nothingPending: {
    zh: '没有待批的申请。负责岗位申请延期或挂账后，会列在这里。',
    en: 'Nothing to decide. When an owner asks for more time or to shelve a matter, it appears here.',
  },
  shelf: { zh: '已挂账', en: 'On the shelf' },
  nothingShelved: {
    zh: '没有挂账的事项。经批准挂账的事项会列在这里，到期自动回来。',
    en: 'Nothing is shelved. What is shelved with leave is listed here and comes back on its date.',
  },
  reviewOn: { zh: '复查日期', en: 'Review date' },
  plan: { zh: '计划（同意后居民会看到）', en: 'The plan (the resident reads it once approved)' },
  why: { zh: '理由（同意后居民会看到）', en: 'Why (the resident reads it once approved)' },
  moreTime: { zh: '延长多少', en: 'How much more' },
  most: { zh: '最多', en: 'At most' },
  extension: { zh: '申请延期', en: 'Ask for more time' },
  extensionHint: {
    zh: '到期前提出，由上一级决定；同意后在原时限上加，不重新计时。',
    en: 'Ask before the date; the level above decides. It is added to the limit, the clock does not start anew.',
  },
  shelving: { zh: '申请挂账', en: 'Ask to shelve' },
  shelvingHint: {
    zh: '现在确实解决不了的，写明计划和复查日期，由上一级决定；到期自动回来办理。',
    en: 'For what cannot be solved now: a plan and a review date. The level above decides; it comes back by itself.',
  },
  asked: { zh: '申请已送上一级。', en: 'The level above has your request.' },
  approve: { zh: '同意', en: 'Approve' },
  refuse: { zh: '不同意', en: 'Refuse' },
  refuseWhy: { zh: '不同意的理由（写给负责岗位）', en: 'Why it is refused (for the owner)' },
  approved: { zh: '已同意，居民已收到说明。', en: 'Approved; the resident is told.' },
  refused: { zh: '没有同意，原定日期不变。', en: 'Refused; the date stays.' },
  cardTitle: { zh: '承诺与时限', en: 'Promise and time' },
  by: { zh: '最迟', en: 'by' },
  done: { zh: '完成于', en: 'done' },
  kept: { zh: '按时', en: 'in time' },
  broken: { zh: '超时', en: 'late' },
  notPromised: { zh: '没有承诺', en: 'not promised' },

  calendar: { zh: '工作日历', en: 'Calendar' },
  calendarAbout: {
    zh: '放假和调休按国务院每年的安排。公布后在这里导入，未办结事项的承诺日期自动调整。',
    en: 'Days off follow each year’s decree. Import it once it is published; dates of open matters follow by themselves.',
  },
  noDecree: {
    zh: '这里不执行国务院放假安排，只休周六、周日。',
    en: 'No decree is followed here: Saturdays and Sundays are off.',
  },
  undecreed: {
    zh: '{n} 年放假安排尚未公布，落在这一年的承诺日期可能调整。',
    en: 'The public holidays of {n} are not published; promised dates in that year may change.',
  },
  year: { zh: '{n} 年', en: '{n}' },
  daysOff: { zh: '放假', en: 'Off' },
  makeUpDays: { zh: '调休上班', en: 'Worked in exchange' },
  importTitle: { zh: '导入放假安排', en: 'Import decreed days' },
  importHint: {
    zh: 'iCal（.ics）文件，或 CSV：每行“日期,休或班,名称”。先看会改什么，再导入。',
    en: 'An iCal file (.ics), or CSV with “date,holiday or workday,name” in each line. See what changes, then import.',
  },
  file: { zh: '选择文件', en: 'Choose a file' },
  text: { zh: '文件内容', en: 'What the file holds' },
  preview: { zh: '看看会改什么', en: 'See what changes' },
  import: { zh: '导入', en: 'Import' },
  imported: {
    zh: '已导入。未办结事项的日期会在几分钟内调整。',
    en: 'Imported. The dates of open matters follow within minutes.',
  },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '去掉', en: 'removed' },
  newYear: { zh: '新的一年', en: 'a new year' },
  noChange: { zh: '没有变化', en: 'no change' },
} as const satisfies Record<string, Words>

export const stageWords: Readonly<Record<StageName, Words>> = {
  accept: { zh: '签收', en: 'Taken up' },
  contact: { zh: '首次联系', en: 'First contact' },
  finish: { zh: '答复', en: 'Answered' },
}

export const timeStateWords: Readonly<Record<TimeRequest['state'], Words>> = {
  pending: { zh: '等上一级决定', en: 'waits for the level above' },
  approved: { zh: '已同意', en: 'approved' },
  refused: { zh: '没有同意', en: 'refused' },
  lapsed: { zh: '事项已办结，不再需要', en: 'the matter ended first' },
}

/** Fills `{n}`. */
export const numbered = (words: Words, n: number): Words => ({
  zh: words.zh.replace('{n}', String(n)),
  en: words.en.replace('{n}', String(n)),
})
