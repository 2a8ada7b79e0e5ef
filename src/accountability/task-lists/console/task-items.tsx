import { Button, Tag } from 'antd'
import { useSay } from '#design/console'
import type { Words } from '#kernel'
import { type TaskItem, taskSorts } from '../task-list.ts'
import { sortWords } from '../task-list-words.ts'
import { taskListWords as words } from './task-list-screen-words.ts'

interface Options {
  readonly items: readonly TaskItem[]
  readonly topics: readonly { readonly id: string; readonly name: Words }[]
  /** While the list is being changed. */
  readonly change?: { readonly onEdit: (item: TaskItem) => void; readonly onRemove: (item: TaskItem) => void }
}

/** The three parts of a list, item by item. */
export function TaskItems({ items, topics, change }: Options) {
  const say = useSay()
  const nameOf = new Map(topics.map(({ id, name }) => [id, name]))
  return (
    <>
      {taskSorts.map((sort) => (
        <section key={sort} className="stack" aria-labelledby={`tasks-${sort}`}>
          <h2 id={`tasks-${sort}`}>{say(sortWords[sort])}</h2>
          <ol className="task-items">
            {items
              .filter((item) => item.sort === sort)
              .map((item) => (
                <li key={item.id} className="card">
                  <div>
                    <div>{say(item.name)}</div>
                    {item.instead && (
                      <div className="quiet">
                        {say(words.instead)}: {say(item.instead)}
                      </div>
                    )}
                    {item.basis && <div className="quiet">{item.basis}</div>}
                    <div className="task-topics">
                      {item.topicIds.map((id) => {
                        const name = nameOf.get(id)
                        return name && <Tag key={id}>{say(name)}</Tag>
                      })}
                    </div>
                  </div>
                  {change && (
                    <div className="row">
                      <Button size="small" onClick={() => change.onEdit(item)}>
                        {say(words.edit)} <span className="only-read">{say(item.name)}</span>
                      </Button>
                      <Button size="small" type="text" onClick={() => change.onRemove(item)}>
                        {say(words.remove)} <span className="only-read">{say(item.name)}</span>
                      </Button>
                    </div>
                  )}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}
