import { Skeleton } from 'antd'
import type { MatterBody } from '#accountability/matters'
import { ReadProblem, useNow, useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { RungMark } from './rung-mark.tsx'
import { StandingActions } from './standing-actions.tsx'
import { supervisionWords as words } from './supervision-screen-words.ts'
import { useStanding } from './use-standing.ts'

/** Beside a matter: where it stands on the ladder, and what those above may do about it. */
export default function StandingCard({ body }: { body: MatterBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const read = useStanding(body.matter.id)
  return (
    <section className="card stack standing" aria-labelledby="standing-title">
      <h3 id="standing-title">{say(words.standing)}</h3>
      {read.isPending && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && (
        <>
          {read.data.rung ? (
            <p>
              <RungMark rung={read.data.rung} />
              {read.data.levelAt && (
                <span className="quiet">
                  {' '}
                  {say(words.since)} {say(dateInWords(read.data.levelAt, now, zone))}
                </span>
              )}
            </p>
          ) : (
            <p className="quiet">{say(words.none)}</p>
          )}
          {read.data.closed && (
            <dl className="standing-closed">
              <dt>{say(words.lastClosed)}</dt>
              <dd>{say(dateInWords(read.data.closed.at, now, zone))}</dd>
              <dt>{say(words.cause)}</dt>
              <dd>{read.data.closed.cause}</dd>
              <dt>{say(words.remedy)}</dt>
              <dd>{read.data.closed.remedy}</dd>
            </dl>
          )}
          <StandingActions matter={body.matter} standing={read.data} />
        </>
      )}
    </section>
  )
}
