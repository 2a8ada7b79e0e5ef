import './hotline.css'
import type { MatterBody } from '#accountability/matters'
import { useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { urgencyWords } from '../hotline-order.ts'
import { readOrderOf } from '../index.ts'
import { hotlineWords as words } from './hotline-words.ts'

/** Beside a matter that came from the hotline: the foreign number and the city's own deadline; nothing for others. */
export default function HotlineCard({ body: { matter } }: { body: MatterBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: matter.id }
  const order = useRead(readOrderOf, { params }, { enabled: matter.channel === 'hotline' }).data?.order
  if (!order) return null
  const time = (at: Date | null) => at && say(dateInWords(at, now, zone))
  const facts = [
    [words.number, order.number],
    [words.kind, order.kind],
    [words.urgency, say(urgencyWords[order.urgency])],
    [words.calledAt, time(order.calledAt)],
    [words.deadline, time(order.cityDueAt)],
    [words.signedAt, time(order.signedAt) ?? say(words.notSigned)],
    [words.returned, time(order.returnedAt)],
    [words.reason, order.returnReason],
  ] as const
  return (
    <section className="card stack" aria-labelledby="hotline-order">
      <h3 id="hotline-order">{say(words.order)}</h3>
      <dl className="hotline-columns">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name.en}>
                <dt>{say(name)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
