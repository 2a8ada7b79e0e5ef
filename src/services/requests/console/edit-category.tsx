import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Drawer, Input, InputNumber, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { unitWords } from '#accountability/commitments'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  readKey,
  useDraftId,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type LimitUnit, limitInWords } from '#kernel'
import { duties, dutyWords } from '#organisation/teams'
import { categoryGroups } from '../catalogue/category-groups.ts'
import { levels } from '../category.ts'
import { type CategoryBody, listCategories, saveCategory } from '../category-contract.ts'
import { categoriesWords as words } from './categories-words.ts'
import { draftOf, saved } from './category-draft.ts'
import { levelWords } from './requests-words.ts'

/** Everything the jurisdiction may change of a category. */
export function EditCategory({
  category,
  onClose,
}: {
  category: CategoryBody | undefined
  onClose: () => void
}) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const draftId = useDraftId()
  const [draft, setDraft] = useState(() => draftOf(category))
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const sending = useSend(async () => {
    const params = { jurisdiction, id: category?.id ?? draftId.id() }
    await call(saveCategory, { params, body: saved(draft) })
    await queries.invalidateQueries({ queryKey: readKey(listCategories) })
    tell(words.saved)
    onClose()
  })
  const text = (name: keyof typeof draft & keyof typeof words, field: string, rows = 1) => (
    <Field label={say(words[name])} problem={sending.fieldProblem(field)}>
      {(props) => (
        <Input.TextArea
          {...props}
          rows={rows}
          value={String(draft[name])}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const choice = <V extends string>(
    label: string,
    value: V,
    onChange: (value: V) => void,
    options: { value: V; label: string }[],
  ) => (
    <Field label={label}>
      {(props) => <Select<V> {...props} value={value} onChange={onChange} options={options} />}
    </Field>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <Drawer open onClose={onClose} title={say(category ? words.edit : words.add)} size={560}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={shownFields} />
        <div className="pair">
          {text('nameZh', 'name.zh')}
          {text('nameEn', 'name.en')}
        </div>
        <div className="pair">
          {text('hintZh', 'hint.zh', 2)}
          {text('hintEn', 'hint.en', 2)}
        </div>
        <div className="pair">
          {choice(
            say(words.group),
            draft.group,
            (group) => set({ group }),
            categoryGroups.map(({ code, name }) => ({ value: code, label: say(name) })),
          )}
          {text('code', 'code')}
        </div>
        {category ? (
          <p>
            {say(words.limit)} <b>{say(limitInWords(category.limit))}</b>{' '}
            <Link to={`/${jurisdiction}/commitments`}>{say(words.limitElsewhere)}</Link>
          </p>
        ) : (
          <div className="pair">
            <Field label={say(words.limit)} problem={sending.fieldProblem('limit.amount')}>
              {(props) => (
                <InputNumber
                  {...props}
                  min={1}
                  max={365}
                  value={draft.amount}
                  onChange={(amount) => set({ amount: amount ?? 0 })}
                />
              )}
            </Field>
            {choice(
              say(words.unit),
              draft.unit,
              (unit) => set({ unit }),
              (Object.keys(unitWords) as LimitUnit[]).map((value) => ({
                value,
                label: say(unitWords[value]),
              })),
            )}
          </div>
        )}
        <div className="pair">
          {choice(
            say(words.duty),
            draft.duty,
            (duty) => set({ duty }),
            duties.map((value) => ({ value, label: say(dutyWords[value]) })),
          )}
          {choice(
            say(words.level),
            draft.level,
            (level) => set({ level }),
            levels.map((value) => ({ value, label: say(levelWords[value]) })),
          )}
        </div>
        {text('keywordsZh', 'keywords.zh', 2)}
        {text('keywordsEn', 'keywords.en', 2)}
        {text('gbt', 'gbt')}
        <div className="pair">
          {text('emergencyZh', 'emergency.zh', 2)}
          {text('emergencyEn', 'emergency.en', 2)}
        </div>
        <Checkbox
          checked={draft.publishWords}
          onChange={(event) => set({ publishWords: event.target.checked })}
        >
          {say(words.publishWords)}
        </Checkbox>
        <Checkbox checked={draft.retired} onChange={(event) => set({ retired: event.target.checked })}>
          {say(words.retired)}
        </Checkbox>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(designWords.save)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}

const shownFields = [
  'name.zh',
  'name.en',
  'hint.zh',
  'hint.en',
  'code',
  'limit.amount',
  'keywords.zh',
  'keywords.en',
  'gbt',
  'emergency.zh',
  'emergency.en',
]
