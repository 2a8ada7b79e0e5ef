import { Button, Empty, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { ActButton, Page, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { listTaskLists, type TaskListBody } from '../contract.ts'
import { listInForce } from '../task-list.ts'
import { taskListPermissions } from '../task-list-permissions.ts'
import { ChangeTaskList } from './change-task-list.tsx'
import { TaskItems } from './task-items.tsx'
import { taskListWords as words } from './task-list-screen-words.ts'

/** The list in force, those to come and those before; the administrator changes it. */
export default function TaskListScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const whyNot = whyNotAllowed(taskListPermissions, useActing().actor, 'task-list.publish')
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const read = useRead(listTaskLists, { params: { jurisdiction } })
  const [changing, setChanging] = useState(false)
  const [version, setVersion] = useState<number>()
  const lists = read.data?.lists ?? []
  const inForce = listInForce(lists, today)
  const shown = lists.find((list) => list.version === version) ?? inForce ?? lists[0]
  const nameOf = (list: TaskListBody) => {
    const when = list === inForce ? words.inForce : list.fromDay > today ? words.coming : words.past
    return `${say(words.version).replace('{n}', String(list.version))} · ${say(when)} · ${say({
      zh: `${list.fromDay} ${words.from.zh}`,
      en: `${words.from.en} ${list.fromDay}`,
    })}`
  }
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={
        <>
          <Button href={`/at/${jurisdiction}/tasks`}>{say(words.publicPage)}</Button>
          <ActButton type="primary" whyNot={whyNot} onClick={() => setChanging(true)}>
            {say(words.change)}
          </ActButton>
        </>
      }
    >
      <div className="stack">
        {read.isPending && <Skeleton active title={false} />}
        {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {read.data && changing && (
          <ChangeTaskList latest={lists[0]} topics={read.data.topics} onClose={() => setChanging(false)} />
        )}
        {read.data && !changing && !shown && <Empty description={say(words.none)} />}
        {read.data && !changing && shown && (
          <>
            <div>
              <Select
                aria-label={say(words.which)}
                className="task-version"
                value={shown.version}
                onChange={setVersion}
                options={lists.map((list) => ({ value: list.version, label: nameOf(list) }))}
              />
            </div>
            <TaskItems items={shown.items} topics={read.data.topics} />
          </>
        )}
      </div>
    </Page>
  )
}
