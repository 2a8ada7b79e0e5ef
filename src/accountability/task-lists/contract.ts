import { z } from 'zod'
import { wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { taskItem } from './task-list.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const path = '/api/at/:jurisdiction/task-lists'

export const taskListBody = z.object({
  version: z.int(),
  fromDay: z.string(),
  publishedAt: instant,
  items: z.array(taskItem),
})
export type TaskListBody = z.infer<typeof taskListBody>

/** The versions, newest first, and what items may say they cover. */
export const taskListsBody = z.object({
  lists: z.array(taskListBody),
  topics: z.array(z.object({ id, name: wordsBody, group: wordsBody })),
})

export const listTaskLists = endpoint({
  method: 'GET',
  path,
  summary: {
    zh: '社区事项清单的各个版本，新的在前',
    en: 'Versions of the communities’ task list, newest first',
  },
  permission: 'task-list.read',
  params: at,
  reply: taskListsBody,
})

export const publishTaskList = endpoint({
  method: 'PUT',
  path: `${path}/:id`,
  summary: { zh: '公布新版社区事项清单', en: 'Publish a new version of the communities’ task list' },
  permission: 'task-list.publish',
  params: at.extend({ id }),
  body: z.object({
    fromDay: z.string(),
    /** The version that was changed; 0 when there was none. */
    changed: z.int().min(0),
    items: z
      .array(taskItem)
      .min(1, because({ zh: '清单不能是空的。', en: 'The list cannot be empty.' }))
      .max(300),
  }),
  reply: taskListsBody,
})
