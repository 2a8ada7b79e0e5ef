import { sql } from 'kysely'
import { type MatterRow, openStates } from '#accountability/matters'
import { isAllowed, postsOf } from '#foundation/permissions'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { ageGroup, ageGroups } from '../ageing.ts'
import { checkPermissions } from '../check-permissions.ts'
import type { AgeingBody } from '../contract.ts'
import { checkTables } from './check-tables.ts'

const atMost = 300
const none = { zh: '', en: '' }

/** The open matters of some posts, or of all, grouped by how they press; those due first when there are too many. */
export async function readAgeing(work: Work, postIds: readonly string[] | 'everywhere'): Promise<AgeingBody> {
  const { zone } = (await getJurisdiction(work)).calendar
  const found = await selectOpen(work, postIds, atMost + 1)
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const rows = found.slice(0, atMost).map((row) => ({
    ...row,
    placeName: byId.get(row.placeId)?.name ?? none,
    ownerName: posts.get(row.ownerPostId) ?? none,
  }))
  const byGroup = Map.groupBy(rows, (row) => ageGroup(row, work.now, zone))
  return {
    groups: ageGroups.map((group) => ({ group, rows: byGroup.get(group) ?? [] })),
    more: found.length > atMost,
  }
}

/** The posts whose matters the actor looks at: their own, or those where they check. */
export async function readLookedAt(work: Work, whose: 'mine' | 'place') {
  const mine = postsOf(work.actor)
  if (whose === 'mine') return mine
  const covers = (path: string) => isAllowed(checkPermissions, work.actor, 'check.read', path)
  const { root } = await readPlaceTree(work)
  if (root && covers(root.path)) return 'everywhere' as const
  const near = (await readPosts(work)).filter(({ path }) => covers(path)).map(({ id }) => id)
  return [...new Set([...mine, ...near])]
}

async function selectOpen(
  work: Work,
  postIds: readonly string[] | 'everywhere',
  limit: number,
): Promise<Omit<MatterRow, 'placeName' | 'ownerName'>[]> {
  if (postIds.length === 0) return []
  let open = checkTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    // Written out, because a partial index answers only for what the planner can read.
    .where(sql<boolean>`state in (${sql.join(openStates.map((state) => sql.lit(state)))})`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
  if (postIds !== 'everywhere') open = open.where('owner_post_id', 'in', postIds)
  return open
    .select(['id', 'kind', 'code', 'title', 'state', 'place_id as placeId', 'owner_post_id as ownerPostId'])
    .select(['holder_id as holderId', 'offered_post_id as offeredPostId', 'opened_at as openedAt'])
    .select(['due_at as dueAt', 'result', 'version'])
    .execute()
}
