import { useQueryClient } from '@tanstack/react-query'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listCategories } from '../category-contract.ts'
import { readRequest } from '../contract.ts'

/** The request behind a matter. */
export function useRequest(matterId: string) {
  const { jurisdiction } = useSession()
  return useRead(readRequest, { params: { jurisdiction, id: matterId } })
}

/** Has the request read anew after a change of it. */
export function useRenewRequest(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: readKey(readRequest) })
}

/** The dispatch catalogue. */
export function useCategories() {
  const { jurisdiction } = useSession()
  return useRead(listCategories, { params: { jurisdiction } }, { staleMs: 300_000 })
}
