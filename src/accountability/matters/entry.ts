import type { Words } from '#kernel'

/** What a line of the timeline tells; the words of people stand beside it, not in it. */
export const entryKinds = [
  'opened',
  'routed',
  'accepted',
  'offered',
  'offer-accepted',
  'offer-refused',
  'offer-taken-back',
  'received-on-behalf',
  'asked',
  'replied',
  'resumed',
  'added',
  'noted',
  'told',
  'answered',
  'confirmed',
  'reopened',
  'withdrawn',
  'closed',
  'merged',
  'unmerged',
  'me-too',
  'reclassified',
  'moved',
  'published',
  'rated',
  'due-soon',
  'late',
  'unowned',
  'offer-expired',
  'urged',
  'urged-by-resident',
  'supervised-ordinary',
  'supervised-listed',
  'supervised-talk',
  'supervision-closed',
  'called-back',
  'call-missed',
  'put-right-promised',
  'put-right-done',
  'call-back-settled',
  'review-appealed',
  'review-excluded',
  'review-stands',
  'review-objected',
  'review-replied',
  'objected',
  'task-refused',
  'objection-upheld',
  'objection-rejected',
  'objection-withdrawn',
  'objection-lapsed',
  'objection-climbed',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Who may read a line: everybody, the resident whose matter it is, or staff only. */
export const audiences = ['public', 'resident', 'staff'] as const
export type Audience = (typeof audiences)[number]

/** The words of a line, with `{post}` and `{to}` for names of posts and `{date}`, filled in by `entryInWords`. */
const lines: Readonly<Record<EntryKind, Words>> = {
  opened: { zh: '居民提出诉求', en: 'Reported by a resident' },
  routed: { zh: '转到{to}，由其负责', en: 'Given to {to}, who owns it now' },
  accepted: { zh: '{post}已签收，开始办理', en: '{post} accepted it and started' },
  offered: {
    zh: '{post}提出移交给{to}；对方接收前仍由{post}负责',
    en: '{post} offered it to {to} and stays responsible until it is accepted',
  },
  'offer-accepted': { zh: '{to}已接收，由其负责', en: '{to} accepted it and owns it now' },
  'offer-refused': {
    zh: '{to}没有接收，仍由{post}负责',
    en: '{to} did not take it; {post} stays responsible',
  },
  'offer-taken-back': { zh: '{post}收回了移交', en: '{post} took the hand-over back' },
  'received-on-behalf': {
    zh: '{to}暂时不在岗，{post}已代为收下',
    en: '{to} is away; {post} received it on their behalf',
  },
  asked: { zh: '{post}向居民询问，时限暂停', en: '{post} asked the resident; the clock is paused' },
  replied: { zh: '居民已回复，时限继续', en: 'The resident replied; the clock runs again' },
  resumed: { zh: '等候期已满，时限继续', en: 'The time to reply is over; the clock runs again' },
  added: { zh: '居民补充', en: 'The resident added' },
  noted: { zh: '内部记录', en: 'Note inside' },
  told: { zh: '{post}告知进展', en: '{post} reported progress' },
  answered: { zh: '{post}已答复', en: '{post} answered' },
  confirmed: { zh: '居民确认已解决', en: 'The resident confirmed it is solved' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  withdrawn: { zh: '居民撤回', en: 'Withdrawn by the resident' },
  closed: { zh: '办结', en: 'Closed' },
  merged: { zh: '与同一问题的{code}一并办理', en: 'Handled together with {code}, the same problem' },
  unmerged: { zh: '恢复单独办理', en: 'Handled separately again' },
  'me-too': { zh: '又有一位居民遇到同样的问题', en: 'Another resident has the same problem' },
  reclassified: { zh: '{post}更改了类别', en: '{post} changed the category' },
  moved: { zh: '{post}更正了地点', en: '{post} corrected the place' },
  published: { zh: '{post}更改了公开范围', en: '{post} changed what is public' },
  rated: { zh: '居民已评价', en: 'The resident rated it' },
  'due-soon': { zh: '快到期，已提醒{to}', en: 'Due soon; {to} was reminded' },
  late: { zh: '已超期，已提醒{to}', en: 'Late; {to} was told' },
  unowned: {
    zh: '{to}还没有人签收，已提醒并告知上一级',
    en: 'Nobody at {to} has accepted it; they and the level above were told',
  },
  'offer-expired': {
    zh: '{to}没有按时接收，移交退回，仍由{post}负责',
    en: '{to} did not answer in time; the offer went back and {post} stays responsible',
  },
  urged: { zh: '已催办：请{to}尽快办理', en: 'Urged: {to} was asked to hurry' },
  'urged-by-resident': {
    zh: '居民催办，已提醒{to}',
    en: 'The resident asked to hurry; {to} was told',
  },
  'supervised-ordinary': {
    zh: '已督办：上一级盯着{to}办理',
    en: 'Under supervision: the level above sees to it that {to} acts',
  },
  'supervised-listed': {
    zh: '已挂牌督办：列入督办清单，办完才销号',
    en: 'Listed for supervision: it stays on the list until it is done',
  },
  'supervised-talk': {
    zh: '已约谈督办：由领导约谈{to}，当面定下怎么办',
    en: 'Taken to the leadership, who talk with {to} about how it will be done',
  },
  'supervision-closed': { zh: '督办结束', en: 'The supervision is closed' },
  'called-back': { zh: '{post}就评价回访了居民', en: '{post} called the resident about the rating' },
  'call-missed': {
    zh: '{post}回访，没有联系上',
    en: '{post} called about the rating and reached nobody',
  },
  'put-right-promised': { zh: '{to}将在{date}前补救', en: '{to} will put it right by {date}' },
  'put-right-done': { zh: '{post}：已经补救', en: '{post}: it is put right' },
  'call-back-settled': { zh: '回访结束', en: 'The call-back is closed' },
  'review-appealed': {
    zh: '{post}认为评价有误，请上一级复核',
    en: '{post} takes the rating for wrong and asked the level above to look at it',
  },
  'review-excluded': {
    zh: '{post}复核：这次评价不计入统计，内容保留',
    en: '{post} decided: the rating is kept and left out of the figures',
  },
  'review-stands': { zh: '{post}复核：评价有效', en: '{post} decided: the rating stands' },
  'review-objected': { zh: '居民对复核结果的说明', en: 'The resident answered to that' },
  'review-replied': { zh: '{post}回复了评价', en: '{post} replied to the rating' },
  objected: {
    zh: '{post}认为不归自己办，已请上一级裁定；裁定前仍由{to}负责',
    en: '{post} says it is not theirs and asked the level above; until that is decided {to} stays responsible',
  },
  'task-refused': {
    zh: '{post}认为不在社区事项清单内，已请上一级裁定；裁定前仍由{to}负责',
    en: '{post} says it is not a task of a community and asked the level above; until that is decided {to} stays responsible',
  },
  'objection-upheld': {
    zh: '{post}已裁定：由{to}负责，时限照旧',
    en: '{post} decided: {to} owns it; the promised date stays',
  },
  'objection-rejected': {
    zh: '{post}已裁定：异议不成立，由{to}负责',
    en: '{post} decided against the objection: {to} owns it',
  },
  'objection-withdrawn': {
    zh: '{post}收回了异议，继续办理',
    en: '{post} took the objection back and goes on',
  },
  'objection-lapsed': {
    zh: '事情已有变化，异议自动结束',
    en: 'The matter changed, so the objection ended by itself',
  },
  'objection-climbed': {
    zh: '异议没有按时裁定，已报{to}',
    en: 'The objection was not decided in time and went up to {to}',
  },
}

export interface EntryNames {
  readonly post?: Words | undefined
  readonly to?: Words | undefined
  readonly code?: string | undefined
  readonly date?: Words | undefined
}

const somebody: Words = { zh: '工作人员', en: 'The office' }

/** The sentence of a line, posts named and never people. */
export function entryInWords(kind: EntryKind, names: EntryNames): Words {
  const fill = (language: 'zh' | 'en') =>
    lines[kind][language]
      .replaceAll('{post}', (names.post ?? somebody)[language])
      .replaceAll('{to}', (names.to ?? somebody)[language])
      .replaceAll('{code}', names.code ?? '')
      .replaceAll('{date}', names.date?.[language] ?? '')
  return { zh: fill('zh'), en: fill('en') }
}
