import { Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { MatterRow } from '#accountability/matters'
import { Page, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, limitInWords, timeLeft } from '#kernel'
import { listTime, type PendingRow, type ShelvedRow } from '../contract.ts'
import { commitmentsWords as words } from './commitments-screen-words.ts'
import { DecisionButtons } from './decide-time.tsx'

/** What waits for the level above, and what stands on the shelf; each opens where it is worked on. */
export default function TimeScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(listTime, { params: { jurisdiction } }, { everyMs: 60_000 })
  return (
    <Page title={say(words.time)} about={say(words.timeAbout)}>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && (
        <div className="stack">
          <List title={say(words.pending)} count={read.data.pending.length} empty={say(words.nothingPending)}>
            {read.data.pending.map((row) => (
              <Pending key={row.request.id} {...row} />
            ))}
          </List>
          <List title={say(words.shelf)} count={read.data.shelved.length} empty={say(words.nothingShelved)}>
            {read.data.shelved.map((row) => (
              <Shelved key={row.matter.id} {...row} />
            ))}
          </List>
        </div>
      )}
    </Page>
  )
}

function List(props: { title: string; count: number; empty: string; children: ReactNode }) {
  const id = `time-${props.title}`
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        {props.title} <span className="quiet">{props.count}</span>
      </h2>
      {props.count === 0 ? (
        <Empty description={props.empty} />
      ) : (
        <ul className="time-list">{props.children}</ul>
      )}
    </section>
  )
}

function Pending({ matter, limit, request, mayDecide }: PendingRow) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const what =
    request.kind === 'extension'
      ? `${say(words.extension)} ${say(limitInWords({ ...limit, amount: request.amount ?? 0 }))}`
      : `${say(words.shelving)} · ${say(words.reviewOn)} ${request.reviewOn}`
  return (
    <li className="card time-row">
      <Named matter={matter} />
      <p>
        <b>{what}</b>{' '}
        <span className="quiet">
          {say(dateInWords(request.askedAt, now, zone))} · {say(timeLeft(matter.dueAt, now, zone))}
        </span>
      </p>
      <p>{request.words}</p>
      {mayDecide && <DecisionButtons matterId={matter.id} requestId={request.id} />}
    </li>
  )
}

function Shelved({ matter, reviewOn, plan }: ShelvedRow) {
  const say = useSay()
  return (
    <li className="card time-row">
      <Named matter={matter} />
      <p>
        <b>
          {say(words.reviewOn)} {reviewOn}
        </b>
      </p>
      <p>{plan}</p>
    </li>
  )
}

function Named({ matter }: { matter: MatterRow }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  return (
    <div className="time-named">
      <Link to={`/${jurisdiction}/desk/${matter.id}?view=all`}>{matter.title}</Link>{' '}
      <span className="quiet">
        {matter.code} · {say(matter.placeName)} · {say(matter.ownerName)}
      </span>
    </div>
  )
}
