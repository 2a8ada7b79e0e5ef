import type { Words } from '#kernel'

/** What an endpoint may hear of: what the public page of a request shows as news. */
export const webhookActions = [
  'matter.opened',
  'matter.accepted',
  'matter.offered',
  'matter.offer-accepted',
  'matter.asked',
  'matter.resumed',
  'matter.answered',
  'matter.confirmed',
  'matter.reopened',
  'matter.withdrawn',
  'matter.closed',
  'matter.merged',
  'matter.reclassified',
  'matter.moved',
] as const
export type WebhookAction = (typeof webhookActions)[number]

export const webhookActionWords: Readonly<Record<WebhookAction, Words>> = {
  'matter.opened': { zh: '收到诉求', en: 'Opened' },
  'matter.accepted': { zh: '签收', en: 'Accepted' },
  'matter.offered': { zh: '提出移交', en: 'Hand-over offered' },
  'matter.offer-accepted': { zh: '移交成功', en: 'Hand-over accepted' },
  'matter.asked': { zh: '请居民补充', en: 'Resident asked' },
  'matter.resumed': { zh: '继续办理', en: 'Resumed' },
  'matter.answered': { zh: '答复', en: 'Answered' },
  'matter.confirmed': { zh: '居民确认', en: 'Confirmed' },
  'matter.reopened': { zh: '重新办理', en: 'Reopened' },
  'matter.withdrawn': { zh: '撤回', en: 'Withdrawn' },
  'matter.closed': { zh: '办结', en: 'Closed' },
  'matter.merged': { zh: '并案', en: 'Merged' },
  'matter.reclassified': { zh: '改类别', en: 'Category changed' },
  'matter.moved': { zh: '改地点', en: 'Place changed' },
}

/** What an endpoint asked for; an empty list of categories or communities means all of them. */
export interface WebhookFilter {
  readonly actions: readonly string[]
  readonly categoryIds: readonly string[]
  readonly communityIds: readonly string[]
}

export const wantsEvent = (
  filter: WebhookFilter,
  event: { readonly action: string; readonly categoryId: string; readonly communityId: string },
): boolean =>
  filter.actions.includes(event.action) &&
  (filter.categoryIds.length === 0 || filter.categoryIds.includes(event.categoryId)) &&
  (filter.communityIds.length === 0 || filter.communityIds.includes(event.communityId))

const minute = 60_000
const hour = 60 * minute
/** Pauses between attempts: eight attempts, the last a little less than a day after the first. */
const pauses = [minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 8 * hour, 8 * hour] as const

/** When to try again after this many attempts failed; undefined when that was the last. */
export function nextAttemptAt(attempts: number, now: Date): Date | undefined {
  const pause = pauses[attempts - 1]
  return pause === undefined ? undefined : new Date(now.getTime() + pause)
}

const longestFailing = 20 * hour

export const pauseReasons = ['by-hand', 'failing', 'gone'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** Why an endpoint is left alone after a failure: it says that it is gone (410), or nothing has worked for 20 hours. */
export function pauseAfterFailure(
  failure: { readonly status: number | null },
  failingSince: Date,
  now: Date,
): Exclude<PauseReason, 'by-hand'> | undefined {
  if (failure.status === 410) return 'gone'
  return now.getTime() - failingSince.getTime() >= longestFailing ? 'failing' : undefined
}

/** Why nothing was answered. */
export const webhookFailures = ['forbidden-address', 'no-such-name', 'timeout', 'no-connection'] as const
export type WebhookFailure = (typeof webhookFailures)[number]

export const webhookFailureWords: Readonly<Record<WebhookFailure, Words>> = {
  'forbidden-address': {
    zh: '地址在内部网络，不允许发送',
    en: 'The address is inside a network; not allowed',
  },
  'no-such-name': { zh: '域名无法解析', en: 'The name leads nowhere' },
  timeout: { zh: '10 秒内没有回应', en: 'No answer within 10 seconds' },
  'no-connection': { zh: '连接失败', en: 'The connection failed' },
}
