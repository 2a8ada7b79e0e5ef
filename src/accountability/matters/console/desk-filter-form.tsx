import { DeleteOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  call,
  Field,
  ProblemNote,
  readKey,
  useDraftId,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { PlacePicker } from '#foundation/places/console'
import { PostPicker } from '#organisation/teams/console'
import { type DeskFilter, deleteFilter, listFilters, saveFilter } from '../contract.ts'
import { matterStates } from '../matter.ts'
import { noFilter } from './desk-filter.ts'
import { deskWords as words } from './desk-words.ts'
import { staffStateWords } from './staff-words.ts'

interface Options {
  readonly filter: DeskFilter
  readonly onChange: (filter: Partial<DeskFilter>) => void
}

export function DeskFilterForm({ filter, onChange }: Options) {
  const say = useSay()
  return (
    <div className="desk-filter stack">
      <SavedFilters onChoose={(saved) => onChange({ ...noFilter, ...saved })} />
      <Field label={say(words.state)}>
        {(field) => (
          <Select
            {...field}
            allowClear
            placeholder={say(words.anyState)}
            value={filter.state as NonNullable<DeskFilter['state']>}
            onChange={(state) => onChange({ state })}
            options={matterStates.map((value) => ({ value, label: say(staffStateWords[value]) }))}
          />
        )}
      </Field>
      <Field label={say(words.place)}>
        {(field) => (
          <PlacePicker {...field} value={filter.placeId} onChange={(placeId) => onChange({ placeId })} />
        )}
      </Field>
      <Field label={say(words.owner)}>
        {(field) => (
          <PostPicker {...field} value={filter.postId} onChange={(postId) => onChange({ postId })} />
        )}
      </Field>
      <div>
        <Button onClick={() => onChange(noFilter)}>{say(words.clear)}</Button>
      </div>
      <SaveFilter filter={filter} />
    </div>
  )
}

function useFilters() {
  const { jurisdiction } = useSession()
  const queries = useQueryClient()
  const read = useRead(listFilters, { params: { jurisdiction } })
  return { read, jurisdiction, renew: () => queries.invalidateQueries({ queryKey: readKey(listFilters) }) }
}

function SavedFilters({ onChoose }: { onChoose: (filter: DeskFilter) => void }) {
  const say = useSay()
  const tell = useTell()
  const { read, jurisdiction, renew } = useFilters()
  const remove = useSend(async (saved: { id: string; name: string; filter: DeskFilter }) => {
    const params = { jurisdiction, id: saved.id }
    await call(deleteFilter, { params })
    await renew()
    tell(words.filterDeleted, async () => {
      await call(saveFilter, { params, body: { name: saved.name, filter: saved.filter } })
      await renew()
    })
  })
  if (!read.data?.length) return null
  return (
    <section aria-label={say(words.saved)}>
      <h3>{say(words.saved)}</h3>
      <ProblemNote problem={remove.problem} />
      <ul>
        {read.data.map((saved) => (
          <li key={saved.id} className="saved-filter">
            <Button type="link" onClick={() => onChoose(saved.filter)}>
              {saved.name}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`${say(words.deleteFilter)} ${saved.name}`}
              onClick={() => void remove.send(saved)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SaveFilter({ filter }: { filter: DeskFilter }) {
  const say = useSay()
  const { jurisdiction, renew } = useFilters()
  const draft = useDraftId()
  const [name, setName] = useState('')
  const sending = useSend(async () => {
    await call(saveFilter, { params: { jurisdiction, id: draft.id() }, body: { name, filter } })
    draft.renew()
    setName('')
    await renew()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <form noValidate onSubmit={submit} className="stack">
      <ProblemNote problem={sending.problem} shown={['name']} />
      <Field label={say(words.saveThis)} problem={sending.fieldProblem('name')}>
        {(field) => (
          <Input.Search
            {...field}
            placeholder={say(words.filterName)}
            enterButton={say(words.saveThis)}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onSearch={() => void sending.send(undefined)}
            loading={sending.busy}
          />
        )}
      </Field>
    </form>
  )
}
