import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listReports } from '../contract.ts'

export function useReports() {
  const { jurisdiction } = useSession()
  return useRead(listReports, { params: { jurisdiction } })
}

/** Has the register read anew after a change. */
export function useRenewReports() {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: readKey(listReports) }), [queries])
}
