import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useId } from 'react'
import { Link } from 'react-router'
import { call, ReadProblem, readKey, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { timeLeft } from '#kernel'
import { type FindingRow, listFindings } from '../contract.ts'
import { type FindingState, findingStateWords, isOverdue } from '../finding.ts'
import { checksWords as words } from './checks-screen-words.ts'

/** The findings of one state; of the open ones, the overdue come first. */
export function FindingList({ state }: { state: FindingState }) {
  const say = useSay()
  const id = useId()
  const { jurisdiction } = useSession()
  const read = useInfiniteQuery({
    queryKey: readKey(listFindings, { jurisdiction, state }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listFindings, { params: { jurisdiction }, query: { state, after: pageParam } }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{say(findingStateWords[state])}</h2>
      {read.isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <p className="quiet">{say(words.noFindings)}</p>}
      {rows.length > 0 && <FindingRows rows={rows} />}
      {read.hasNextPage && (
        <div>
          <Button loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
            {say(words.moreFindings)}
          </Button>
        </div>
      )}
    </section>
  )
}

export function FindingRows({ rows }: { rows: readonly FindingRow[] }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  return (
    <ul className="check-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/${jurisdiction}/checks/findings/${row.id}`} className="check-link">
            <span className="check-title">{row.what}</span>
            <span className="check-mark">
              <FindingMark finding={row} />
            </span>
            <span className="check-about quiet">
              {say(row.postName)} · {say(row.placeName)}
            </span>
            <span className="check-side quiet">{row.matterCode}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** How a finding stands, and while it is open, when it is due. */
export function FindingMark({ finding }: { finding: FindingRow }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const overdue = isOverdue(finding, now)
  const [shape, tone] = overdue
    ? ['▲', 'late']
    : { open: ['○', 'paused'], done: ['◐', 'due-soon'], verified: ['●', 'on-time'] }[finding.state]
  return (
    <span className={`clock-mark clock-${tone}`}>
      <span aria-hidden="true">{shape}</span>{' '}
      {say(overdue ? words.overdue : findingStateWords[finding.state])}
      {finding.state === 'open' && <> · {say(timeLeft(finding.dueAt, now, zone))}</>}
    </span>
  )
}
