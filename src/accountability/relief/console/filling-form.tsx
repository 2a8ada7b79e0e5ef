import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  call,
  designWords,
  Field,
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
import { addFilling, withdrawFilling } from '../contract.ts'
import { reportWords as words } from './relief-screen-words.ts'
import { useRenewReports } from './use-reports.ts'

/** The table was filled in once more: when, and how long it took. */
export function FillingForm({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewReports()
  const { jurisdiction } = useSession()
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const draft = useDraftId()
  const focusFirst = useFocusFirst()
  const [minutes, setMinutes] = useState('')
  const [filledOn, setFilledOn] = useState(today)
  const sending = useSend<void>(async () => {
    const params = { jurisdiction, id: reportId }
    const fillingId = draft.id()
    await call(addFilling, { params, body: { fillingId, filledOn, minutes: Number(minutes) } })
    onClose()
    tell(words.filled, async () => {
      await call(withdrawFilling, { params: { ...params, fillingId } })
      await renew()
    })
    await renew()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={focusFirst} className="stack filling-form" noValidate onSubmit={submit}>
      <ProblemNote problem={sending.problem} shown={['minutes', 'filledOn']} />
      <div className="pair">
        <Field label={say(words.minutes)} problem={sending.fieldProblem('minutes')}>
          {(field) => (
            <Input
              {...field}
              inputMode="numeric"
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
            />
          )}
        </Field>
        <Field label={say(words.filledOn)} problem={sending.fieldProblem('filledOn')}>
          {(field) => (
            <Input
              {...field}
              type="date"
              max={today}
              value={filledOn}
              onChange={(event) => setFilledOn(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(designWords.save)}
        </Button>
        <Button onClick={onClose}>{say(designWords.cancel)}</Button>
      </div>
    </form>
  )
}
