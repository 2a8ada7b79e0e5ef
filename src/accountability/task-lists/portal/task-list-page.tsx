import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import { taskSorts } from '../task-list.ts'
import type { TaskListProps } from '../task-list-page.ts'
import { sortWords } from '../task-list-words.ts'

const title = { zh: '社区办什么、不办什么', en: 'What your community does' }

/** Before one goes there: what the community does, and for what it does not do whom to ask instead. */
export function TaskListPage({ props, shell }: Drawn<TaskListProps>) {
  return (
    <Layout frame={shell} title={title}>
      <List {...props} />
    </Layout>
  )
}

function List({ jurisdiction, fromDay, items, comingFrom }: TaskListProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      {fromDay === null ? (
        <p className="empty">{t({ zh: '清单还没有公布。', en: 'The list has not been published yet.' })}</p>
      ) : (
        <p className="sub">
          {t({ zh: `${fromDay} 起执行`, en: `In force from ${fromDay}` })}
          {comingFrom && t({ zh: `；${comingFrom} 起有新的清单`, en: `; a new list from ${comingFrom}` })}
        </p>
      )}
      <p>
        {t({
          zh: '不归社区办的事，也请放心反映：我们会转给该办的岗位，并告诉您由谁负责。',
          en: 'You may still report what is not the community’s: it goes to the right post, and you are told which.',
        })}{' '}
        <a href={`/at/${jurisdiction}/report`}>{t({ zh: '反映一件事', en: 'Report something' })}</a>
      </p>
      {taskSorts.map((sort) => (
        <section key={sort} className="card-block" aria-labelledby={`tasks-${sort}`}>
          <h2 id={`tasks-${sort}`}>{t(sortWords[sort])}</h2>
          <ul>
            {items
              .filter((item) => item.sort === sort)
              .map(({ id, name, instead, basis }) => (
                <li key={id}>
                  {t(name)}
                  {instead && (
                    <p className="hint">
                      {t({ zh: '请找：', en: 'Ask: ' })}
                      {t(instead)}
                    </p>
                  )}
                  {basis && <p className="hint">{basis}</p>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
