import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { ClockMark, useSay } from '#design/console'
import { timeLeft } from '#kernel'
import { resultWords } from '../matter.ts'
import type { MatterRow } from '../matter-body.ts'
import { deskWords as words } from './desk-words.ts'
import { rowClock } from './row-clock.ts'
import { staffStateWords } from './staff-words.ts'

interface Options {
  readonly row: MatterRow
  readonly to: string
  readonly open: boolean
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
  readonly now: Date
  readonly zone: string
}

/** One matter of the queue: what a person needs to choose what to do next. */
export function QueueRow({ row, to, open, ticked, onTick, now, zone }: Options) {
  const say = useSay()
  const clock = rowClock(row, now)
  return (
    <li className={`queue-row ${open ? 'queue-row-open' : ''}`}>
      <Checkbox
        aria-label={`${say(words.tick)} ${row.code}`}
        checked={ticked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <Link to={to} className="queue-link" data-matter={row.id} aria-current={open ? 'true' : undefined}>
        <span className="queue-code">{row.code}</span>
        <span className="queue-title">{row.title}</span>
        <span className="queue-place">{say(row.placeName)}</span>
        <span className="queue-owner">
          {say(row.ownerName)}
          {row.state === 'received' && <span className="queue-nobody"> · {say(words.nobody)}</span>}
        </span>
        <span className="queue-state">
          {say(row.result ? resultWords[row.result] : staffStateWords[row.state])}
        </span>
        <span className="queue-left">
          {clock ? (
            <>
              <ClockMark state={clock} bare />{' '}
              <span className={`clock-${clock}`}>{say(timeLeft(row.dueAt, now, zone))}</span>
            </>
          ) : (
            <span className="quiet">{say(staffStateWords[row.state])}</span>
          )}
        </span>
      </Link>
    </li>
  )
}
