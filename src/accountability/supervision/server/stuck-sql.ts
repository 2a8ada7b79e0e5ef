import { sql } from 'kysely'
import type { MatterTables } from '#accountability/matters/server'
import { isWithin } from '#foundation/permissions'
import { type PlaceTree, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { type StuckGroup, type StuckRow, stuckGroups, supervisionPermissions } from '../index.ts'
import { supervisionTables } from './ladder-sql.ts'

const inAll = 20
const inOne = 200
const none = { zh: '', en: '' }

/** What is stuck where the actor has a say, group by group; one group alone is shown further. */
export async function readStuck(work: Work, filter: { placeId?: string; group?: StuckGroup }) {
  const tree = await readPlaceTree(work)
  const placeIds = reachOf(work, tree, filter.placeId)
  const limit = filter.group ? inOne : inAll
  const groups = filter.group ? [filter.group] : stuckGroups
  const found = []
  for (const group of groups) {
    const rows = placeIds?.length === 0 ? [] : await selectGroup(work, group, placeIds, limit + 1)
    found.push({ group, rows: await named(work, tree, rows.slice(0, limit)), more: rows.length > limit })
  }
  return found
}

/** The places to look at; undefined when it is the whole jurisdiction. */
function reachOf(work: Work, tree: PlaceTree, placeId: string | undefined): string[] | undefined {
  const grants = work.actor.kind === 'staff' ? work.actor.grants : []
  const roles = supervisionPermissions['supervision.list'] ?? []
  const mine = grants.filter(({ role }) => roles.includes(role)).map(({ path }) => path)
  const wanted = placeId === undefined ? undefined : (tree.byId.get(placeId)?.path ?? '-')
  const covers = (path: string) => mine.some((of) => isWithin(path, of))
  if (wanted === undefined && tree.root && covers(tree.root.path)) return undefined
  return tree.places
    .filter(({ path }) => covers(path) && (wanted === undefined || isWithin(path, wanted)))
    .map(({ id }) => id)
}

async function selectGroup(
  work: Work,
  group: StuckGroup,
  placeIds: readonly string[] | undefined,
  limit: number,
) {
  const open = sql<boolean>`matter.state in ('received', 'in-progress', 'waiting')`
  const late = sql<boolean>`matter.due_at < ${work.now}`
  let query = supervisionTables(work.trx)
    .withTables<Pick<MatterTables, 'accountability.matter'>>()
    .selectFrom('accountability.matter as matter')
    .leftJoin('accountability.supervision as supervised', (join) =>
      join
        .onRef('supervised.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('supervised.matter_id', '=', 'matter.id')
        .on('supervised.closed_at', 'is', null),
    )
    .leftJoin('accountability.ladder_step as urged', (join) =>
      join
        .onRef('urged.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('urged.matter_id', '=', 'matter.id')
        .onRef('urged.round', '=', 'matter.reopened')
        .on('urged.rung', '=', 'urged'),
    )
    .leftJoin('accountability.ladder_step as unowned', (join) =>
      join
        .onRef('unowned.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .onRef('unowned.matter_id', '=', 'matter.id')
        .onRef('unowned.round', '=', 'matter.reopened')
        .on('unowned.rung', '=', 'unowned'),
    )
    .where('matter.jurisdiction_id', '=', work.jurisdiction)
  if (placeIds) query = query.where('matter.place_id', 'in', placeIds)
  if (group === 'unowned') {
    query = query
      .where(open)
      .where('matter.holder_id', 'is', null)
      .where('unowned.rung', '=', 'unowned')
      .orderBy('matter.due_at')
  } else if (group === 'offered') {
    query = query.where(open).where('matter.offered_post_id', 'is not', null).orderBy('matter.offered_at')
  } else if (group === 'urged' || group === 'late') {
    query = query
      .where(open)
      .where(late)
      .where('supervised.level', 'is', null)
      .where('urged.rung', group === 'urged' ? 'is not' : 'is', null)
      .orderBy('matter.due_at')
  } else {
    query = query.where('supervised.level', '=', group).orderBy('supervised.level_at')
  }
  return query
    .orderBy('matter.id')
    .limit(limit)
    .select([
      'matter.id',
      'matter.kind',
      'matter.code',
      'matter.title',
      'matter.state',
      'matter.place_id as placeId',
      'matter.owner_post_id as ownerPostId',
      'matter.holder_id as holderId',
      'matter.offered_post_id as offeredPostId',
      'matter.opened_at as openedAt',
      'matter.due_at as dueAt',
      'matter.paused_until as pausedUntil',
      'matter.result',
      'matter.version',
      'supervised.level',
      'urged.rung as urged',
    ])
    .execute()
}

async function named(
  work: Work,
  tree: PlaceTree,
  rows: Awaited<ReturnType<typeof selectGroup>>,
): Promise<StuckRow[]> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  return rows.map(({ level, urged, ...row }) => {
    const place = tree.byId.get(row.placeId)
    return {
      ...row,
      placeName: place?.name ?? none,
      communityName: place ? tree.communityOf(place).name : none,
      ownerName: posts.get(row.ownerPostId) ?? none,
      offeredName: row.offeredPostId ? (posts.get(row.offeredPostId) ?? none) : null,
      rung: level ?? (urged ? 'urged' : row.dueAt < work.now ? 'late' : null),
    }
  })
}
