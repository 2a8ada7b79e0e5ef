import type { Id, Words } from '#kernel'
import type { Clock } from './clock.ts'

/**
 * One piece of work for a resident, of whatever kind: one code, one owner, one clock, one timeline.
 * `received` nobody has taken it up · `in-progress` a person works on it · `waiting` the resident was asked ·
 * `answered` the resident may confirm or reopen · then closed, withdrawn, or merged into another.
 */
export const matterStates = [
  'received',
  'in-progress',
  'waiting',
  'answered',
  'closed',
  'withdrawn',
  'merged',
] as const
export type MatterState = (typeof matterStates)[number]

export const openStates: readonly MatterState[] = ['received', 'in-progress', 'waiting']
export const isOpen = (matter: { state: MatterState }): boolean => openStates.includes(matter.state)

/** How an answer ends a matter: done, cannot be done (with the reason), or somebody else's (with the address). */
export const matterResults = ['fixed', 'cannot', 'not-ours'] as const
export type MatterResult = (typeof matterResults)[number]

/** Where it came in. */
export const channels = [
  'page',
  'counter',
  'phone',
  'import',
  'visit',
  'open311',
  'wechat',
  'mail',
  'hotline',
] as const
export type Channel = (typeof channels)[number]

export const channelWords: Readonly<Record<Channel, Words>> = {
  page: { zh: '居民页面', en: 'Residents’ page' },
  counter: { zh: '窗口', en: 'Counter' },
  phone: { zh: '电话', en: 'Phone' },
  import: { zh: '导入', en: 'Import' },
  visit: { zh: '走访', en: 'Visit' },
  open311: { zh: '其他平台（Open311）', en: 'Another platform (Open311)' },
  wechat: { zh: '微信公众号', en: 'WeChat' },
  mail: { zh: '邮件', en: 'E-mail' },
  hotline: { zh: '12345 热线', en: '12345 hotline' },
}

/** What matters of a kind can be about, in the words of that kind; the spine itself knows no kind. */
export interface Topic {
  readonly id: Id
  readonly kind: string
  readonly name: Words
  readonly group: { readonly code: string; readonly name: Words }
  readonly retired: boolean
}

export interface Matter {
  readonly id: Id
  readonly kind: string
  readonly code: string
  /** First words, for lists; staff only. */
  readonly title: string
  readonly state: MatterState
  readonly channel: Channel
  /** Who wrote it down; null when the resident did, or nobody knows. */
  readonly openedBy: string | null
  readonly topicId: Id
  readonly placeId: Id
  /** The community of the place, or the place itself above one. */
  readonly communityId: Id
  readonly placePath: string
  /** Never empty: the post that answers for it. */
  readonly ownerPostId: Id
  /** The person who took it up; null while nobody has. */
  readonly holderId: string | null
  /** A hand-over that waits for an answer; until then the owner stays the owner (冀政办〔2008〕17号 第二条). */
  readonly offer: { readonly postId: Id; readonly at: Date } | null
  readonly clock: Clock
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly result: MatterResult | null
  readonly closedAt: Date | null
  readonly reopened: number
  readonly mergedInto: Id | null
  readonly personId: Id | null
  /** Only who answers for it reads it, whoever else works at its place. */
  readonly confidential: boolean
  readonly linkVersion: number
  readonly version: number
}

export const stateWords: Readonly<Record<MatterState, Words>> = {
  received: { zh: '已收到', en: 'Received' },
  'in-progress': { zh: '办理中', en: 'In progress' },
  waiting: { zh: '等您回复', en: 'Waiting for the resident' },
  answered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  merged: { zh: '已并案', en: 'Merged' },
}

export const resultWords: Readonly<Record<MatterResult, Words>> = {
  fixed: { zh: '已解决', en: 'Fixed' },
  cannot: { zh: '暂时办不了', en: 'Cannot be done' },
  'not-ours': { zh: '不属于我们', en: 'Not ours' },
}

/** Days in which a resident may say that an answer did not solve it (setting; 济南 第27条 has 退回再次办理). */
export const reopenDays = 15

export function reopenUntil(matter: Pick<Matter, 'answeredAt'>): Date | null {
  return matter.answeredAt && new Date(matter.answeredAt.getTime() + reopenDays * 86_400_000)
}
