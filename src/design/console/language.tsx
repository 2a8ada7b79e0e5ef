import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useState } from 'react'
import { type Language, languageOf, say, type Words } from '#kernel'

const LanguageContext = createContext<{ language: Language; setLanguage: (language: Language) => void }>({
  language: 'zh',
  setLanguage: () => {},
})

/** Keeps the chosen language: on this page at once, and in the cookie that the server reads for its problems. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setNow] = useState<Language>(rememberedLanguage)
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const setLanguage = useCallback((next: Language) => {
    document.cookie = `linli_language=${next}; path=/; max-age=31536000; samesite=lax`
    setNow(next)
  }, [])
  return <LanguageContext value={{ language, setLanguage }}>{children}</LanguageContext>
}

function rememberedLanguage(): Language {
  const kept = /(?:^|; )linli_language=(zh|en)/.exec(document.cookie)?.[1]
  return languageOf(kept ?? navigator.language)
}

export const useLanguage = (): Language => useContext(LanguageContext).language
export const useSetLanguage = () => useContext(LanguageContext).setLanguage

/** Says words in the reader's language. */
export function useSay(): (words: Words) => string {
  const language = useLanguage()
  return useCallback((words: Words) => say(words, language), [language])
}
