import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import {
  type FigureFilter,
  figureFilter,
  listBehind,
  listExclusions,
  listFormulas,
  readFigures,
} from '../contract.ts'

/** What is looked at stands in the address, so that it can be passed on. */
export function useFigureFilter(): [
  FigureFilter,
  (change: Partial<Record<keyof FigureFilter, string>>) => void,
] {
  const [search, setSearch] = useSearchParams()
  const read = figureFilter.safeParse(Object.fromEntries(search))
  const change = (changed: Partial<Record<keyof FigureFilter, string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return [read.success ? read.data : {}, change]
}

export function useFigures(query: FigureFilter) {
  const { jurisdiction } = useSession()
  return useRead(readFigures, { params: { jurisdiction }, query }, { everyMs: 60_000 })
}

/** Has everything that shows figures read anew. */
export function useRenewFigures() {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const one of [readFigures, listBehind, listExclusions, listFormulas])
      await queries.invalidateQueries({ queryKey: readKey(one) })
  }, [queries])
}
