import { type SqlBool, sql } from 'kysely'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  type FigureFilter,
  type FigureKey,
  type FigurePart,
  type FormulaSettings,
  formulaFor,
  measuresOf,
} from '../index.ts'
import { inScope } from './cell-sql.ts'
import { readScope } from './figure-scope.ts'
import { figuresTables } from './figures-tables.ts'
import { readFormulas } from './formula-sql.ts'

const atOnce = 50
const none = { zh: '', en: '' }

type Wanted = FigureFilter & {
  readonly figure?: FigureKey | undefined
  readonly part?: FigurePart | undefined
  readonly after?: string | undefined
}

/** One page of the matters behind a figure, newest first; it reads within the month, never the whole history. */
export async function readBehind(work: Work, { figure, part, after, ...filter }: Wanted) {
  const { calendar } = await getJurisdiction(work)
  const month = filter.month ?? dayOf(work.now, calendar.zone).slice(0, 7)
  const scope = await readScope(work, filter)
  const { happy } = formulaFor(await readFormulas(work), month)
  const { rows: facts } = await sql<{ id: string }>`select matter_id as id from accountability.figure_fact
    where ${inScope(work, scope)} and month = ${month} and ${isPart(figure, part ?? 'base', happy)}
      and ${after ? sql`matter_id < ${after}` : sql`true`}
    order by matter_id desc limit ${atOnce + 1}`.execute(work.trx)
  const ids = facts.slice(0, atOnce).map(({ id }) => id)
  const next = facts.length > atOnce ? (ids.at(-1) ?? null) : null
  return { rows: ids.length === 0 ? [] : await readRows(work, ids), next }
}

function isPart(figure: FigureKey | undefined, part: FigurePart, happy: FormulaSettings['happy']) {
  if (figure === undefined) return sql<SqlBool>`true`
  const any = measuresOf(figure, part, happy).map((measure) => sql`${sql.ref(measure)} > 0`)
  const has = any.length === 0 ? sql`false` : sql`(${sql.join(any, sql` or `)})`
  if (part !== 'unmet' || figure === 'satisfied') return sql<SqlBool>`${has}`
  return sql<SqlBool>`${has} and ${sql.ref(`${figure}_met`)} < ${sql.ref(`${figure}_base`)}`
}

async function readRows(work: Work, ids: readonly string[]) {
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .select(['id', 'kind', 'code', 'title', 'state', 'place_id as placeId', 'owner_post_id as ownerPostId'])
    .select(['opened_at as openedAt', 'due_at as dueAt', 'paused_until as pausedUntil', 'result', 'version'])
    .execute()
  return rows.map((row) => ({
    ...row,
    placeName: byId.get(row.placeId)?.name ?? none,
    ownerName: posts.get(row.ownerPostId) ?? none,
  }))
}
