import { isWithin } from '#foundation/permissions'
import { type PlaceTree, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { type ReviewRow, reviewPermissions } from '../index.ts'
import { bodiesOf } from './name-reviews.ts'
import { keptReviews, reviewOf } from './review-sql.ts'

const inAll = 100
const latest = 30

/** What is owed, what is to be decided, and the latest, where the actor has a say; what is most overdue comes first. */
export async function listReviews(work: Work, placeId: string | undefined) {
  const tree = await readPlaceTree(work)
  const placeIds = reachOf(work, tree, placeId)
  const rows = () => {
    const all = keptReviews(work)
      .innerJoin('accountability.matter as matter', (join) =>
        join
          .onRef('matter.jurisdiction_id', '=', 'review.jurisdiction_id')
          .onRef('matter.id', '=', 'review.matter_id'),
      )
      .select([
        'matter.code',
        'matter.title',
        'matter.place_id as placeId',
        'matter.owner_post_id as ownerId',
      ])
    return placeIds ? all.where('matter.place_id', 'in', placeIds) : all
  }
  type Rows = ReturnType<typeof rows>
  const pageOf = async (query: Rows, limit: number) => {
    const found = placeIds?.length === 0 ? [] : await query.limit(limit + 1).execute()
    return { rows: await named(work, tree, found.slice(0, limit)), more: found.length > limit }
  }
  return {
    owed: await pageOf(
      rows()
        .where('call.ended_at', 'is', null)
        .where('call.review_id', 'is not', null)
        .orderBy('call.due_at')
        .orderBy('review.id'),
      inAll,
    ),
    appeals: await pageOf(
      rows().where('appeal.state', '=', 'open').orderBy('appeal.at').orderBy('review.id'),
      inAll,
    ),
    latest: await pageOf(rows().orderBy('review.at', 'desc').orderBy('review.id', 'desc'), latest),
  }
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
