import { sql } from 'kysely'
import { readTrackingCode } from '#accountability/matters'
import { findMatter, findMatterByCode } from '#accountability/matters/server'
import { readReviews } from '#accountability/reviews/server'
import { record } from '#foundation/audit/server'
import { allowAt } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, invalidInput, Problem, type Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type ExclusionBody, type FigureFilter, type FigureKey, figuresPermissions } from '../index.ts'
import { actingPost } from './acting-post.ts'
import { inScope } from './cell-sql.ts'
import { holdKeeping } from './figure-keeping.ts'
import { type FigureScope, readScope } from './figure-scope.ts'
import { figuresTables } from './figures-tables.ts'
import { recountMatters } from './recount-matters.ts'

export interface NewExclusion {
  readonly code: string
  readonly figures: readonly FigureKey[]
  readonly reason: string
  readonly approvedPostId: string
}

/** Leaves a matter out of figures (剔除), with the reason and the post of the leadership that approved (domain §2.5); counted at once. */
export async function excludeFrom(work: Work, id: string, given: NewExclusion): Promise<void> {
  const matter = await getOwnMatter(work, given.code)
  await whyNotApproved(work, given.approvedPostId)
  const { postId, userId } = actingPost(work, 'figures.exclude')
  // Whoever counts or excludes does so alone; asked after that, nothing can come between.
  await holdKeeping(work)
  const kept = await figuresTables(work.trx)
    .selectFrom('accountability.figure_exclusion')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matter.id)
    .select(['id', 'figures', 'withdrawn_at'])
    .execute()
  if (kept.some((each) => each.id === id)) return
  const already = kept.filter((each) => each.withdrawn_at === null).flatMap(({ figures }) => figures)
  if (given.figures.some((figure) => already.includes(figure))) throw new Problem(409, alreadyOut)
  const { numInsertedOrUpdatedRows } = await figuresTables(work.trx)
    .insertInto('accountability.figure_exclusion')
    .values({
      jurisdiction_id: work.jurisdiction,
      id,
      matter_id: matter.id,
      figures: sql<FigureKey[]>`${[...new Set(given.figures)]}::text[]`,
      reason: given.reason,
      approved_post_id: given.approvedPostId,
      post_id: postId,
      user_id: userId,
      at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) throw new Problem(409, alreadyOut)
  await recountMatters(work, [matter.id])
  await record(work, {
    action: 'figures.excluded',
    subject: { kind: 'matter', id: matter.id },
    details: { exclusionId: id, figures: given.figures, postId, approvedPostId: given.approvedPostId },
  })
}

/** Counts an excluded matter again; the exclusion stays on the list as withdrawn. */
export async function withdrawFrom(work: Work, id: string, reason: string): Promise<void> {
  await holdKeeping(work)
  const found = await figuresTables(work.trx)
    .selectFrom('accountability.figure_exclusion')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .select(['matter_id', 'withdrawn_at'])
    .executeTakeFirst()
  const matter = found && (await findMatter(work.trx, work.jurisdiction, found.matter_id))
  if (!matter) throw new Problem(409, notOut)
  allowAt(figuresPermissions, work.actor, 'figures.exclude', matter.placePath)
  if (found.withdrawn_at !== null) return
  const { postId, userId } = actingPost(work, 'figures.exclude')
  await figuresTables(work.trx)
    .updateTable('accountability.figure_exclusion')
    .set({
      withdrawn_at: work.now,
      withdrawn_reason: reason,
      withdrawn_post_id: postId,
      withdrawn_by: userId,
    })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .execute()
  await recountMatters(work, [matter.id])
  await record(work, {
    action: 'figures.exclusion-withdrawn',
    subject: { kind: 'matter', id: matter.id },
    details: { exclusionId: id, postId },
  })
}

async function getOwnMatter(work: Work, typed: string) {
  const read = readTrackingCode(typed)
  const matter = await findMatterByCode(work.trx, work.jurisdiction, read.ok ? read.code : typed)
  if (!matter) throw invalidInput([{ field: 'code', ...noMatter }])
  allowAt(figuresPermissions, work.actor, 'figures.exclude', matter.placePath)
  return matter
}

async function whyNotApproved(work: Work, postId: string): Promise<void> {
  const posts = await readPosts(work)
  if (posts.some(({ id, duty }) => id === postId && duty === 'leadership')) return
  throw invalidInput([{ field: 'approvedPostId', ...noLeadership }])
}

const noMatter = {
  code: 'figures.no-matter',
  words: { zh: '没有这个编号的事项。', en: 'No matter has this number.' },
}
const noLeadership = {
  code: 'figures.not-leadership',
  words: { zh: '请选择批准剔除的领导岗位。', en: 'Choose the post of the leadership that approved it.' },
}
const alreadyOut = {
  code: 'figures.already-excluded',
  words: {
    zh: '这件事项已经从其中的数字里剔除了，请看剔除清单。',
    en: 'It is left out of one of these figures already; see the list.',
  },
}
const notOut = {
  code: 'figures.not-excluded',
  words: { zh: '没有这条剔除记录。', en: 'There is no such exclusion.' },
}

/** All that was left out of a month's figures, also what was counted again since, newest first. */
export async function readExclusionList(work: Work, filter: FigureFilter) {
  const { zone } = (await getJurisdiction(work)).calendar
  const month = filter.month ?? dayOf(work.now, zone).slice(0, 7)
  const scope = await readScope(work, filter)
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.figure_exclusion as excluded')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'excluded.jurisdiction_id')
        .onRef('matter.id', '=', 'excluded.matter_id'),
    )
    .where('excluded.jurisdiction_id', '=', work.jurisdiction)
    .where(
      sql<boolean>`excluded.matter_id in (select matter_id from accountability.figure_fact
        where ${inScope(work, scope)} and month = ${month})`,
    )
    .orderBy('excluded.at', 'desc')
    .orderBy('excluded.id')
    .select([
      'excluded.id',
      'excluded.matter_id as matterId',
      'matter.code',
      'matter.title',
      'excluded.figures',
    ])
    .select(['excluded.reason', 'excluded.at', 'excluded.approved_post_id', 'excluded.post_id'])
    .select(['excluded.withdrawn_at', 'excluded.withdrawn_reason', 'excluded.withdrawn_post_id'])
    .execute()
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const named = (postId: string | null) => posts.get(postId ?? '') ?? { zh: '', en: '' }
  const excluded = rows.map((row) => ({
    id: row.id,
    matterId: row.matterId,
    code: row.code,
    title: row.title,
    month,
    figures: row.figures,
    reason: row.reason,
    approvedBy: named(row.approved_post_id),
    byPost: named(row.post_id),
    at: row.at,
    withdrawn: row.withdrawn_at && {
      at: row.withdrawn_at,
      reason: row.withdrawn_reason ?? '',
      byPost: named(row.withdrawn_post_id),
    },
    byAppeal: false,
  }))
  return [...excluded, ...(await readAppealed(work, scope, month, named))]
}

/** As many as one reads; the count beside the figure tells of all. */
const mostAppealed = 50

/** Single reviews that appeals left out of the month, each with who decided it and why. */
async function readAppealed(
  work: Work,
  scope: FigureScope,
  month: string,
  named: (postId: string) => Words,
): Promise<ExclusionBody[]> {
  // First which, then what they are called: joined, few facts would have all matters read.
  const facts = await sql<{ id: string }>`select matter_id as id from accountability.figure_fact
    where ${inScope(work, scope)} and month = ${month} and satisfied_out > 0
    order by matter_id desc limit ${mostAppealed}`.execute(work.trx)
  if (facts.rows.length === 0) return []
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where(
      'id',
      'in',
      facts.rows.map(({ id }) => id),
    )
    .select(['id', 'code', 'title'])
    .execute()
  const matters = new Map(rows.map((row) => [row.id, row]))
  const reviews = await readReviews(work, [...matters.keys()])
  return reviews.flatMap(({ id, matterId, excluded }) => {
    const matter = matters.get(matterId)
    if (!matter || !excluded) return []
    const { code, title } = matter
    const by = named(excluded.postId)
    const figures: FigureKey[] = ['solved', 'satisfied']
    const decided = { reason: excluded.words, approvedBy: by, byPost: by, at: excluded.at }
    return [{ id, matterId, code, title, month, figures, ...decided, withdrawn: null, byAppeal: true }]
  })
}

/** The list of the month that an excluded matter belongs to, as it is after a change. */
export async function exclusionsBeside(work: Work, exclusionId: string) {
  const found = await figuresTables(work.trx)
    .selectFrom('accountability.figure_exclusion as excluded')
    .innerJoin('accountability.figure_fact as fact', (join) =>
      join
        .onRef('fact.jurisdiction_id', '=', 'excluded.jurisdiction_id')
        .onRef('fact.matter_id', '=', 'excluded.matter_id'),
    )
    .where('excluded.jurisdiction_id', '=', work.jurisdiction)
    .where('excluded.id', '=', exclusionId)
    .select('fact.month')
    .executeTakeFirstOrThrow()
  return readExclusionList(work, { month: found.month })
}
