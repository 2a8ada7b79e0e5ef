import { Tag, Typography } from 'antd'
import { Link, useLocation } from 'react-router'
import { ClockMark, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { usePosts } from '#organisation/teams/console'
import { clockState } from '../clock.ts'
import { channelWords, isOpen, resultWords } from '../matter.ts'
import type { MatterBody } from '../matter-body.ts'
import { matterWords as words } from './matter-words.ts'
import { PromiseBar } from './promise-bar.tsx'
import { staffStateWords } from './staff-words.ts'

/** Who owns it, how it stands, and by when. */
export function MatterHeader({ body }: { body: MatterBody }) {
  const say = useSay()
  const now = useNow()
  const calendar = useCalendar()
  const { matter } = body
  return (
    <header className="matter-head">
      <div className="row">
        <Typography.Text copyable={{ tooltips: [say(words.copyCode), ''] }} className="matter-code">
          {matter.code}
        </Typography.Text>
        <Tag variant="outlined">
          {say(matter.result ? resultWords[matter.result] : staffStateWords[matter.state])}
        </Tag>
        {isOpen(matter) && <ClockMark state={clockState(matter.clock, matter.closedAt, now, calendar)} />}
        {matter.reopened > 0 && (
          <span className="quiet">
            {say(words.reopenedTimes)} {matter.reopened}
          </span>
        )}
      </div>
      <h2 className="matter-title">{matter.title}</h2>
      <dl className="facts">
        <div>
          <dt>{say(words.owner)}</dt>
          <dd>
            {say(body.ownerName)} <span className="quiet">{body.ownerPhone}</span>
          </dd>
        </div>
        <div>
          <dt>{say(words.holder)}</dt>
          <dd>{body.holderName ?? <span className="quiet">{say(words.notAccepted)}</span>}</dd>
        </div>
        <div>
          <dt>{say(words.channel)}</dt>
          <dd>{say(channelWords[matter.channel])}</dd>
        </div>
      </dl>
      <Links body={body} />
      <PromiseBar matter={matter} />
      {body.review && (
        <p>
          {say(words.review)}: <span aria-hidden="true">{'★'.repeat(body.review.grade)}</span>{' '}
          {body.review.grade}/5
          {body.review.solved !== null && ` · ${say(body.review.solved ? words.solved : words.notSolved)}`}
          {body.review.words && ` · ${body.review.words}`}
        </p>
      )}
    </header>
  )
}

/** A waiting hand-over, and matters that this one is handled with. */
function Links({ body }: { body: MatterBody }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { search } = useLocation()
  const posts = usePosts().data
  const offered = body.matter.offer && posts?.find(({ id }) => id === body.matter.offer?.postId)
  return (
    <>
      {offered && (
        <p className="matter-offer">
          {say(words.offeredTo)}
          <strong>{say(offered.name)}</strong>
        </p>
      )}
      {body.matter.mergedInto && (
        <p>
          {say(words.mergedInto)}{' '}
          <Link to={`/${jurisdiction}/desk/${body.matter.mergedInto}${search}`}>{body.mergedIntoCode}</Link>
        </p>
      )}
      {body.merged.length > 0 && (
        <p>
          {say(words.mergedHere)}:{' '}
          {body.merged.map(({ id, code }) => (
            <Link key={id} to={`/${jurisdiction}/desk/${id}${search}`} className="merged-link">
              {code}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
