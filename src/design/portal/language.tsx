import { createContext, type ReactNode, useContext } from 'react'
import { type Language, say, type Words } from '#kernel'

const Spoken = createContext<Language>('zh')

/** Everything inside is said in this language. */
export function Speaks({ language, children }: { language: Language; children: ReactNode }) {
  return <Spoken value={language}>{children}</Spoken>
}

/** Says words in the reader's language. */
export function useWords(): (words: Words) => string {
  const language = useContext(Spoken)
  return (words) => say(words, language)
}
