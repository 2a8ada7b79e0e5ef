export const residentContactWords = {
  none: { zh: '没有留下联系方式。', en: 'No contact was left.' },
  name: { zh: '称呼', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮箱', en: 'E-mail' },
  showFull: { zh: '查看完整联系方式', en: 'Show in full' },
  why: { zh: '为什么要看', en: 'Why you need it' },
  whyHint: { zh: '这次查看会留下记录。', en: 'This look is put on record.' },
  show: { zh: '查看', en: 'Show' },
} as const
