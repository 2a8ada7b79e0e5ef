import { sql } from 'kysely'
import { findUserNames } from '#foundation/identity/server'
import { isAllowed, postsOf } from '#foundation/permissions'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import type { ContactRow } from '../contract.ts'
import { firstContactPermissions } from '../first-contact-permissions.ts'
import { firstContactTables } from './first-contact-tables.ts'

interface Wanted {
  readonly state: 'open' | 'over'
  readonly whose: 'mine' | 'place'
  readonly after: string | undefined
  readonly limit: number
}

/** One page of the register. `next` goes into `after` of the next call; null at the end. */
export async function listRegister(
  work: Work,
  { state, whose, after, limit }: Wanted,
): Promise<{ rows: ContactRow[]; next: string | null }> {
  if (work.actor.kind !== 'staff') return { rows: [], next: null }
  const open = state === 'open'
  const column = open ? ('contact.due_at' as const) : ('contact.asked_at' as const)
  const key = readKey(after)
  let query = firstContactTables(work.trx)
    .selectFrom('accountability.first_contact as contact')
    .leftJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'contact.jurisdiction_id')
        .onRef('matter.id', '=', 'contact.matter_id'),
    )
    .where('contact.jurisdiction_id', '=', work.jurisdiction)
    .where('contact.settled_at', open ? 'is' : 'is not', null)
    .orderBy(column, open ? 'asc' : 'desc')
    .orderBy('contact.id', open ? 'asc' : 'desc')
    .limit(limit + 1)
    .select(['contact.id', 'contact.channel', 'contact.kind', 'contact.words', 'contact.ending'])
    .select(['contact.asked_at as askedAt', 'contact.asked_by as askedBy', 'matter.code as matterCode'])
    .select(['contact.asked_post_id as askedPostId', 'contact.to_post_id as toPostId'])
    .select(['contact.due_at as dueAt', 'contact.settled_at as settledAt'])
  const reach = await readReach(work)
  const { userId } = work.actor
  if (whose === 'mine') query = query.where('contact.asked_by', '=', userId)
  else if (reach !== 'everywhere') {
    query = query.where((eb) =>
      eb.or([
        eb('contact.asked_by', '=', userId),
        ...(reach.posts.length > 0 ? [eb('contact.to_post_id', 'in', reach.posts)] : []),
        ...(reach.places.length > 0 ? [eb('contact.place_id', 'in', reach.places)] : []),
      ]),
    )
  }
  if (key) {
    const at = sql.ref(column)
    query = query.where(
      open
        ? sql<boolean>`(${at}, contact.id) > (${key.at}, ${key.id})`
        : sql<boolean>`(${at}, contact.id) < (${key.at}, ${key.id})`,
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next =
    rows.length > limit && last ? `${(open ? last.dueAt : last.askedAt).getTime()}_${last.id}` : null
  const names = await findUserNames(work.trx, [...new Set(shown.flatMap(({ askedBy }) => askedBy ?? []))])
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  return {
    rows: shown.map(({ askedBy, askedPostId, toPostId, ...row }) => ({
      ...row,
      askedByName: askedBy === null ? null : (names.get(askedBy) ?? null),
      askedPost: posts.get(askedPostId) ?? none,
      toPost: toPostId === null ? null : (posts.get(toPostId) ?? none),
    })),
    next,
  }
}

export const none = { zh: '', en: '' }

/** The posts the actor holds, and the places with posts that their grants cover. */
async function readReach(
  work: Work,
): Promise<{ posts: readonly string[]; places: readonly string[] } | 'everywhere'> {
  const covers = (path: string) => isAllowed(firstContactPermissions, work.actor, 'first-contact.read', path)
  const { root, places } = await readPlaceTree(work)
  if (root && covers(root.path)) return 'everywhere'
  return {
    posts: postsOf(work.actor),
    places: places.filter(({ kind, path }) => kind !== 'building' && covers(path)).map(({ id }) => id),
  }
}

function readKey(after: string | undefined): { at: Date; id: string } | undefined {
  const [millis, id] = after?.split('_') ?? []
  return millis && id ? { at: new Date(Number(millis)), id } : undefined
}
