import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listComplaints, listSigned, readPledges } from '../contract.ts'

export function useComplaints() {
  const { jurisdiction } = useSession()
  return useRead(listComplaints, { params: { jurisdiction } }, { everyMs: 60_000 })
}

/** Has what this screen shows read anew after a change. */
export function useRenewPledges() {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const one of [readPledges, listSigned, listComplaints])
      await queries.invalidateQueries({ queryKey: readKey(one) })
  }, [queries])
}
