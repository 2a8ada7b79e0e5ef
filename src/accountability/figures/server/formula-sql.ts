import { sql } from 'kysely'
import { record } from '#foundation/audit/server'
import { allowEverywhere, getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, invalidInput } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  countsAlike,
  type Formula,
  type FormulaBody,
  type FormulaSettings,
  figuresPermissions,
  formulaFor,
  formulaSettings,
  type Month,
  usualFormula,
  whyNotFrom,
} from '../index.ts'
import { actingPost } from './acting-post.ts'
import { beginRebuild } from './figure-keeping.ts'
import { figuresTables } from './figures-tables.ts'

const rowsOf = (work: Work) =>
  figuresTables(work.trx)
    .selectFrom('accountability.figure_formula')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .orderBy('version', 'desc')
    .select(['version', 'id', 'from_month', 'settings', 'post_id', 'at'])
    .execute()

/** All versions that were ever set, newest first; the usual one holds before and without them. */
export async function readFormulas(work: Work): Promise<Formula[]> {
  return (await rowsOf(work)).map(({ version, from_month, settings }) => ({
    ...formulaSettings.parse(settings),
    version,
    fromMonth: from_month,
  }))
}

/** The versions with the posts that set them, newest first and the usual one last. */
export async function readFormulaHistory(work: Work): Promise<FormulaBody[]> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const set = (await rowsOf(work)).map(({ version, from_month, settings, post_id, at }) => ({
    ...formulaSettings.parse(settings),
    version,
    fromMonth: from_month,
    postName: posts.get(post_id) ?? null,
    at,
  }))
  return [...set, { ...usualFormula, postName: null, at: null }]
}

/** Sets a version that holds from a month on; when it counts otherwise than the one before, everything is counted anew. */
export async function setFormulaFrom(
  work: Work,
  id: string,
  { fromMonth, ...settings }: FormulaSettings & { fromMonth: Month },
): Promise<void> {
  await allowEverywhere(work, figuresPermissions, 'figures.set')
  const rows = await rowsOf(work)
  if (rows.some((row) => row.id === id)) return
  const { zone } = (await getJurisdiction(work)).calendar
  const refused = whyNotFrom(fromMonth, dayOf(work.now, zone).slice(0, 7))
  if (refused) throw invalidInput([{ field: 'fromMonth', ...refused }])
  const version = (rows[0]?.version ?? 0) + 1
  const before = formulaFor(await readFormulas(work), fromMonth)
  const { postId, userId } = actingPost(work, 'figures.set')
  await figuresTables(work.trx)
    .insertInto('accountability.figure_formula')
    .values({
      jurisdiction_id: work.jurisdiction,
      version,
      id,
      from_month: fromMonth,
      settings: sql<FormulaSettings>`${JSON.stringify(settings)}::jsonb`,
      post_id: postId,
      user_id: userId,
      at: work.now,
    })
    .execute()
  if (!countsAlike(before, settings)) await beginRebuild(work)
  await record(work, {
    action: 'figures.formula-set',
    subject: { kind: 'figure-formula', id },
    details: { version, fromMonth, postId },
  })
}
