/** The languages every word shown to a person exists in. Chinese is written first. */
export type Language = 'zh' | 'en'

/** One thing said to a person, in each language. Lives in the room that says it. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export function say(words: Words, language: Language): string {
  return words[language]
}

/** Reads an `Accept-Language` value or a cookie: English only when it is asked for before Chinese. */
export function languageOf(text: string | undefined): Language {
  const first = /\b(zh|en)\b/i.exec(text ?? '')?.[1]?.toLowerCase()
  return first === 'en' ? 'en' : 'zh'
}
