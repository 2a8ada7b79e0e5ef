import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listMatters, readMatter } from '#accountability/matters'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listReviews, readMatterReviews } from '../contract.ts'

/** The reviews of a matter. */
export function useReviews(id: string) {
  const { jurisdiction } = useSession()
  return useRead(readMatterReviews, { params: { jurisdiction, id } }, { everyMs: 60_000 })
}

/** Has what tells of reviews read anew after a step about one. */
export function useRenewReviews() {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const one of [listReviews, readMatterReviews, readMatter, listMatters])
      await queries.invalidateQueries({ queryKey: readKey(one) })
  }, [queries])
}
