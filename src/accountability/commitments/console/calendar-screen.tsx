import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import {
  call,
  Field,
  Page,
  ProblemNote,
  ReadProblem,
  readKey,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { commitmentsPermissions } from '../commitments-permissions.ts'
import { importCalendar, previewCalendar, readCalendar, type YearChangeBody } from '../contract.ts'
import { numbered, commitmentsWords as words } from './commitments-screen-words.ts'

/** Which days are off and which are worked in exchange; the office imports a decree once it is published. */
export default function CalendarScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(readCalendar, { params: { jurisdiction } })
  const may = !whyNotAllowed(commitmentsPermissions, useActing().actor, 'calendar.import')
  return (
    <Page title={say(words.calendar)} about={say(words.calendarAbout)}>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && (
        <div className="stack">
          {read.data.decree === 'none' && <p>{say(words.noDecree)}</p>}
          {read.data.undecreed.map((year) => (
            <Alert key={year} type="warning" showIcon title={say(numbered(words.undecreed, year))} />
          ))}
          {may && read.data.decree === 'cn' && <ImportDecree />}
          {[...read.data.years].reverse().map(({ year, daysOff, makeUpDays }) => (
            <section key={year} className="card stack" aria-label={say(numbered(words.year, year))}>
              <h2>{say(numbered(words.year, year))}</h2>
              <dl className="time-stages">
                <dt>{say(words.daysOff)}</dt>
                <dd>
                  <Days days={daysOff} />
                </dd>
                <dt>{say(words.makeUpDays)}</dt>
                <dd>
                  <Days days={makeUpDays} />
                </dd>
              </dl>
            </section>
          ))}
        </div>
      )}
    </Page>
  )
}

const Days = ({ days }: { days: readonly string[] }) => (
  <span className="decreed-days">
    {days.map((day) => (
      <time key={day} dateTime={day}>
        {day.slice(5)}
      </time>
    ))}
    {days.length === 0 && '–'}
  </span>
)

/** A file or its text, what it would change, and then the import. */
function ImportDecree() {
  const say = useSay()
  const tell = useTell()
  const id = useId()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const [text, setText] = useState('')
  const [changes, setChanges] = useState<readonly YearChangeBody[]>()
  const sending = useSend<'preview' | 'import'>(async (what) => {
    setChanges(undefined)
    if (what === 'preview') {
      setChanges(await call(previewCalendar, { params: { jurisdiction }, body: { text } }))
      return
    }
    await call(importCalendar, { params: { jurisdiction }, body: { text } })
    setText('')
    tell(words.imported)
    await queries.invalidateQueries({ queryKey: readKey(readCalendar) })
  })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    setText(await file.text())
    setChanges(undefined)
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{say(words.importTitle)}</h2>
      <p className="quiet">{say(words.importHint)}</p>
      <ProblemNote problem={sending.problem} shown={['text']} />
      <Field label={say(words.file)}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".ics,.csv,.txt,text/calendar,text/csv"
            onChange={(event) => void choose(event)}
          />
        )}
      </Field>
      <Field label={say(words.text)} problem={sending.fieldProblem('text')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={5}
            value={text}
            placeholder="2027-01-01,休,元旦"
            onChange={(event) => {
              setText(event.target.value)
              setChanges(undefined)
            }}
          />
        )}
      </Field>
      {changes?.map((change) => (
        <Change key={change.year} change={change} />
      ))}
      <div className="row row-end">
        <Button loading={sending.busy} onClick={() => void sending.send('preview')}>
          {say(words.preview)}
        </Button>
        <Button
          type="primary"
          loading={sending.busy}
          disabled={changes === undefined}
          onClick={() => void sending.send('import')}
        >
          {say(words.import)}
        </Button>
      </div>
    </section>
  )
}

function Change({ change: { year, isNew, off, makeUp } }: { change: YearChangeBody }) {
  const say = useSay()
  const lines = [
    [words.daysOff, words.added, off.added],
    [words.daysOff, words.removed, off.removed],
    [words.makeUpDays, words.added, makeUp.added],
    [words.makeUpDays, words.removed, makeUp.removed],
  ] as const
  const told = lines.filter(([, , days]) => days.length > 0)
  return (
    <div className="time-request" aria-live="polite">
      <h3>
        {say(numbered(words.year, year))} {isNew && <span className="quiet">{say(words.newYear)}</span>}
      </h3>
      {told.length === 0 && <p className="quiet">{say(words.noChange)}</p>}
      {told.map(([what, how, days]) => (
        <p key={`${what.en} ${how.en}`}>
          {say(what)} · {say(how)}: <Days days={days} />
        </p>
      ))}
    </div>
  )
}
