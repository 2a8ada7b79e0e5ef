import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, readKey } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type DeskFilter, listMatters } from '../contract.ts'

/** The queue of a filter, page after page by key; renewed every minute while it is looked at. */
export function useQueue(filter: DeskFilter) {
  const { jurisdiction } = useSession()
  const read = useInfiniteQuery({
    queryKey: readKey(listMatters, { jurisdiction, filter }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listMatters, { params: { jurisdiction }, query: { ...filter, after: pageParam } }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
    placeholderData: (kept) => kept,
  })
  const rows = useMemo(() => read.data?.pages.flatMap((page) => page.rows) ?? [], [read.data])
  return { read, rows }
}
