import type { Database } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { findUserNames } from './user-sql.ts'

// Shown with every line of every timeline and hardly ever changed: each process may be this old.
const freshMillis = 60_000
const caches = new WeakMap<Database, { at: number; names: Map<string, string> }>()

/** Names of users by id, at most a minute old; an id nobody has is not in the map. */
export async function readUserNames(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { database } = work.tools
  let known = caches.get(database)
  if (!known || performance.now() - known.at > freshMillis) {
    known = { at: performance.now(), names: new Map() }
    caches.set(database, known)
  }
  const { names } = known
  const unknown = [...new Set(ids)].filter((id) => !names.has(id))
  for (const [id, name] of await findUserNames(work.trx, unknown)) names.set(id, name)
  return names
}
