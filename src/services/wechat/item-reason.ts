import type { Words } from '#kernel'

/** Why something waits for a person of the office. */
export const itemReasons = [
  'unknown-type',
  'too-much',
  'not-heard',
  'too-fast',
  'set-aside',
  'want-person',
] as const
export type ItemReason = (typeof itemReasons)[number]

/** In the console. */
export const itemReasonWords: Readonly<Record<ItemReason, Words>> = {
  'unknown-type': { zh: '看不懂的消息', en: 'Something it cannot read' },
  'too-much': { zh: '一件事放不下', en: 'More than one matter holds' },
  'not-heard': { zh: '语音没有听清', en: 'A voice message not made out' },
  'too-fast': { zh: '一分钟里发得太多', en: 'Too many within a minute' },
  'set-aside': { zh: '说了没有提交', en: 'Told and never sent' },
  'want-person': { zh: '要找人', en: 'Wants a person' },
}
