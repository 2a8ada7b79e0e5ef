import type { Words } from '#kernel'

/** What a template's `{names}` stand for: the same in both languages, or words of its own. */
export type Values = Readonly<Record<string, string | number | Words>>

/** Fills `{name}` in both languages; a name without a value is a mistake in the room and throws. */
export function fillWords(template: Words, values: Values): Words {
  return { zh: fill(template.zh, values, 'zh'), en: fill(template.en, values, 'en') }
}

function fill(text: string, values: Values, language: keyof Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new RangeError(`template has no value for {${name}}`)
    return typeof value === 'object' ? value[language] : String(value)
  })
}
