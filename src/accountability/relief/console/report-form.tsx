import { Button, Checkbox, Drawer, Input, Select } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import {
  call,
  designWords,
  Field,
  type FieldProps,
  ProblemNote,
  useDraftId,
  useFocusFirst,
  useNow,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { type ReportBody, saveReport } from '../contract.ts'
import { type HeldKey, heldKeys, heldTables } from '../held-tables.ts'
import { rhythmWords } from '../relief-words.ts'
import { columnsOf, type Rhythm, rhythms } from '../report-request.ts'
import { reportWords as words } from './relief-screen-words.ts'
import { useRenewReports } from './use-reports.ts'

const shown = ['office', 'title', 'columns', 'basis', 'rhythm', 'firstDueOn', 'untilOn', 'answers']
type Text = 'office' | 'title' | 'columns' | 'basis' | 'firstDueOn' | 'untilOn'

/** Registers what is asked for, or corrects it. */
export function ReportForm({ report, onClose }: { report: ReportBody | undefined; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewReports()
  const { jurisdiction } = useSession()
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const focusFirst = useFocusFirst()
  const answersId = useId()
  const draft = useDraftId()
  const [given, setGiven] = useState<Record<Text, string>>({
    office: report?.office ?? '',
    title: report?.title ?? '',
    columns: report?.columns.join('、') ?? '',
    basis: report?.basis ?? '',
    firstDueOn: report?.firstDueOn ?? today,
    untilOn: report?.untilOn ?? '',
  })
  const [rhythm, setRhythm] = useState<Rhythm>(report?.rhythm ?? 'monthly')
  const [answers, setAnswers] = useState<HeldKey[]>(report?.answers ?? [])
  const sending = useSend<void>(async () => {
    const { columns, untilOn, ...rest } = given
    const body = { ...rest, rhythm, answers, columns: columnsOf(columns), untilOn: untilOn || null }
    await call(saveReport, { params: { jurisdiction, id: report?.id ?? draft.id() }, body })
    tell(words.saved)
    onClose()
    await renew()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  const bind = (name: Text) => (field: FieldProps) => ({
    ...field,
    value: given[name],
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  })
  const problem = sending.fieldProblem
  return (
    <Drawer open onClose={onClose} title={say(words.register)} size={520}>
      <form ref={focusFirst} className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={shown} />
        <Field label={say(words.office)} problem={problem('office')}>
          {(field) => <Input {...bind('office')(field)} />}
        </Field>
        <Field label={say(words.title)} problem={problem('title')}>
          {(field) => <Input {...bind('title')(field)} />}
        </Field>
        <Field label={say(words.columns)} hint={say(words.columnsHint)} problem={problem('columns')}>
          {(field) => <Input.TextArea {...bind('columns')(field)} rows={2} />}
        </Field>
        <Field label={say(words.basis)} problem={problem('basis')}>
          {(field) => <Input {...bind('basis')(field)} />}
        </Field>
        <Field label={say(words.rhythm)} problem={problem('rhythm')}>
          {(field) => (
            <Select
              {...field}
              value={rhythm}
              onChange={setRhythm}
              options={rhythms.map((value) => ({ value, label: say(rhythmWords[value]) }))}
            />
          )}
        </Field>
        <div className="pair">
          <Field label={say(words.firstDueOn)} problem={problem('firstDueOn')}>
            {(field) => <Input {...bind('firstDueOn')(field)} type="date" />}
          </Field>
          <Field label={say(words.untilOn)} problem={problem('untilOn')}>
            {(field) => <Input {...bind('untilOn')(field)} type="date" />}
          </Field>
        </div>
        <div className="field" role="group" aria-labelledby={answersId}>
          <strong id={answersId}>{say(words.answers)}</strong>
          <div className="field-hint">{say(words.answersHint)}</div>
          <Checkbox.Group
            className="held-choice"
            value={answers}
            onChange={setAnswers}
            options={heldKeys.map((value) => ({ value, label: say(heldTables[value].name) }))}
          />
        </div>
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
