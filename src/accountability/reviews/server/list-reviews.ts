import { sql } from 'kysely'
import { isWithin, postsOf } from '#foundation/permissions'
import { type PlaceTree, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { type ReviewRow, reviewPermissions } from '../index.ts'
import { bodiesOf } from './name-reviews.ts'
import { keptReviews, reviewOf } from './review-sql.ts'
import { reviewTables } from './review-tables.ts'

const inAll = 100
const latest = 30

/** What is owed, what is to be decided, and the latest, where the actor has a say; what is most overdue comes first. */
export async function listReviews(work: Work, placeId: string | undefined) {
  const tree = await readPlaceTree(work)
  const placeIds = reachOf(work, tree, placeId)
  const pageOf = async (find: typeof findOwed, limit: number) => {
    const ids = placeIds?.length === 0 ? [] : await find(work, placeIds, limit + 1)
    return { rows: await readRows(work, tree, ids.slice(0, limit)), more: ids.length > limit }
  }
  return {
    owed: await pageOf(findOwed, inAll),
    appeals: await pageOf(findAppeals, inAll),
    latest: await pageOf(findLatest, latest),
  }
}

// Each list is found by its own index first and read whole after that, so that no plan has to guess.

async function findOwed(work: Work, placeIds: readonly string[] | undefined, limit: number) {
  let query = reviewTables(work.trx)
    .selectFrom('accountability.call_back as call')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'call.jurisdiction_id')
        .onRef('matter.id', '=', 'call.matter_id'),
    )
    .where('call.jurisdiction_id', '=', work.jurisdiction)
    .where('call.ended_at', 'is', null)
    .orderBy('call.due_at')
    .orderBy('call.review_id')
    .limit(limit)
  query = query.where(opensTo(work))
  if (placeIds) query = query.where('matter.place_id', 'in', placeIds)
  return (await query.select('call.review_id as id').execute()).map(({ id }) => id)
}

async function findAppeals(work: Work, placeIds: readonly string[] | undefined, limit: number) {
  let query = reviewTables(work.trx)
    .selectFrom('accountability.review_appeal as appeal')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'appeal.jurisdiction_id')
        .onRef('matter.id', '=', 'appeal.matter_id'),
    )
    .where('appeal.jurisdiction_id', '=', work.jurisdiction)
    // Written out, because a partial index answers only for what the planner can read.
    .where(sql<boolean>`appeal.state = 'open'`)
    .orderBy('appeal.at')
    .orderBy('appeal.review_id')
    .limit(limit)
  query = query.where(opensTo(work))
  if (placeIds) query = query.where('matter.place_id', 'in', placeIds)
  return (await query.select('appeal.review_id as id').execute()).map(({ id }) => id)
}

async function findLatest(work: Work, placeIds: readonly string[] | undefined, limit: number) {
  let query = reviewTables(work.trx)
    .selectFrom('accountability.review as review')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'review.jurisdiction_id')
        .onRef('matter.id', '=', 'review.matter_id'),
    )
    .where('review.jurisdiction_id', '=', work.jurisdiction)
    .orderBy('review.at', 'desc')
    .orderBy('review.id', 'desc')
    .limit(limit)
  query = query.where(opensTo(work))
  if (placeIds) query = query.where('matter.place_id', 'in', placeIds)
  return (await query.select('review.id').execute()).map(({ id }) => id)
}

/** What is confidential opens to its owner alone, and so do the words it was rated with. */
function opensTo({ actor }: Work) {
  const mine = postsOf(actor)
  const owned = mine.length > 0 ? sql`matter.owner_post_id in (${sql.join(mine)})` : sql`false`
  const held = actor.kind === 'staff' ? sql`matter.holder_id = ${actor.userId}` : sql`false`
  return sql<boolean>`(not matter.confidential or ${owned} or ${held})`
}

/** These reviews with what names their matter, in the order given. */
async function readRows(work: Work, tree: PlaceTree, ids: readonly string[]): Promise<ReviewRow[]> {
  if (ids.length === 0) return []
  const found = await keptReviews(work)
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'review.jurisdiction_id')
        .onRef('matter.id', '=', 'review.matter_id'),
    )
    .where('review.id', 'in', ids)
    .select(['matter.code', 'matter.title', 'matter.place_id as placeId', 'matter.owner_post_id as ownerId'])
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return named(
    work,
    tree,
    ids.flatMap((id) => byId.get(id) ?? []),
  )
}

type Found = Parameters<typeof reviewOf>[0] & {
  code: string
  title: string
  placeId: string
  ownerId: string
}

async function named(work: Work, tree: PlaceTree, found: readonly Found[]): Promise<ReviewRow[]> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const bodies = await bodiesOf(work, found.map(reviewOf))
  return bodies.map((body, at) => {
    const { code, title, placeId, ownerId } = found[at]!
    const place = tree.byId.get(placeId)
    return {
      ...body,
      code,
      title,
      communityName: place ? tree.communityOf(place).name : none,
      ownerName: posts.get(ownerId) ?? none,
    }
  })
}

const none = { zh: '', en: '' }

/** The places to look at; undefined when it is the whole jurisdiction. */
function reachOf(work: Work, tree: PlaceTree, placeId: string | undefined): string[] | undefined {
  const grants = work.actor.kind === 'staff' ? work.actor.grants : []
  const roles = reviewPermissions['review.list'] ?? []
  const mine = grants.filter(({ role }) => roles.includes(role)).map(({ path }) => path)
  const wanted = placeId === undefined ? undefined : (tree.byId.get(placeId)?.path ?? '-')
  const covers = (path: string) => mine.some((of) => isWithin(path, of))
  if (wanted === undefined && tree.root && covers(tree.root.path)) return undefined
  return tree.places
    .filter(({ path }) => covers(path) && (wanted === undefined || isWithin(path, wanted)))
    .map(({ id }) => id)
}
