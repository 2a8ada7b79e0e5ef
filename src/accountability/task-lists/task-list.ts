import { z } from 'zod'
import { because, id } from '#foundation/http'
import { type Day, isDay, type Refusal } from '#kernel'

/** Own duty, a duty of the government that the community helps with, or not a community's at all. */
export const taskSorts = ['own', 'helps', 'not-done'] as const
export type TaskSort = (typeof taskSorts)[number]

const text = (most: number) => z.string().trim().max(most)
const owed = text(120).min(1, because({ zh: '请填写。', en: 'Please fill this in.' }))

export const taskItem = z.object({
  id,
  sort: z.enum(taskSorts),
  name: z.object({ zh: owed, en: owed }),
  /** Whom to ask instead, for what a community does not do. */
  instead: z.object({ zh: text(200), en: text(200) }).nullable(),
  /** The clause it rests on. */
  basis: text(120).nullable(),
  /** Topics of requests it covers: ids of a kind's categories. */
  topicIds: z.array(id).max(50),
})
export type TaskItem = z.infer<typeof taskItem>

/** One publication; in force from its day until a later one is. */
export interface TaskList {
  readonly version: number
  readonly fromDay: Day
  readonly items: readonly TaskItem[]
}

/** The list in force on a day: of those that have begun the one published last. */
export function listInForce<L extends TaskList>(lists: readonly L[], day: Day): L | undefined {
  return lists
    .filter(({ fromDay }) => fromDay <= day)
    .reduce<L | undefined>((last, list) => (!last || list.version > last.version ? list : last), undefined)
}

/** The item that makes a topic a community's task, own or to help with; none where another says it is not. */
export function taskNamed(list: TaskList, topicId: string): TaskItem | undefined {
  const named = list.items.filter(({ topicIds }) => topicIds.includes(topicId))
  return named.some(({ sort }) => sort === 'not-done') ? undefined : named[0]
}

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `task-list.${code}`,
  words: { zh, en },
})

/**
 * What was in force stays in force for its days: a list begins today or later, and not before the one published last.
 * Whoever publishes says which version they changed, so that two who publish at once do not undo each other.
 */
export function whyNotPublish(
  lists: readonly TaskList[],
  draft: { readonly fromDay: Day; readonly changed: number },
  today: Day,
): Refusal | undefined {
  const latest = lists.reduce<TaskList | undefined>(
    (last, list) => (!last || list.version > last.version ? list : last),
    undefined,
  )
  if (draft.changed !== (latest?.version ?? 0)) {
    return refusal(
      'changed-meanwhile',
      '清单刚刚有人改过。请打开新的版本，再改一次。',
      'Somebody has published a newer list meanwhile. Open it and make your change there.',
    )
  }
  if (!isDay(draft.fromDay))
    return refusal('no-day', '请写明从哪天起执行。', 'Say from which day it is in force.')
  if (draft.fromDay < today)
    return refusal('past', '执行日期不能早于今天。', 'A list cannot be in force from a day that is over.')
  return latest && draft.fromDay < latest.fromDay
    ? refusal(
        'before-last',
        `执行日期不能早于上一版（${latest.fromDay}）。`,
        `It cannot begin before the list published last (${latest.fromDay}).`,
      )
    : undefined
}
