import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { getJurisdiction } from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { dayOf, Problem } from '#kernel'
import { keyPattern, missingKey, overQuota, whyNotUse, wrongKey } from '../api-key.ts'
import type { KeyScope } from '../index.ts'
import { countUse, findKeyByHash, type StoredKey } from './api-key-sql.ts'

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/**
 * The key that another system sent, counted as used once, whatever becomes of its request. Throws 403 for a missing,
 * unknown, revoked or foreign key and 429 when its quota of the day is used up.
 */
export async function useKey(
  tools: Tools,
  jurisdiction: string,
  sent: string | undefined,
  scope: KeyScope,
): Promise<Pick<StoredKey, 'id' | 'name'>> {
  if (!sent) throw new Problem(403, missingKey)
  if (keyPattern.exec(sent)?.[1] !== jurisdiction) throw new Problem(403, wrongKey)
  // A transaction of its own: the requests of one key would otherwise wait for each other at its count.
  return inWork(tools, jurisdiction, { kind: 'system', task: 'api-key' }, async (work) => {
    const key = await findKeyByHash(work.trx, jurisdiction, hashOf(sent))
    if (!key) throw new Problem(403, wrongKey)
    // A count that a crash forgets harms nobody; waiting for the disk would cost every request.
    await sql`set local synchronous_commit to off`.execute(work.trx)
    const { calendar } = await getJurisdiction(work)
    const day = dayOf(work.now, calendar.zone)
    const used = await countUse(work.trx, jurisdiction, { keyId: key.id, day, at: work.now })
    const refused = whyNotUse(key, scope, used)
    if (refused) throw new Problem(refused.code === overQuota.code ? 429 : 403, refused)
    return { id: key.id, name: key.name }
  })
}
