import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { call, ReadProblem, readKey, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listSuggestions } from '../contract.ts'
import { boxWords as words } from './relief-screen-words.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { SuggestionForm } from './suggestion-form.tsx'

/** What staff suggest and what came of it, the newest first. */
export function Suggestions() {
  const say = useSay()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const [writing, setWriting] = useState(false)
  const read = useInfiniteQuery({
    queryKey: readKey(listSuggestions, { jurisdiction }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listSuggestions, { params: { jurisdiction }, query: { after: pageParam } }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const renew = () => queries.invalidateQueries({ queryKey: readKey(listSuggestions) })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div className="stack">
      <p className="quiet">{say(words.who)}</p>
      {writing ? (
        <SuggestionForm onSent={renew} onClose={() => setWriting(false)} />
      ) : (
        <div>
          <Button type="primary" onClick={() => setWriting(true)}>
            {say(words.write)}
          </Button>
        </div>
      )}
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <Empty description={say(words.none)} />}
      <ul className="stack">
        {rows.map((row) => (
          <SuggestionCard key={row.id} suggestion={row} onAnswered={renew} />
        ))}
      </ul>
      {read.hasNextPage && (
        <div>
          <Button loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
            {say(words.more)}
          </Button>
        </div>
      )}
    </div>
  )
}
