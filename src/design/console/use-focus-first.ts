import { useCallback } from 'react'

/** Puts the focus into the first field of what just opened, because the person opened it in order to type. */
export function useFocusFirst(): (box: HTMLElement | null) => void {
  return useCallback((box) => box?.querySelector<HTMLElement>('textarea, input')?.focus(), [])
}
