import { Button, Drawer, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { designWords, Field, newId, useSay } from '#design/console'
import type { Words } from '#kernel'
import { type TaskItem, type TaskSort, taskSorts } from '../task-list.ts'
import { sortWords } from '../task-list-words.ts'
import { taskListWords as words } from './task-list-screen-words.ts'

interface Options {
  readonly item: TaskItem | undefined
  readonly topics: readonly { readonly id: string; readonly name: Words; readonly group: Words }[]
  readonly onDone: (item: TaskItem) => void
  readonly onClose: () => void
}

/** One item of the list that is being changed; it is published with the whole list. */
export function EditTask({ item, topics, onDone, onClose }: Options) {
  const say = useSay()
  const [sort, setSort] = useState<TaskSort>(item?.sort ?? 'own')
  const [texts, setTexts] = useState({
    nameZh: item?.name.zh ?? '',
    nameEn: item?.name.en ?? '',
    insteadZh: item?.instead?.zh ?? '',
    insteadEn: item?.instead?.en ?? '',
    basis: item?.basis ?? '',
  })
  const [topicIds, setTopicIds] = useState<string[]>([...(item?.topicIds ?? [])])
  const [tried, setTried] = useState(false)
  const text = (name: keyof typeof texts, owed = false) => (
    <Field
      label={say(words[name])}
      problem={owed && tried && !texts[name].trim() ? say(words.missing) : undefined}
    >
      {(field) => (
        <Input.TextArea
          {...field}
          rows={2}
          value={texts[name]}
          maxLength={name.startsWith('instead') ? 200 : 120}
          onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [zh, en] = [texts.nameZh.trim(), texts.nameEn.trim()]
    if (!zh || !en) return
    const [insteadZh, insteadEn] = [texts.insteadZh.trim(), texts.insteadEn.trim()]
    const instead = insteadZh || insteadEn ? { zh: insteadZh || insteadEn, en: insteadEn || insteadZh } : null
    onDone({
      id: item?.id ?? newId(),
      sort,
      name: { zh, en },
      instead: sort === 'not-done' ? instead : null,
      basis: texts.basis.trim() || null,
      topicIds,
    })
  }
  return (
    <Drawer open onClose={onClose} title={say(item ? words.edit : words.add)} size={520}>
      <form className="stack" noValidate onSubmit={submit}>
        <Field label={say(words.sort)}>
          {(field) => (
            <Select<TaskSort>
              {...field}
              value={sort}
              onChange={setSort}
              options={taskSorts.map((value) => ({ value, label: say(sortWords[value]) }))}
            />
          )}
        </Field>
        {text('nameZh', true)}
        {text('nameEn', true)}
        {sort === 'not-done' && text('insteadZh')}
        {sort === 'not-done' && text('insteadEn')}
        {text('basis')}
        <Field label={say(words.topics)}>
          {(field) => (
            <Select<string[]>
              {...field}
              mode="multiple"
              value={topicIds}
              onChange={setTopicIds}
              showSearch={{ optionFilterProp: 'label' }}
              options={[...Map.groupBy(topics, ({ group }) => say(group))].map(([label, members]) => ({
                label,
                options: members.map(({ id, name }) => ({ value: id, label: say(name) })),
              }))}
            />
          )}
        </Field>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit">
            {say(words.done)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
