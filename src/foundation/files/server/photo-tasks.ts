import { every } from '#foundation/audit/server'
import type { Trx } from '#foundation/database/server'
import type { Tools } from '#foundation/work/server'
import { removePhoto } from './photo-disk.ts'
import { deletePhotos, lockPending } from './photo-sql.ts'

const keptPendingDays = 7

export const tasks = [every('40 18 * * *', 'remove-pending-photos', removePending)]

/** Removes photos that were sent and never used, in every jurisdiction: rows and files. */
export async function removePending(tools: Tools): Promise<void> {
  const before = new Date(tools.now().getTime() - keptPendingDays * 86_400_000)
  const jurisdictions = await tools.database.shared
    .withTables<{ 'foundation.jurisdiction': { id: string } }>()
    .selectFrom('foundation.jurisdiction')
    .select('id')
    .execute()
  for (const { id } of jurisdictions) {
    const some = () => tools.database.inJurisdiction(id, (trx) => removeSome(tools, trx, id, before))
    while (await some());
  }
}

// Files first: if this stops half-way the rows are still there and the next night finishes it.
async function removeSome(tools: Tools, trx: Trx, jurisdiction: string, before: Date): Promise<boolean> {
  const tokens = await lockPending(trx, jurisdiction, before)
  if (tokens.length === 0) return false
  for (const token of tokens) await removePhoto(tools.settings.dataDir, jurisdiction, token)
  await deletePhotos(trx, jurisdiction, tokens)
  return true
}
