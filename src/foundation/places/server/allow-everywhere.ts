import { allowAt, type PermissionTable } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { readPlaceTree } from './place-sql.ts'

/** For what holds in the whole jurisdiction (catalogues, borders): a grant at one of its communities does not do; throws 403. */
export async function allowEverywhere(work: Work, table: PermissionTable, action: string): Promise<void> {
  const { root } = await readPlaceTree(work)
  // The very first file of places is what brings the root.
  if (root) allowAt(table, work.actor, action, root.path)
}
