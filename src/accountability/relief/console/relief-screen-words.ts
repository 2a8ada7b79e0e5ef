import type { Words } from '#kernel'

export const reliefWords = {
  relief: { zh: '减负', en: 'Less paperwork' },
  about: {
    zh: '写一次就够：台账自动生成；谁又要一张表，记下来，让人看得见花了多少时间。',
    en: 'Write once: ledgers make themselves, and whoever asks for one more table is on record with what it costs.',
  },
  tabs: { zh: '减负栏目', en: 'Parts of this page' },
  reports: { zh: '报表登记', en: 'Report requests' },
  ledgers: { zh: '台账', en: 'Ledgers' },
  suggestions: { zh: '意见箱', en: 'Suggestions' },
} as const satisfies Record<string, Words>

export const reportWords = {
  register: { zh: '登记报表要求', en: 'Register a request' },
  change: { zh: '修改', en: 'Change' },
  none: {
    zh: '还没有登记。上级要表时，点“登记报表要求”，记下谁要的、依据是什么。',
    en: 'Nothing is registered. When somebody above asks for a table, choose “Register a request”.',
  },
  byOffice: { zh: '今年各单位要的表', en: 'This year, by office' },
  tablesAndTime: { zh: '{tables} 张表 · {time}', en: '{tables} · {time}' },
  office: { zh: '哪个单位要的', en: 'Which office asks' },
  title: { zh: '什么表', en: 'Which table' },
  columns: { zh: '有哪些栏目（可不填）', en: 'Its columns (optional)' },
  columnsHint: {
    zh: '用顿号、逗号或换行分开；用来发现别的单位也在要同样的内容。',
    en: 'Separated by commas or lines; shows when another office asks for the same.',
  },
  basis: { zh: '文件依据（没有就空着）', en: 'Legal basis (leave empty if none was given)' },
  basisIs: { zh: '依据', en: 'Basis' },
  rhythm: { zh: '多久一次', en: 'How often' },
  firstDueOn: { zh: '第一次什么时候交', en: 'First deadline' },
  untilOn: { zh: '到什么时候为止（可不填）', en: 'Until when (optional)' },
  answers: { zh: 'Linli 里已经有的', en: 'What Linli has already' },
  answersHint: {
    zh: '选上后，可以直接导出或给对方看，不用再填。',
    en: 'Export it or show it instead of filling in a form again.',
  },
  already: { zh: '不用填，已经有：', en: 'No need to fill it in:' },
  saved: { zh: '已登记。', en: 'Registered.' },
  fill: { zh: '记一次填报', en: 'Record a filling' },
  filledOn: { zh: '哪天填的', en: 'Day' },
  minutes: { zh: '用了多少分钟', en: 'Minutes it took' },
  filled: { zh: '已记下这次填报。', en: 'The filling is recorded.' },
  times: { zh: '今年 {times} 次', en: '{times} × this year' },
  notYet: { zh: '今年还没填过', en: 'not filled in this year' },
  nextDue: { zh: '下次', en: 'Next' },
  ended: { zh: '已不用再报', en: 'Not due any more' },
  until: { zh: '到', en: 'until' },
  similar: { zh: '可能重复：{office}也要《{title}》', en: '{office} asks for much the same: “{title}”' },
  sameColumns: { zh: '相同栏目：', en: 'same columns: ' },
  sameWords: { zh: '表名里都有：', en: 'both names say: ' },
  exportAll: { zh: '导出登记簿', en: 'Export the register' },
} as const satisfies Record<string, Words>

export const ledgerWords = {
  about: {
    zh: '按常用栏目自动生成，姓名和电话已隐去一部分。每次导出都记入审计。',
    en: 'In the usual columns; names and phone numbers are shown in part. Each export goes on record.',
  },
  matters: { zh: '事项台账', en: 'Matters' },
  mattersAbout: {
    zh: '受理、签收、时限、答复、评价、重办、督办，一行一件。',
    en: 'One line a matter: received, accepted, promised, answered, rated, reopened, supervised.',
  },
  contacts: { zh: '首问登记簿', en: 'First contacts' },
  contactsAbout: {
    zh: '谁问了什么、首问岗位、怎样了结。',
    en: 'Who asked what, at which post, and how it ended.',
  },
  from: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'To' },
  community: { zh: '社区', en: 'Community' },
  everywhere: { zh: '全部社区', en: 'All communities' },
  desk: { zh: '导出当前列表的台账', en: 'Export this list as a ledger' },
  deskShort: { zh: '台账', en: 'Ledger' },
} as const satisfies Record<string, Words>

export const boxWords = {
  write: { zh: '写意见', en: 'Write a suggestion' },
  who: {
    zh: '所有工作人员都看得到意见和答复，居民看不到。领导答复时要写明哪天办到。',
    en: 'All staff see suggestions and answers; residents do not. The leadership answers with a date.',
  },
  topic: { zh: '关于什么', en: 'About' },
  words: { zh: '您的意见', en: 'Your suggestion' },
  sign: { zh: '怎样署名', en: 'Signed' },
  withPost: { zh: '显示我的岗位', en: 'Show my post' },
  withoutPost: { zh: '不显示是谁', en: 'Do not show who' },
  withPostHint: {
    zh: '同事和领导都看得到岗位，看不到姓名。',
    en: 'Colleagues and the leadership see your post, not your name.',
  },
  withoutPostHint: {
    zh: '同事和领导在这里都看不到是谁写的。但这不是匿名信：系统审计记有提交人，依规核查时能查到。内容里也请不要写自己的名字。',
    en: 'Neither colleagues nor the leadership see here who wrote it. It is not anonymous: the audit record knows who sent it, and a lawful inquiry can find out. Do not write your name in it.',
  },
  send: { zh: '提交', en: 'Send' },
  hidden: { zh: '未显示是谁', en: 'Not shown who' },
  sent: { zh: '意见已提交，所有同事都能看到。', en: 'Sent; all colleagues can read it.' },
  none: {
    zh: '还没有意见。觉得哪里多余、哪里不顺，写一条。',
    en: 'Nothing yet. Is something superfluous? Write it here.',
  },
  answer: { zh: '答复', en: 'Answer' },
  outcome: { zh: '怎么办', en: 'What will happen' },
  answerWords: { zh: '答复内容', en: 'The answer' },
  promisedOn: { zh: '哪天办到', en: 'Done by' },
  promised: { zh: '答应 {day} 办到', en: 'promised by {day}' },
  broken: { zh: '已过答应的日期', en: 'the promised day has passed' },
  answered: { zh: '答复已发布，所有同事都能看到。', en: 'The answer is there for all colleagues.' },
  more: { zh: '再看一些', en: 'Show more' },
} as const satisfies Record<string, Words>

/** 65 minutes as people say it. */
export function minutesInWords(minutes: number): Words {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return { zh: `${rest} 分钟`, en: `${rest} min` }
  return rest === 0
    ? { zh: `${hours} 小时`, en: `${hours} h` }
    : { zh: `${hours} 小时 ${rest} 分钟`, en: `${hours} h ${rest} min` }
}
