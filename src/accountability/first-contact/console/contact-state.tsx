import { ClockMark, useNow, useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, timeLeft } from '#kernel'
import type { ContactRow } from '../contract.ts'
import { endingWords, isAgeing } from '../first-contact.ts'
import { waitingWords, firstContactWords as words } from './first-contact-words.ts'

type State = Pick<ContactRow, 'ending' | 'settledAt' | 'dueAt'>

/** How it stands, in words. */
export function ContactState({ contact: { ending, settledAt } }: { contact: State }) {
  const say = useSay()
  const waiting = ending && settledAt === null ? waitingWords[ending] : undefined
  return say(waiting ?? (ending ? endingWords[ending] : words.withMe))
}

/** How long it may still take: a word and a shape, never colour alone. */
export function ContactClock({ contact }: { contact: State }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { settledAt, dueAt } = contact
  if (settledAt) return <span className="quiet">{say(dateInWords(settledAt, now, zone))}</span>
  if (isAgeing(contact, now)) {
    return (
      <span className="clock-mark clock-late">
        <span aria-hidden="true">▲</span>
        <span>{say(words.ageing)}</span>
      </span>
    )
  }
  return (
    <span className="clock-on-time">
      <ClockMark state="on-time" bare /> {say(words.by)} {say(timeLeft(dueAt, now, zone))}
    </span>
  )
}
