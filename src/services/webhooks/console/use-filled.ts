import { useSay } from '#design/console'
import type { Words } from '#kernel'

/** Says words with `{parts}` in them. */
export function useFilled(): (text: Words, parts: Readonly<Record<string, string | number>>) => string {
  const say = useSay()
  return (text, parts) => say(text).replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''))
}
