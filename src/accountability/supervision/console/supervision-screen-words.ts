import type { Words } from '#kernel'
import type { StuckGroup } from '../contract.ts'

export const supervisionWords = {
  supervision: { zh: '督办台', en: 'Supervision' },
  about: {
    zh: '卡住的事，在哪里、为什么。先看没人管的，再看超期的。',
    en: 'What is stuck, where and why: first what nobody has, then what is late.',
  },
  ladder: { zh: '阶梯设置', en: 'Ladder settings' },
  community: { zh: '社区', en: 'Community' },
  everywhere: { zh: '全部社区', en: 'All communities' },
  group: { zh: '哪一类', en: 'Which' },
  everything: { zh: '全部', en: 'Everything' },
  nothing: { zh: '没有卡住的事。', en: 'Nothing is stuck.' },
  none: { zh: '没有。', en: 'None.' },
  more: { zh: '看全部', en: 'Show all' },
  moreThan: { zh: '以上', en: 'or more' },
  offeredTo: { zh: '等{post}接收', en: 'waiting for {post}' },
  notAccepted: { zh: '没有人签收', en: 'not accepted' },
  answered: { zh: '已答复，等结束督办', en: 'answered; the supervision is to be closed' },
  standing: { zh: '催办督办', en: 'Urging and supervision' },
  since: { zh: '开始于', en: 'since' },
  lastClosed: { zh: '上次督办', en: 'Last supervision' },
  cause: { zh: '原因', en: 'Cause' },
  remedy: { zh: '整改', en: 'Remedy' },
  causeHint: {
    zh: '为什么会拖：对事不对人。',
    en: 'Why it took so long: about the matter, not about a person.',
  },
  remedyHint: {
    zh: '怎样解决的，以后怎样不再拖。',
    en: 'How it was put right, and what keeps it from coming again.',
  },
  urge: { zh: '催办', en: 'Urge' },
  supervise: { zh: '督办', en: 'Supervise' },
  close: { zh: '结束督办', en: 'Close supervision' },
  words: { zh: '写给负责岗位', en: 'To the owner' },
  level: { zh: '级别', en: 'Level' },
  urged: { zh: '已催办，负责岗位收到了提醒。', en: 'Urged; the owner has been told.' },
  supervised: { zh: '已督办，有关岗位收到了通知。', en: 'Supervised; those concerned have been told.' },
  closed: { zh: '督办已结束。', en: 'The supervision is closed.' },
} as const satisfies Record<string, Words>

export const groupWords: Readonly<Record<StuckGroup, Words>> = {
  unowned: { zh: '没人签收', en: 'Nobody accepted it' },
  offered: { zh: '移交等接收', en: 'Hand-over unanswered' },
  talk: { zh: '约谈督办', en: 'Supervised: talk' },
  listed: { zh: '挂牌督办', en: 'Supervised: listed' },
  ordinary: { zh: '督办', en: 'Supervised' },
  urged: { zh: '已催办', en: 'Urged' },
  late: { zh: '已超期', en: 'Late' },
}
