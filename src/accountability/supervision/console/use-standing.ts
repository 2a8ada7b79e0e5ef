import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listMatters, readMatter } from '#accountability/matters'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listStuck, readStanding } from '../contract.ts'

/** How a matter stands on the ladder. */
export function useStanding(id: string) {
  const { jurisdiction } = useSession()
  return useRead(readStanding, { params: { jurisdiction, id } }, { everyMs: 60_000 })
}

/** Has what tells of urging and supervision read anew after a change of it. */
export function useRenewStanding() {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const one of [listStuck, readStanding, readMatter, listMatters])
      await queries.invalidateQueries({ queryKey: readKey(one) })
  }, [queries])
}
