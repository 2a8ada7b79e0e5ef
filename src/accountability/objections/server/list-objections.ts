import { sql } from 'kysely'
import type { MatterTables } from '#accountability/matters/server'
import { isAllowed } from '#foundation/permissions'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type ListedObjection, objectionPermissions } from '../index.ts'
import { objectionColumns, objectionTables } from './objection-sql.ts'
import { bodiesOf } from './objection-standing.ts'

interface Wanted {
  readonly state: 'open' | 'ended'
  readonly after?: string | undefined
  readonly limit: number
}

/** One page of the objections where the actor has a say: those that wait, oldest first; those that are over, newest first. */
export async function listObjections(
  work: Work,
  { state, after, limit }: Wanted,
): Promise<{ rows: ListedObjection[]; next: string | null }> {
  const open = state === 'open'
  const placeIds = await readReach(work)
  const [millis, id] = after?.split('_') ?? []
  const at = open ? ('objection.opened_at' as const) : ('objection.ended_at' as const)
  let query = objectionTables(work.trx)
    .withTables<Pick<MatterTables, 'accountability.matter'>>()
    .selectFrom('accountability.objection as objection')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'objection.jurisdiction_id')
        .onRef('matter.id', '=', 'objection.matter_id'),
    )
    .where('objection.jurisdiction_id', '=', work.jurisdiction)
    .where('objection.ended_at', open ? 'is' : 'is not', null)
    .orderBy(at, open ? 'asc' : 'desc')
    .orderBy('objection.id', open ? 'asc' : 'desc')
    .limit(limit + 1)
    .select([...objectionColumns, 'matter.code', 'matter.title', 'matter.due_at as dueAt'])
  if (placeIds) {
    if (placeIds.length === 0) return { rows: [], next: null }
    query = query.where('matter.place_id', 'in', placeIds)
  }
  if (millis && id) {
    const key = sql`(${sql.ref(at)}, objection.id)`
    const given = sql`(${new Date(Number(millis))}, ${id}::uuid)`
    query = query.where(open ? sql<boolean>`${key} > ${given}` : sql<boolean>`${key} < ${given}`)
  }
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const lastAt = last && (open ? last.openedAt : last.endedAt)
  const next = rows.length > limit && last && lastAt ? `${lastAt.getTime()}_${last.id}` : null
  return { rows: await bodiesOf(work, shown), next }
}

/** The places whose objections the actor reads; undefined when it is the whole jurisdiction. */
async function readReach(work: Work): Promise<string[] | undefined> {
  const { root, places } = await readPlaceTree(work)
  const covers = (path: string) => isAllowed(objectionPermissions, work.actor, 'objection.list', path)
  if (root && covers(root.path)) return undefined
  return places.filter(({ path }) => covers(path)).map(({ id }) => id)
}
