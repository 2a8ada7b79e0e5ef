import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { countMatters, listMatters, readMatter } from '#accountability/matters'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listObjections, readObjections } from '../contract.ts'

/** How a matter stands with objections. */
export function useObjections(matterId: string) {
  const { jurisdiction } = useSession()
  return useRead(readObjections, { params: { jurisdiction, id: matterId } }, { everyMs: 60_000 })
}

/** Has what tells of objections, and of whose a matter is, read anew. */
export function useRenewObjections() {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const one of [readObjections, listObjections, readMatter, listMatters, countMatters])
      await queries.invalidateQueries({ queryKey: readKey(one) })
  }, [queries])
}
