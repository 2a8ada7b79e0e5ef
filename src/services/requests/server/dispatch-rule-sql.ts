import type { Trx } from '#foundation/database/server'
import { byStructure, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Words } from '#kernel'
import type { Duty } from '#organisation/teams'
import { readPosts } from '#organisation/teams/server'
import type { DispatchRule } from '../dispatch-rule.ts'
import type { DispatchRuleBody } from '../index.ts'
import { readCategories } from './category-sql.ts'
import type { RequestTables } from './request-tables.ts'

type DispatchTables = Pick<RequestTables, 'accountability.matter'> & {
  'services.dispatch_rule': {
    jurisdiction_id: string
    id: string
    category_id: string
    community_id: string | null
    post_id: string
    duty: Duty
    taught_at: Date
    matter_id: string
    arbiter_post_id: string
    retired_at: Date | null
    retired_by: string | null
  }
}

const tables = (trx: Trx) => trx.withTables<DispatchTables>()
const none: Words = { zh: '', en: '' }

/** The rules in force, the last taught first; kept in process until the structure changes. */
export function readDispatchRules(work: Work): Promise<readonly DispatchRule[]> {
  return byStructure(work, 'dispatch rules', () =>
    tables(work.trx)
      .selectFrom('services.dispatch_rule')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('retired_at', 'is', null)
      .orderBy('taught_at', 'desc')
      .orderBy('id', 'desc')
      .select(['category_id as categoryId', 'community_id as communityId', 'post_id as postId', 'duty'])
      .execute(),
  )
}

/** The rules with their origin for people to read: those in force first, then those that were. */
export async function listRules(work: Work): Promise<DispatchRuleBody[]> {
  const rows = await tables(work.trx)
    .selectFrom('services.dispatch_rule as rule')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'rule.jurisdiction_id')
        .onRef('matter.id', '=', 'rule.matter_id'),
    )
    .where('rule.jurisdiction_id', '=', work.jurisdiction)
    .orderBy('rule.retired_at', (order) => order.desc().nullsFirst())
    .orderBy('rule.taught_at', 'desc')
    .limit(500)
    .select(['rule.id', 'rule.category_id as categoryId', 'rule.community_id as communityId'])
    .select(['rule.post_id as postId', 'rule.duty', 'rule.matter_id as matterId'])
    .select(['matter.code as matterCode', 'rule.arbiter_post_id as arbiterPostId'])
    .select(['rule.taught_at as taughtAt', 'rule.retired_at as retiredAt'])
    .execute()
  const posts = new Map((await readPosts(work)).map(({ id, name }) => [id, name]))
  const categories = new Map((await readCategories(work)).map(({ id, name }) => [id, name]))
  const { byId } = await readPlaceTree(work)
  return rows.map(({ arbiterPostId, ...row }) => ({
    ...row,
    category: categories.get(row.categoryId) ?? none,
    community: row.communityId === null ? null : (byId.get(row.communityId)?.name ?? none),
    post: posts.get(row.postId) ?? none,
    arbiter: posts.get(arbiterPostId) ?? none,
  }))
}

export interface NewDispatchRule extends DispatchRule {
  readonly id: string
  readonly matterId: string
  readonly arbiterPostId: string
}

/** Adds a rule in place of the one that held for the same; false when this one was taught before. */
export async function insertDispatchRule(work: Work, rule: NewDispatchRule): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(work.trx)
    .insertInto('services.dispatch_rule')
    .values({
      jurisdiction_id: work.jurisdiction,
      id: rule.id,
      category_id: rule.categoryId,
      community_id: rule.communityId,
      post_id: rule.postId,
      duty: rule.duty,
      taught_at: work.now,
      matter_id: rule.matterId,
      arbiter_post_id: rule.arbiterPostId,
      retired_at: null,
      retired_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  await tables(work.trx)
    .updateTable('services.dispatch_rule')
    .set({ retired_at: work.now })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('category_id', '=', rule.categoryId)
    .where('community_id', rule.communityId === null ? 'is' : '=', rule.communityId)
    .where('id', '!=', rule.id)
    .where('retired_at', 'is', null)
    .execute()
  return true
}

/** Retires a rule; false when it was retired before, or there is none of that id. */
export async function retireRule(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(work.trx)
    .updateTable('services.dispatch_rule')
    .set({ retired_at: work.now, retired_by: work.actor.kind === 'staff' ? work.actor.userId : null })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
