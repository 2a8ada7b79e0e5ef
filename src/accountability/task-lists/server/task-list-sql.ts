import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Day } from '#kernel'
import type { TaskItem, TaskListBody } from '../index.ts'

type TaskListTables = {
  'accountability.task_list': {
    jurisdiction_id: string
    version: number
    id: string
    from_day: Day
    items: TaskItem[]
    published_at: Date
    published_by: string | null
  }
}

const tables = (trx: Trx) => trx.withTables<TaskListTables>()

/** The versions that may still matter, newest first; one is published a few times a year. */
export async function readTaskLists({ trx, jurisdiction }: Work): Promise<(TaskListBody & { id: string })[]> {
  return tables(trx)
    .selectFrom('accountability.task_list')
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('version', 'desc')
    .limit(20)
    .select(['version', 'id', 'from_day as fromDay', 'items', 'published_at as publishedAt'])
    .execute()
}

/** Writes a version; false when somebody else wrote one of this number. */
export async function insertTaskList(
  work: Work,
  list: { id: string; version: number; fromDay: Day; items: readonly TaskItem[] },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(work.trx)
    .insertInto('accountability.task_list')
    .values({
      jurisdiction_id: work.jurisdiction,
      version: list.version,
      id: list.id,
      from_day: list.fromDay,
      items: sql<TaskItem[]>`${JSON.stringify(list.items)}::jsonb`,
      published_at: work.now,
      published_by: work.actor.kind === 'staff' ? work.actor.userId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
