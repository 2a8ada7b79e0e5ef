export const designWords = {
  tryAgain: { zh: '再试一次', en: 'Try again' },
  undo: { zh: '撤销', en: 'Undo' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  loading: { zh: '正在读取…', en: 'Loading…' },
} as const

export const clockWords = {
  'on-time': { zh: '按时', en: 'On time' },
  'due-soon': { zh: '快到期', en: 'Due soon' },
  late: { zh: '超期', en: 'Late' },
  paused: { zh: '暂停', en: 'Paused' },
} as const
