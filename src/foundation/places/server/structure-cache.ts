import type { Database } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { getJurisdiction } from './jurisdiction.ts'

// Tests open several databases in one process; each has a cache of its own.
const caches = new WeakMap<Database, Map<string, { version: number; value: unknown }>>()

/**
 * Reads something that changes only when the jurisdiction's structure does (places, posts, categories) and keeps it
 * in process until then. Whoever changes such a thing calls `bumpStructure`; other processes follow within seconds.
 */
export async function byStructure<T>(
  work: Pick<Work, 'tools' | 'jurisdiction'>,
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  const { structureVersion: version } = await getJurisdiction(work)
  const cache = caches.get(work.tools.database) ?? new Map()
  caches.set(work.tools.database, cache)
  const key = `${work.jurisdiction}/${name}`
  const known = cache.get(key)
  if (known?.version === version) return known.value as T
  // The value is kept only when it was read: a failed transaction must not poison the next one.
  const value = await read()
  cache.set(key, { version, value })
  return value
}
