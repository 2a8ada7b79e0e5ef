import { useEffect, useEffectEvent } from 'react'

/** Single keys for a screen; they rest while somebody types, a menu or dialog is open, or a modifier is held. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (!act || isBusy(event.target)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input:not([type="checkbox"]), textarea, [role="dialog"]') !== null ||
    // A menu leaves the focus on its button.
    [...document.querySelectorAll('[role="menu"]')].some((menu) => menu.checkVisibility())
  )
}
