import { Skeleton, Tag } from 'antd'
import { Link } from 'react-router'
import { isOpen } from '#accountability/matters'
import { staffStateWords } from '#accountability/matters/console'
import { ReadProblem, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, timeLeft } from '#kernel'
import type { ComplaintBody } from '../contract.ts'
import { ComplaintActions } from './complaint-actions.tsx'
import { pledgesWords as words } from './pledges-screen-words.ts'
import { useComplaints } from './use-pledges.ts'

/** Complaints my posts answer, and those the leadership showed to my post. */
export function Complaints() {
  const say = useSay()
  const read = useComplaints()
  return (
    <section className="stack" aria-labelledby="pledge-complaints">
      <h2 id="pledge-complaints">{say(words.complaints)}</h2>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <p className="card quiet">{say(words.noComplaints)}</p>}
      <ul className="stack">
        {read.data?.map((complaint) => (
          <li key={complaint.id} className="card stack">
            <ComplaintCard complaint={complaint} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ComplaintCard({ complaint }: { complaint: ComplaintBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const open = isOpen(complaint)
  return (
    <>
      <div className="row">
        <h3>{say(complaint.ruleName ?? words.noRule)}</h3>
        <Tag variant="outlined">{say(staffStateWords[complaint.state])}</Tag>
        {!complaint.own && <Tag>{say(words.shownToYou)}</Tag>}
        {complaint.own && complaint.shownAt && <Tag>{say(words.shown)}</Tag>}
      </div>
      <p className="quiet">
        {complaint.code} · {say(dateInWords(complaint.openedAt, now, zone))} · {say(words.aboutPost)}
        {say({ zh: '：', en: ' ' })}
        {say(complaint.postName ?? words.noPostNamed)}
      </p>
      <p className="pledge-said">{complaint.words}</p>
      {complaint.own && complaint.answer && (
        <p className="pledge-said">
          <strong>{say(words.answer)}</strong> {complaint.answer}
        </p>
      )}
      {complaint.own && (
        <>
          {open && (
            <p className={complaint.dueAt < now ? 'clock-late' : 'quiet'}>
              {say(words.due)}
              {say({ zh: '：', en: ': ' })}
              {say(timeLeft(complaint.dueAt, now, zone))}
            </p>
          )}
          <Link to={`/${jurisdiction}/desk/${complaint.id}?view=all`}>{say(words.work)}</Link>
          <ComplaintActions complaint={complaint} />
        </>
      )}
    </>
  )
}
