import { Button, Skeleton } from 'antd'
import { ReadProblem, useNow, useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import type { DeskFilter } from '../contract.ts'
import { deskWords, emptyWords } from './desk-words.ts'
import { QueueRow } from './queue-row.tsx'
import type { useQueue } from './use-queue.ts'

interface Options {
  readonly filter: DeskFilter
  readonly queue: ReturnType<typeof useQueue>
  readonly openId: string | undefined
  readonly linkTo: (id: string) => string
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, ticked: boolean) => void
}

/** The rows of the queue with what stands in their place while there are none. */
export function Queue({ filter, queue, openId, linkTo, ticked, onTick }: Options) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { read, rows } = queue
  if (read.isError && rows.length === 0) return <ReadProblem error={read.error} retry={read.refetch} />
  if (read.isPending) {
    return (
      <div className="queue-waiting" aria-busy="true">
        {Array.from({ length: 8 }, (_, at) => (
          <Skeleton.Input key={at} active block size="small" />
        ))}
      </div>
    )
  }
  if (rows.length === 0) {
    const filtered = filter.search || filter.state || filter.placeId || filter.postId
    return <p className="queue-empty">{say(emptyWords[filtered ? 'all' : filter.view])}</p>
  }
  return (
    <>
      <ul className="queue-rows" aria-label={say(deskWords.queue)}>
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            to={linkTo(row.id)}
            open={row.id === openId}
            ticked={ticked.has(row.id)}
            onTick={(on) => onTick(row.id, on)}
            now={now}
            zone={zone}
          />
        ))}
      </ul>
      {read.hasNextPage && (
        <div className="queue-more">
          <Button loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
            {say(deskWords.more)}
          </Button>
        </div>
      )}
    </>
  )
}
