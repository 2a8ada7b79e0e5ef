import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Drawer, Input, InputNumber, Select } from 'antd'
import { type FormEvent, useId, useState } from 'react'
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
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { useCalendar, usePlaces } from '#foundation/places/console'
import { addDays, dayOf } from '#kernel'
import { type Dimension, dimensions, dimensionWords } from '../check.ts'
import { checkPermissions } from '../check-permissions.ts'
import { drawChecks, listSamples } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'

interface Options {
  readonly onClose: () => void
  readonly onDrawn: (id: string) => void
}

/** What to draw from, how many, and by which seed; all but the period may stay as it is. */
export function DrawDrawer({ onClose, onDrawn }: Options) {
  const say = useSay()
  const tell = useTell()
  const id = useId()
  const { jurisdiction } = useSession()
  const queries = useQueryClient()
  const draft = useDraftId()
  const places = usePlaces().data ?? []
  const { actor } = useActing()
  const today = dayOf(useNow(), useCalendar().zone)
  const [placeId, setPlaceId] = useState<string>()
  const [from, setFrom] = useState(addDays(today, -30))
  const [until, setUntil] = useState(today)
  const [by, setBy] = useState<Dimension[]>(['community'])
  const [size, setSize] = useState<number | null>(null)
  const [seed, setSeed] = useState('')
  const sending = useSend<void>(async () => {
    const body = {
      id: draft.id(),
      from,
      until,
      by,
      ...(placeId ? { placeId } : {}),
      ...(size === null ? {} : { size }),
      ...(seed.trim() ? { seed } : {}),
    }
    const drawn = await call(drawChecks, { params: { jurisdiction }, body })
    await queries.invalidateQueries({ queryKey: readKey(listSamples) })
    tell(words.drawn)
    onClose()
    onDrawn(drawn.sample.id)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  const mine = places.filter(
    ({ kind, path }) =>
      (kind === 'jurisdiction' || kind === 'community') &&
      isAllowed(checkPermissions, actor, 'check.draw', path),
  )
  return (
    <Drawer open onClose={onClose} title={say(words.draw)} size={480}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={['placeId', 'from', 'until', 'by', 'size', 'seed']} />
        <Field label={say(words.place)} problem={sending.fieldProblem('placeId')}>
          {(field) => (
            <Select
              {...field}
              value={placeId ?? mine[0]?.id ?? null}
              onChange={(next: string | null) => setPlaceId(next ?? undefined)}
              options={mine.map((place) => ({
                value: place.id,
                label: place.kind === 'jurisdiction' ? say(words.everywhere) : say(place.name),
              }))}
            />
          )}
        </Field>
        <div className="pair">
          <Field label={say(words.periodFrom)} problem={sending.fieldProblem('from')}>
            {(field) => (
              <Input
                {...field}
                type="date"
                max={today}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            )}
          </Field>
          <Field label={say(words.periodUntil)} problem={sending.fieldProblem('until')}>
            {(field) => (
              <Input
                {...field}
                type="date"
                max={today}
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Field>
        </div>
        <fieldset className="check-choice" aria-describedby={`${id}-strata`}>
          <legend>{say(words.strata)}</legend>
          <div id={`${id}-strata`} className="field-hint">
            {say(words.strataHint)}
          </div>
          <Checkbox.Group
            value={by}
            onChange={(next) => setBy(next as Dimension[])}
            options={dimensions.map((each) => ({ value: each, label: say(dimensionWords[each]) }))}
          />
          {sending.fieldProblem('by') && (
            <div className="field-problem" role="alert">
              {sending.fieldProblem('by')}
            </div>
          )}
        </fieldset>
        <Field label={say(words.size)} hint={say(words.sizeHint)} problem={sending.fieldProblem('size')}>
          {(field) => (
            <InputNumber {...field} min={1} max={500} precision={0} value={size} onChange={setSize} />
          )}
        </Field>
        <Field label={say(words.seed)} hint={say(words.seedHint)} problem={sending.fieldProblem('seed')}>
          {(field) => (
            <Input
              {...field}
              value={seed}
              autoComplete="off"
              onChange={(event) => setSeed(event.target.value)}
            />
          )}
        </Field>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(words.draw)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
