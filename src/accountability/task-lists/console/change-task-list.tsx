import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  readKey,
  useDraftId,
  useNow,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { listTaskLists, publishTaskList, type TaskListBody, type taskListsBody } from '../contract.ts'
import type { TaskItem } from '../task-list.ts'
import { EditTask } from './edit-task.tsx'
import { TaskItems } from './task-items.tsx'
import { taskListWords as words } from './task-list-screen-words.ts'

interface Options {
  readonly latest: TaskListBody | undefined
  readonly topics: z.output<typeof taskListsBody>['topics']
  readonly onClose: () => void
}

/** Changes the list published last, and publishes it as a new version from a day on. */
export function ChangeTaskList({ latest, topics, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const draft = useDraftId()
  const [items, setItems] = useState<readonly TaskItem[]>(latest?.items ?? [])
  const [fromDay, setFromDay] = useState(latest && latest.fromDay > today ? latest.fromDay : today)
  const [editing, setEditing] = useState<TaskItem | 'new'>()
  const sending = useSend<void>(async () => {
    const body = { fromDay, changed: latest?.version ?? 0, items: [...items] }
    await call(publishTaskList, { params: { jurisdiction, id: draft.id() }, body })
    await queries.invalidateQueries({ queryKey: readKey(listTaskLists) })
    tell(words.published)
    onClose()
  })
  const put = (item: TaskItem) => {
    const known = items.some(({ id }) => id === item.id)
    setItems(known ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item])
    setEditing(undefined)
  }
  return (
    <>
      <Alert type="info" showIcon title={say(words.unpublished)} />
      <ProblemNote problem={sending.problem} />
      <div className="task-publish">
        <Field label={say(words.fromDay)}>
          {(field) => (
            <Input
              {...field}
              type="date"
              min={today}
              value={fromDay}
              onChange={(event) => setFromDay(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" loading={sending.busy} onClick={() => void sending.send()}>
          {say(words.publish)}
        </Button>
        <Button onClick={() => setEditing('new')}>{say(words.add)}</Button>
        <Button onClick={onClose}>{say(designWords.cancel)}</Button>
      </div>
      <TaskItems
        items={items}
        topics={topics}
        change={{
          onEdit: setEditing,
          onRemove: (gone) => setItems(items.filter(({ id }) => id !== gone.id)),
        }}
      />
      {editing && (
        <EditTask
          item={editing === 'new' ? undefined : editing}
          topics={topics}
          onDone={put}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
