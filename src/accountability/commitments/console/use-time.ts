import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listMatters, readMatter } from '#accountability/matters'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listTime, readMatterTime } from '../contract.ts'

/** What a matter was promised and what was asked for it. */
export function useMatterTime(id: string) {
  const { jurisdiction } = useSession()
  return useRead(readMatterTime, { params: { jurisdiction, id } }, { everyMs: 60_000 })
}

/** Has all that tells of a matter's time read anew. */
export function useRenewTime() {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const one of [readMatterTime, listTime, readMatter, listMatters])
      await queries.invalidateQueries({ queryKey: readKey(one) })
  }, [queries])
}
