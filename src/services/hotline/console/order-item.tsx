import { Tag } from 'antd'
import { Link } from 'react-router'
import { ActButton, useNow, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, type Words } from '#kernel'
import { orderStateWords } from '../feedback-columns.ts'
import { urgencyWords } from '../hotline-order.ts'
import { hotlinePermissions, type OrderBody } from '../index.ts'
import { whyNotReturn } from '../return-order.ts'
import { hotlineWords as words } from './hotline-words.ts'

/** One order: its number, where it stands, whose it is, and both dates. */
export function OrderItem({ of: order, onReturn }: { of: OrderBody; onReturn: () => void }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { actor } = useActing()
  const { jurisdiction } = useSession()
  const dated = (text: Words, at: Date) => say(text).replace('{when}', say(dateInWords(at, now, zone)))
  const open = !order.answeredAt && !order.returnedAt && order.state !== 'withdrawn'
  const mayReturn = whyNotAllowed(hotlinePermissions, actor, 'hotline.return') ?? whyNotReturn(order, now)
  return (
    <li className="card stack">
      <div className="row hotline-head">
        <h2>
          <Link to={`/${jurisdiction}/desk/${order.matterId}?view=all`}>{order.title}</Link>
        </h2>
        <span className="row">
          {order.urgency !== 'usual' && (
            <Tag className="hotline-late">{say(urgencyWords[order.urgency])}</Tag>
          )}
          <Tag>{say(orderStateWords(order))}</Tag>
        </span>
      </div>
      <p className="hotline-facts">
        <span>{order.number}</span>
        {order.kind && <span>{order.kind}</span>}
        <span>{say(order.owner)}</span>
        {order.cityDueAt && (
          <span className={open && order.cityDueAt < now ? 'hotline-late' : ''}>
            {dated(words.cityDue, order.cityDueAt)}
          </span>
        )}
        <span>{dated(words.ownDue, order.dueAt)}</span>
        {order.returnedAt && <span>{dated(words.returnedAt, order.returnedAt)}</span>}
        {open && order.returnUntil > now && <span>{dated(words.returnUntil, order.returnUntil)}</span>}
      </p>
      {order.returnReason && <p>{order.returnReason}</p>}
      {order.answer && <p className="hotline-answer">{order.answer}</p>}
      {open && (
        <div>
          <ActButton size="small" whyNot={mayReturn} onClick={onReturn}>
            {say(words.return)}
          </ActButton>
        </div>
      )}
    </li>
  )
}
