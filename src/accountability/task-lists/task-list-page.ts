import { page } from '#foundation/pages'
import type { Day } from '#kernel'
import type { TaskItem } from './task-list.ts'

export interface TaskListProps {
  readonly jurisdiction: string
  readonly fromDay: Day | null
  readonly items: readonly TaskItem[]
  /** A list that is published and not yet in force. */
  readonly comingFrom: Day | null
}

/** What a community does and does not do, for residents: `/at/:jurisdiction/tasks`. */
export const taskListPage = page<TaskListProps>('task-list')
