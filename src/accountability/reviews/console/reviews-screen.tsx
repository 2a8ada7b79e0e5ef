import { Empty, Select, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { Page, ReadProblem, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { usePlaces } from '#foundation/places/console'
import type { Words } from '#kernel'
import { appealKindWords } from '../appeal.ts'
import { listReviews, type ReviewRow } from '../contract.ts'
import { reviewPermissions } from '../review-permissions.ts'
import { CallMark, GradeLine } from './review-parts.tsx'
import { reviewWords as words } from './review-screen-words.ts'

/** Who waits for a call or for what was promised, which appeals wait, and what residents said last. */
export default function ReviewsScreen() {
  const say = useSay()
  const { actor } = useActing()
  const refused = whyNotAllowed(reviewPermissions, actor, 'review.list')
  return (
    <Page title={say(words.reviews)} about={say(words.about)}>
      {refused ? <Empty description={say(refused.words)} /> : <Lists />}
    </Page>
  )
}

function Lists() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const communities = (usePlaces().data ?? []).filter(({ kind }) => kind === 'community')
  const [placeId, setPlaceId] = useState('')
  const query = placeId ? { placeId } : {}
  const read = useRead(listReviews, { params: { jurisdiction }, query }, { everyMs: 60_000 })
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={say(words.community)}
          className="review-filter"
          value={placeId}
          onChange={setPlaceId}
          options={[
            { value: '', label: say(words.everywhere) },
            ...communities.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
        />
      </div>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && (
        <>
          <List name="owed" title={words.owed} none={words.noneOwed} {...read.data.owed}>
            {(row) => row.callBack && <CallMark callBack={row.callBack} />}
          </List>
          <List name="appeals" title={words.appeals} none={words.noAppeals} {...read.data.appeals}>
            {(row) => row.appeal && `${say(row.appeal.post)} · ${say(appealKindWords[row.appeal.kind])}`}
          </List>
          <List name="latest" title={words.latest} none={words.noReviews} {...read.data.latest} more={false}>
            {(row) => row.callBack && <CallMark callBack={row.callBack} />}
          </List>
        </>
      )}
    </div>
  )
}

interface ListOptions {
  readonly name: string
  readonly title: Words
  readonly none: Words
  readonly rows: readonly ReviewRow[]
  readonly more: boolean
  readonly children: (row: ReviewRow) => ReactNode
}

function List({ name, title, none, rows, more, children }: ListOptions) {
  const say = useSay()
  return (
    <section className="stack" aria-labelledby={`reviews-${name}`}>
      <h2 id={`reviews-${name}`}>
        {say(title)} {name !== 'latest' && <span className="quiet">{rows.length}</span>}
      </h2>
      {rows.length === 0 && <p className="quiet">{say(none)}</p>}
      <ul className="review-list">
        {rows.map((row) => (
          <Row key={row.id} row={row}>
            {children(row)}
          </Row>
        ))}
      </ul>
      {more && <p className="quiet">{say(words.more)}</p>}
    </section>
  )
}

/** One review: of which matter, where and whose, what was said, and what is to be done. */
function Row({ row, children }: { row: ReviewRow; children: ReactNode }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  return (
    <li className="card review-row">
      <div>
        <Link to={`/${jurisdiction}/desk/${row.matterId}?view=all`} className="review-title">
          {row.title}
        </Link>
        <p className="quiet">
          {row.code} · {say(row.communityName)} · {say(row.ownerName)}
        </p>
      </div>
      <div>
        <GradeLine review={row} />
        {row.words && <p className="review-words">{row.words}</p>}
      </div>
      <div>{children}</div>
    </li>
  )
}
