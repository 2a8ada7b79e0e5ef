import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Skeleton } from 'antd'
import { Link } from 'react-router'
import { call, ReadProblem, readKey, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { fillWords } from '#foundation/notices'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { dimensionWords } from '../check.ts'
import { listSamples, type SampleRow } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'

/** The samples drawn, newest first, each with how far it is checked. */
export function SampleList() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useInfiniteQuery({
    queryKey: readKey(listSamples, { jurisdiction }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listSamples, { params: { jurisdiction }, query: { after: pageParam } }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <Empty description={say(words.noSamples)} />}
      {rows.length > 0 && (
        <ul className="check-rows">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={`/${jurisdiction}/checks/samples/${row.id}`} className="check-link">
                <SampleLine sample={row} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {read.hasNextPage && (
        <div>
          <Button loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
            {say(words.more)}
          </Button>
        </div>
      )}
    </>
  )
}

export const periodOf = (sample: SampleRow) => ({
  zh: `${sample.from} 至 ${sample.until}`,
  en: `${sample.from} to ${sample.until}`,
})

function SampleLine({ sample }: { sample: SampleRow }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <>
      <span className="check-title">
        {say(sample.placeName)} · {say(periodOf(sample))}
      </span>
      <span className="check-mark">
        {say(fillWords(words.checkedOf, { checked: sample.checked, size: sample.size }))}
      </span>
      <span className="check-about quiet">
        {say(fillWords(words.sizeOf, { candidates: sample.candidates, size: sample.size }))} ·{' '}
        {sample.by.map((each) => say(dimensionWords[each])).join(' + ')}
      </span>
      <span className="check-side quiet">
        {say(
          fillWords(words.drawnBy, {
            post: sample.postName ?? words.noPost,
            at: dateInWords(sample.drawnAt, now, zone),
          }),
        )}
      </span>
    </>
  )
}
