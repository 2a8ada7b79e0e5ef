import type { Words } from '#kernel'

/** What colleagues are told in the console; `{code}` and `{title}` are the matter's. */
export const staffNotices = {
  'matter.routed': { zh: '转到您的岗位 {code}：{title}', en: 'Now with your post {code}: {title}' },
  'matter.opened': { zh: '新事项 {code}：{title}', en: 'New matter {code}: {title}' },
  'matter.reclassified': {
    zh: '类别已更正，请看 {code}：{title}',
    en: 'Category corrected, see {code}: {title}',
  },
  'matter.moved': { zh: '地点已更正，请看 {code}：{title}', en: 'Place corrected, see {code}: {title}' },
  'matter.unmerged': {
    zh: '{code} 恢复单独办理：{title}',
    en: '{code} is handled separately again: {title}',
  },
  'matter.offered': {
    zh: '有事项移交给您，请接收或退回 {code}：{title}',
    en: 'Offered to you, please accept or refuse {code}: {title}',
  },
  'matter.offer-refused': {
    zh: '移交没有被接收，仍由您负责 {code}：{title}',
    en: 'The hand-over was refused; you stay responsible for {code}: {title}',
  },
  'matter.added': { zh: '居民有补充 {code}：{title}', en: 'The resident added to {code}: {title}' },
  'matter.replied': { zh: '居民已回复 {code}：{title}', en: 'The resident replied on {code}: {title}' },
  'matter.resumed': {
    zh: '等候期已满，时限继续 {code}：{title}',
    en: 'The time to reply is over; the clock runs again for {code}: {title}',
  },
  'matter.pause-ended': {
    zh: '暂停结束，时限继续 {code}：{title}',
    en: 'The pause is over; the clock runs again for {code}: {title}',
  },
  'matter.reopened': { zh: '重新办理 {code}：{title}', en: 'Reopened {code}: {title}' },
  'matter.withdrawn': { zh: '居民已撤回 {code}：{title}', en: 'The resident withdrew {code}: {title}' },
} satisfies Record<string, Words>

/** What a resident reads in a mail. The words themselves stay behind the link: mail is open to those it passes. */
export const residentMails = {
  'matter.asked': {
    subject: { zh: '{code}：请您补充情况', en: '{code}: we have a question' },
    text: {
      zh: '您好！\n\n您反映的事情（{code}）需要您补充一点情况。等您回复期间，时限暂停。请打开您的专属链接回复：',
      en: 'Hello,\n\nWe need to know a little more about what you reported ({code}). The clock is paused until you reply. Please answer on your own page:',
    },
  },
  'matter.told': {
    subject: { zh: '{code}：有新进展', en: '{code}: news' },
    text: {
      zh: '您好！\n\n您反映的事情（{code}）有了新进展。请打开您的专属链接查看：',
      en: 'Hello,\n\nThere is news about what you reported ({code}). Please read it on your own page:',
    },
  },
  'matter.paused': {
    subject: { zh: '{code}：时限暂停', en: '{code}: the clock is paused' },
    text: {
      zh: '您好！\n\n您反映的事情（{code}）因法定事由暂停计时。原因和最迟到哪天，请打开您的专属链接查看：',
      en: 'Hello,\n\nThe clock of what you reported ({code}) stands still for a reason of the law. Please read why, and until when, on your own page:',
    },
  },
  'matter.extended': {
    subject: { zh: '{code}：延期', en: '{code}: more time is needed' },
    text: {
      zh: '您好！\n\n您反映的事情（{code}）需要更多时间，上一级已经同意。原因和新的日期，请打开您的专属链接查看：',
      en: 'Hello,\n\nWhat you reported ({code}) needs more time, and the level above agreed. Please read why, and the new date, on your own page:',
    },
  },
  'matter.shelved': {
    subject: {
      zh: '{code}：暂时解决不了，已列入计划',
      en: '{code}: it cannot be solved now, there is a plan',
    },
    text: {
      zh: '您好！\n\n您反映的事情（{code}）现在还解决不了，已经定了计划和再办的日期。请打开您的专属链接查看：',
      en: 'Hello,\n\nWhat you reported ({code}) cannot be solved now; there is a plan, and a date on which it comes back. Please read them on your own page:',
    },
  },
  'matter.redated': {
    subject: { zh: '{code}：承诺日期有调整', en: '{code}: the promised date moved' },
    text: {
      zh: '您好！\n\n放假安排公布后，您反映的事情（{code}）的承诺日期有调整。请打开您的专属链接查看：',
      en: 'Hello,\n\nThe public holidays are published, and the promised date of what you reported ({code}) moved. Please see your own page:',
    },
  },
  'matter.answered': {
    subject: { zh: '{code}：已经答复', en: '{code}: answered' },
    text: {
      zh: '您好！\n\n您反映的事情（{code}）已经答复。请打开您的专属链接查看，并告诉我们是否解决了：',
      en: 'Hello,\n\nWhat you reported ({code}) has been answered. Please read the answer on your own page and tell us whether it is solved:',
    },
  },
} satisfies Record<string, { subject: Words; text: Words }>
