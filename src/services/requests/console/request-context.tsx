import { Button, Skeleton } from 'antd'
import { Link, useLocation } from 'react-router'
import { type KindProps, staffStateWords } from '#accountability/matters/console'
import { ReadProblem, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { timeLeft } from '#kernel'
import type { RequestDetails } from '../contract.ts'
import { ContactCard } from './contact-card.tsx'
import { requestsWords as words } from './requests-words.ts'
import { useRequest } from './use-request.ts'
import './requests.css'

/** Beside a request: how to reach the resident, and what else is open here or for them. */
export default function RequestContext({ matter, mergeInto }: KindProps) {
  const read = useRequest(matter.matter.id)
  if (read.isPending) return <Skeleton active title={false} />
  if (!read.data) return <ReadProblem error={read.error} retry={read.refetch} />
  return (
    <div className="stack">
      <ContactCard contact={read.data.contact} />
      <Others others={read.data.others} mergeInto={mergeInto} />
    </div>
  )
}

interface Options {
  readonly others: RequestDetails['others']
  readonly mergeInto: (code: string) => void
}

function Others({ others, mergeInto }: Options) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const { search } = useLocation()
  if (others.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="request-others">
      <h3 id="request-others">{say(words.others)}</h3>
      <ul className="other-list">
        {others.map((other) => (
          <li key={other.id}>
            <Link to={`/${jurisdiction}/desk/${other.id}${search}`}>{other.title}</Link>
            <div className="quiet">
              {say(other.same === 'place' ? words.samePlace : words.sameResident)} ·{' '}
              {say(staffStateWords[other.state])} · {say(timeLeft(other.dueAt, now, zone))}
            </div>
            <div className="row">
              <span className="quiet">{other.code}</span>
              <Button size="small" onClick={() => mergeInto(other.code)}>
                {say(words.mergeInto)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
