import { useNow, useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, limitInWords, promiseInWords, undecreedWarning } from '#kernel'
import { isOpen } from '../matter.ts'
import type { MatterBody } from '../matter-body.ts'
import { matterWords as words } from './matter-words.ts'
import { staffPauseWords, staffStateWords } from './staff-words.ts'

/** The promise as a bar: start, today, promised date, pauses hatched; and the same in words. */
export function PromiseBar({ matter }: { matter: MatterBody['matter'] }) {
  const say = useSay()
  const now = useNow()
  const calendar = useCalendar()
  const { clock, dueAt } = matter
  const ended = matter.answeredAt ?? matter.closedAt
  const at = isOpen(matter) ? now : (ended ?? now)
  const start = clock.startedAt.getTime()
  const end = Math.max(dueAt.getTime(), at.getTime())
  const percent = (instant: Date) => {
    const share = ((instant.getTime() - start) / Math.max(1, end - start)) * 100
    return Math.min(100, Math.max(0, share))
  }
  const late = at > dueAt
  const warning = isOpen(matter) && undecreedWarning(clock.startedAt, dueAt, calendar)
  return (
    <section className="promise" aria-label={say(words.promise)}>
      <p className="promise-words">
        {isOpen(matter) ? (
          say(promiseInWords(dueAt, now, calendar))
        ) : (
          <>
            {say(ended ? words.answeredAt : staffStateWords[matter.state])}{' '}
            {ended && say(dateInWords(ended, now, calendar.zone))}
          </>
        )}
        <span className="quiet">
          {' '}
          · {say(words.limit)} {say(limitInWords(clock.limit))}
          {clock.added > 0 &&
            ` + ${say(limitInWords({ ...clock.limit, amount: clock.added }))} ${say(words.added)}`}
        </span>
      </p>
      <div className="promise-bar" aria-hidden="true">
        <div className={`promise-gone ${late ? 'promise-late' : ''}`} style={{ width: `${percent(at)}%` }} />
        {clock.pauses.map((pause) => {
          const from = percent(pause.from)
          return (
            <div
              key={pause.from.getTime()}
              className="promise-pause"
              style={{ left: `${from}%`, width: `${percent(pause.until ?? pause.limitUntil) - from}%` }}
            />
          )
        })}
        <div className="promise-mark promise-due" style={{ left: `${percent(dueAt)}%` }} />
        <div className="promise-mark promise-now" style={{ left: `${percent(at)}%` }} />
      </div>
      <div className="promise-ends quiet">
        <span>
          {say(words.started)} {say(dateInWords(clock.startedAt, now, calendar.zone))}
        </span>
        <span>
          {say(words.due)} {say(dateInWords(dueAt, now, calendar.zone))}
        </span>
      </div>
      {clock.pauses.map((pause) => (
        <p key={pause.from.getTime()} className="quiet">
          ‖ {say(words.pausedFor)} {say(dateInWords(pause.from, now, calendar.zone))} –{' '}
          {say(dateInWords(pause.until ?? pause.limitUntil, now, calendar.zone))} ·{' '}
          {say(staffPauseWords[pause.reason])}
        </p>
      ))}
      {warning && <p className="clock-due-soon">◐ {say(warning)}</p>}
    </section>
  )
}
