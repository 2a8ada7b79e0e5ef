import { useCallback, useRef } from 'react'
import type { Id } from '#kernel'
import { newId } from './new-id.ts'

/** One id for one thing being written: sent again after an error or a double click, it is still the same thing. */
export function useDraftId(): { readonly id: () => Id; readonly renew: () => void } {
  const kept = useRef<Id>(undefined)
  return {
    id: useCallback(() => {
      kept.current ??= newId()
      return kept.current
    }, []),
    renew: useCallback(() => {
      kept.current = undefined
    }, []),
  }
}
