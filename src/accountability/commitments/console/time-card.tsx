import { Skeleton } from 'antd'
import { useState } from 'react'
import { findPause, isOpen, type MatterBody, pauseReasonWords } from '#accountability/matters'
import { ActButton, ReadProblem, useNow, useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, limitInWords } from '#kernel'
import { type Stage, type StageName, stageNames } from '../commitment.ts'
import type { MatterTime } from '../contract.ts'
import { type TimeRequest, whyNotAskExtension, whyNotAskShelving } from '../time-request.ts'
import { stageWords, timeStateWords, commitmentsWords as words } from './commitments-screen-words.ts'
import { DecideTime } from './decide-time.tsx'
import { ExtensionForm, ShelvingForm } from './time-forms.tsx'
import { useMatterTime } from './use-time.ts'

/** Beside a matter: its promise stage by stage, and asking for more time or for the shelf. */
export default function TimeCard({ body }: { body: MatterBody }) {
  const say = useSay()
  const read = useMatterTime(body.matter.id)
  // Nothing is left to do about its time: it folds away, and is there for whoever wants to see how it went.
  if (read.data && !isOpen(body.matter) && !read.data.requests.some(({ state }) => state === 'pending')) {
    return (
      <details className="card time-over">
        <summary>
          <h3>{say(words.cardTitle)}</h3>
        </summary>
        <div className="stack">
          <Time body={body} time={read.data} />
        </div>
      </details>
    )
  }
  return (
    <section className="card stack" aria-labelledby="time-title">
      <h3 id="time-title">{say(words.cardTitle)}</h3>
      {read.isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && <Time body={body} time={read.data} />}
    </section>
  )
}

function Time({ body: { matter }, time }: { body: MatterBody; time: MatterTime }) {
  const say = useSay()
  const acting = useActing()
  const [doing, setDoing] = useState<'extension' | 'shelving'>()
  const why = {
    extension: whyNotAskExtension(matter, time.requests, time.rule, acting),
    shelving: whyNotAskShelving(matter, time.requests, acting),
  }
  const end = () => setDoing(undefined)
  return (
    <>
      <dl className="time-stages">
        {stageNames.map((name) => (
          <StageLine key={name} name={name} stage={time.stages[name]} />
        ))}
      </dl>
      {time.requests.map((request) => (
        <RequestLine key={request.id} matter={matter} request={request} time={time} />
      ))}
      {isOpen(matter) && (
        <div className="row">
          {(['extension', 'shelving'] as const).map((name) => (
            <ActButton key={name} size="small" whyNot={why[name]} onClick={() => setDoing(name)}>
              {say(words[name])}
            </ActButton>
          ))}
        </div>
      )}
      {doing === 'extension' && !why.extension && (
        <ExtensionForm matter={matter} rule={time.rule} onClose={end} />
      )}
      {doing === 'shelving' && !why.shelving && <ShelvingForm matterId={matter.id} onClose={end} />}
    </>
  )
}

function StageLine({ name, stage }: { name: StageName; stage: Stage | undefined }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const date = (at: Date) => say(dateInWords(at, now, zone))
  return (
    <>
      <dt>{say(stageWords[name])}</dt>
      <dd>
        {stage?.dueAt ? `${say(words.by)} ${date(stage.dueAt)}` : say(words.notPromised)}
        {stage?.doneAt && ` · ${say(words.done)} ${date(stage.doneAt)}`}
        {stage && stage.kept !== null && (
          <span className={stage.kept ? 'clock-on-time' : 'clock-late'}>
            {' '}
            {stage.kept ? '●' : '▲'} {say(stage.kept ? words.kept : words.broken)}
          </span>
        )}
      </dd>
    </>
  )
}

function RequestLine({
  matter,
  request,
  time,
}: {
  matter: MatterBody['matter']
  request: TimeRequest
  time: MatterTime
}) {
  const say = useSay()
  const now = useNow()
  const pause = findPause(matter.clock, now)
  const stands = request.kind === 'shelving' && request.state === 'approved' && pause?.reason === 'shelved'
  const what =
    request.kind === 'extension'
      ? `${say(words.extension)} ${say(limitInWords({ ...matter.clock.limit, amount: request.amount ?? 0 }))}`
      : `${say(words.shelving)} · ${say(words.reviewOn)} ${request.reviewOn}`
  return (
    <div className="time-request">
      <p>
        <b>{what}</b> · {say(timeStateWords[request.state])}
        {stands && <span className="quiet"> ‖ {say(pauseReasonWords.shelved)}</span>}
      </p>
      <p>{request.words}</p>
      {request.decidedWords && <p className="quiet">{request.decidedWords}</p>}
      {request.state === 'pending' && (
        <DecideTime matter={matter} request={request} ownerPath={time.ownerPath} />
      )}
    </div>
  )
}
