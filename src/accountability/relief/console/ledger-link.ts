import { type Endpoint, pathOf } from '#foundation/http'
import type { Language } from '#kernel'

/** The address of a ledger, in the reader's language; parts of the filter that are not set are left out. */
export function ledgerLink(
  { path }: Pick<Endpoint, 'path'>,
  jurisdiction: string,
  language: Language,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const search = new URLSearchParams({ lang: language })
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  return `${pathOf(path, { jurisdiction })}?${search.toString()}`
}
