import { type ExpressionBuilder, sql } from 'kysely'
import { findPeopleByPhone } from '#foundation/people/server'
import { isWithin, postsOf } from '#foundation/permissions'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import { findSubjects } from '#foundation/search/server'
import type { Work } from '#foundation/work/server'
import { addDays, dayOf, instantAt } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type DeskFilter, type MatterRow, openStates, readTrackingCode } from '../index.ts'
import { type MatterTables, matterTables } from './matter-tables.ts'

/** A filter of the desk, narrowed to a community and to when matters came in, which ledgers are asked for. */
export interface DeskReading extends DeskFilter {
  readonly communityId?: string | undefined
  readonly openedFrom?: Date | undefined
  readonly openedBefore?: Date | undefined
}

/** One page of the desk. `next` goes into `after` of the next call; null at the end. */
export async function readDesk(
  work: Work,
  filter: DeskReading,
  page: { after: string | undefined; limit: number; oldestFirst?: boolean },
): Promise<{ rows: MatterRow[]; next: string | null }> {
  const reach = await readReach(work)
  const byAge = isByAge(filter.view) || filter.search !== undefined
  const upward = !byAge || page.oldestFirst === true
  const found = filter.search ? await searchIds(work, filter.search) : undefined
  if (found?.length === 0) return { rows: [], next: null }
  const tomorrow = await startOfTomorrow(work)
  let query = base(work)
    .where((eb) => inView(eb, work, reach, filter, tomorrow))
    .orderBy(byAge ? 'matter.opened_at' : 'matter.due_at', upward ? 'asc' : 'desc')
    .orderBy('matter.id', upward ? 'asc' : 'desc')
    .limit(page.limit + 1)
  if (found) query = query.where(sql<boolean>`matter.id = any(${found}::uuid[])`)
  const key = readKey(page.after)
  if (key) {
    const column = byAge ? sql.ref('matter.opened_at') : sql.ref('matter.due_at')
    query = query.where(
      upward
        ? sql<boolean>`(${column}, matter.id) > (${key.at}, ${key.id})`
        : sql<boolean>`(${column}, matter.id) < (${key.at}, ${key.id})`,
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const next = rows.length > page.limit && last ? writeKey(byAge ? last.openedAt : last.dueAt, last.id) : null
  return { rows: await named(work, shown), next }
}

/** How many matters each view holds, counted up to a hundred: a desk needs "many", not a scan. */
export async function countDesk(work: Work): Promise<Record<DeskFilter['view'], number>> {
  const reach = await readReach(work)
  const tomorrow = await startOfTomorrow(work)
  const count = async (view: DeskFilter['view']) => {
    const held = base(work)
      .clearSelect()
      .select('matter.id')
      .where((eb) => inView(eb, work, reach, { view }, tomorrow))
      .limit(100)
    // In the order of the list, these are found at once; in no order the whole history would be read.
    const counted = isByAge(view) ? held.orderBy('matter.opened_at', 'desc') : held
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${counted}) as counted`.execute(
      work.trx,
    )
    return rows[0]?.n ?? 0
  }
  const counts = { mine: 0, place: 0, offered: 0, unowned: 0, today: 0, late: 0, answered: 0, all: 0 }
  const views = Object.keys(counts) as DeskFilter['view'][]
  await Promise.all(
    views.map(async (view) => {
      counts[view] = await count(view)
    }),
  )
  return counts
}

/** What is open is read by due date; what is over, or all of it, newest first. */
const isByAge = (view: DeskFilter['view']): boolean => view === 'all' || view === 'answered'

/** What the actor's desk reaches: their posts, and the posts of the places they have a grant for. */
interface Reach {
  readonly mine: readonly string[]
  readonly below: readonly string[]
  readonly placeIds: readonly string[] | 'everywhere'
}

async function readReach(work: Work): Promise<Reach> {
  const grants = work.actor.kind === 'staff' ? work.actor.grants : []
  const covers = (path: string) => grants.some((grant) => isWithin(path, grant.path))
  const tree = await readPlaceTree(work)
  const posts = await readPosts(work)
  return {
    mine: postsOf(work.actor),
    below: posts.filter((post) => covers(post.path)).map(({ id }) => id),
    placeIds:
      tree.root && covers(tree.root.path)
        ? 'everywhere'
        : tree.places.filter((place) => covers(place.path)).map(({ id }) => id),
  }
}

type Eb = ExpressionBuilder<{ matter: MatterTables['accountability.matter'] }, 'matter'>

function inView(eb: Eb, work: Work, reach: Reach, filter: Partial<DeskReading>, tomorrow: Date) {
  const open = eb('matter.state', 'in', openStates)
  const mine = among(eb, 'matter.owner_post_id', reach.mine)
  const holder = work.actor.kind === 'staff' ? work.actor.userId : ''
  const opens = eb.or([eb('matter.confidential', '=', false), mine, eb('matter.holder_id', '=', holder)])
  // What my place answers for: owned by a post there, or lying there whoever owns it.
  const below =
    reach.placeIds === 'everywhere'
      ? opens
      : eb.and([
          eb.or([
            among(eb, 'matter.owner_post_id', reach.below),
            among(eb, 'matter.place_id', reach.placeIds),
          ]),
          opens,
        ])
  const views = {
    mine: () => eb.and([open, mine]),
    place: () => eb.and([open, below]),
    offered: () => among(eb, 'matter.offered_post_id', reach.mine),
    unowned: () => eb.and([open, below, eb('matter.holder_id', 'is', null)]),
    today: () =>
      eb.and([open, below, eb('matter.due_at', '>=', work.now), eb('matter.due_at', '<', tomorrow)]),
    late: () => eb.and([open, below, eb('matter.due_at', '<', work.now)]),
    answered: () => eb.and([eb('matter.state', '=', 'answered'), below]),
    all: () => below,
  }
  return eb.and([
    eb('matter.jurisdiction_id', '=', work.jurisdiction),
    views[filter.search ? 'all' : (filter.view ?? 'mine')](),
    ...(filter.state ? [eb('matter.state', '=', filter.state)] : []),
    ...(filter.placeId ? [eb('matter.place_id', '=', filter.placeId)] : []),
    ...(filter.postId ? [eb('matter.owner_post_id', '=', filter.postId)] : []),
    ...(filter.communityId ? [eb('matter.community_id', '=', filter.communityId)] : []),
    ...(filter.openedFrom ? [eb('matter.opened_at', '>=', filter.openedFrom)] : []),
    ...(filter.openedBefore ? [eb('matter.opened_at', '<', filter.openedBefore)] : []),
  ])
}

const among = (
  eb: Eb,
  column: 'matter.owner_post_id' | 'matter.offered_post_id' | 'matter.place_id',
  ids: readonly string[],
) => (ids.length === 0 ? eb.lit(false) : eb(column, 'in', ids))

const base = (work: Work) =>
  matterTables(work.trx)
    .selectFrom('accountability.matter as matter')
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
      'matter.result',
      'matter.version',
    ])

type Bare = Omit<MatterRow, 'placeName' | 'ownerName'>

/** Names of places and posts come from memory, so that a page of the desk is one statement. */
async function named(work: Work, rows: readonly Bare[]): Promise<MatterRow[]> {
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const none = { zh: '', en: '' }
  return rows.map((row) => ({
    ...row,
    placeName: byId.get(row.placeId)?.name ?? none,
    ownerName: posts.get(row.ownerPostId) ?? none,
  }))
}

/** A code, a phone number (masked or not), or words: whichever the text is. */
async function searchIds(work: Work, search: string): Promise<string[]> {
  const code = readTrackingCode(search)
  if (code.ok) {
    const found = await matterTables(work.trx)
      .selectFrom('accountability.matter')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('code', '=', code.code)
      .select('id')
      .execute()
    return found.map(({ id }) => id)
  }
  const people = /^[\d*\s+-]{7,}$/.test(search) ? await findPeopleByPhone(work, search) : []
  if (people.length > 0) {
    const found = await matterTables(work.trx)
      .selectFrom('accountability.matter')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('person_id', 'in', people)
      .select('id')
      .execute()
    return found.map(({ id }) => id)
  }
  return findSubjects(work.trx, work.jurisdiction, search, 500)
}

async function startOfTomorrow(work: Work): Promise<Date> {
  const { zone } = (await getJurisdiction(work)).calendar
  return instantAt(addDays(dayOf(work.now, zone), 1), 0, zone)
}

const writeKey = (at: Date, id: string): string => `${at.getTime()}_${id}`

function readKey(after: string | undefined): { at: Date; id: string } | undefined {
  const [, millis, id] = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? []
  return millis && id ? { at: new Date(Number(millis)), id } : undefined
}
