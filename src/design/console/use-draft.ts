import { useCallback, useState } from 'react'

/** What is being typed, kept in this tab until it was sent: an error, a reload or another page lose nothing. */
export function useDraft(key: string): readonly [text: string, setText: (text: string) => void] {
  const store = `linli.draft.${key}`
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const text = texts[store] ?? sessionStorage.getItem(store) ?? ''
  const setText = useCallback(
    (next: string) => {
      if (next) sessionStorage.setItem(store, next)
      else sessionStorage.removeItem(store)
      setTexts((all) => ({ ...all, [store]: next }))
    },
    [store],
  )
  return [text, setText]
}
