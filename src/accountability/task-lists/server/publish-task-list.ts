import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Day, dayOf, Problem, refuseIf } from '#kernel'
import { listInForce, type TaskItem, type TaskList, whyNotPublish } from '../index.ts'
import { usualTaskList } from '../usual-task-list.ts'
import { insertTaskList, readTaskLists } from './task-list-sql.ts'

export interface TaskListDraft {
  readonly fromDay: Day
  readonly changed: number
  readonly items: readonly TaskItem[]
}

/** Publishes a new version of the list; the same id sent twice is published once. */
export async function publishTaskList(work: Work, id: string, draft: TaskListDraft): Promise<void> {
  const lists = await readTaskLists(work)
  if (lists.some((list) => list.id === id)) return
  const { calendar } = await getJurisdiction(work)
  const today = dayOf(work.now, calendar.zone)
  refuseIf(whyNotPublish(lists, draft, today))
  const version = (lists[0]?.version ?? 0) + 1
  const { fromDay, items } = draft
  if (!(await insertTaskList(work, { id, version, fromDay, items }))) {
    // Two published at once; the other was first.
    throw new Problem(409, whyNotPublish([...lists, { version, fromDay, items }], draft, today)!)
  }
  await record(work, {
    action: 'task-list.published',
    subject: { kind: 'task-list', id },
    details: { version, fromDay, items: items.length },
  })
}

/** Gives a new jurisdiction its own copy of the usual list, from today, with the topics it knows by their codes. */
export async function stockTaskList(
  work: Work,
  makeId: (name: string) => string,
  topics: readonly { readonly id: string; readonly code: string }[],
): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  const idOf = new Map(topics.map(({ id, code }) => [code, id]))
  await publishTaskList(work, makeId(`task list ${work.jurisdiction}`), {
    fromDay: dayOf(work.now, calendar.zone),
    changed: 0,
    items: usualTaskList.map(({ sort, name, instead, basis, topics: codes = [] }) => ({
      id: makeId(`task item ${work.jurisdiction} ${name.zh}`),
      sort,
      name,
      instead: instead ?? null,
      basis: basis ?? null,
      topicIds: codes.flatMap((code) => idOf.get(code) ?? []),
    })),
  })
}

/** The list in force today; undefined where none was ever published. */
export async function findTaskListInForce(work: Work): Promise<TaskList | undefined> {
  const { calendar } = await getJurisdiction(work)
  return listInForce(await readTaskLists(work), dayOf(work.now, calendar.zone))
}
