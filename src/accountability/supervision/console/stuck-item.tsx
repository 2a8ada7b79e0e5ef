import { Link } from 'react-router'
import { isOpen } from '#accountability/matters'
import { staffStateWords } from '#accountability/matters/console'
import { useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { timeLeft, type Words } from '#kernel'
import type { StuckGroup, StuckRow } from '../contract.ts'
import { RungMark } from './rung-mark.tsx'
import { supervisionWords as words } from './supervision-screen-words.ts'

/** One stuck matter: what, where, with which post, and why. */
export function StuckItem({ row, group }: { row: StuckRow; group: StuckGroup }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const open = isOpen(row)
  // The group says it already, unless it is about who has it.
  const rung = group === 'unowned' || group === 'offered' ? row.rung : null
  return (
    <li className="card stuck-row">
      <Link to={`/${jurisdiction}/desk/${row.id}?view=all`} className="stuck-title">
        {row.title}
      </Link>
      <span className="quiet">{row.code}</span>
      <span>
        {say(row.communityName)} · {say(row.ownerName)}
      </span>
      <span className="stuck-why">
        {rung && <RungMark rung={rung} />} {say(whyOf(row, open))}{' '}
        {open && (
          <span className={row.dueAt < now ? 'clock-late' : 'quiet'}>
            {say(timeLeft(row.dueAt, now, zone))}
          </span>
        )}
      </span>
    </li>
  )
}

function whyOf(row: StuckRow, open: boolean): Words {
  if (!open) return words.answered
  const { offeredName } = row
  if (offeredName) {
    return {
      zh: words.offeredTo.zh.replace('{post}', offeredName.zh),
      en: words.offeredTo.en.replace('{post}', offeredName.en),
    }
  }
  return row.holderId === null ? words.notAccepted : staffStateWords[row.state]
}
