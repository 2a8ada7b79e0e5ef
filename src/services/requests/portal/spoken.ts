import { type Language, languageOf, say, type Words } from '#kernel'

/** The language of this page. */
export const spoken: Language = languageOf(document.documentElement.lang)

export const t = (words: Words): string => say(words, spoken)

/** An element that the page surely has. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found as E
}

/** Makes an element with a text; never takes HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  more: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.textContent = text
  return Object.assign(element, more)
}
