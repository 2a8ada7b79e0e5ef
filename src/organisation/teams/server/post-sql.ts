import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { StaffRole } from '#foundation/permissions'
import { byStructure } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Duty, Post } from '../index.ts'

export type PostTables = {
  'organisation.post': {
    jurisdiction_id: string
    id: string
    place_id: string
    duty: Duty
    name_zh: string
    name_en: string
    phone: string
    retired_at: Date | null
  }
  'organisation.holding': {
    jurisdiction_id: string
    id: string
    post_id: string
    user_id: string
    role: StaffRole
    from_at: Date
    until_at: Date | null
  }
  'foundation.place': { jurisdiction_id: string; id: string; path: string }
}

const tables = (trx: Trx) => trx.withTables<PostTables>()

/** The posts in force, each with whether somebody holds it now; kept in process until the structure changes. */
export function readPosts(work: Pick<Work, 'tools' | 'jurisdiction' | 'trx'>): Promise<readonly Post[]> {
  return byStructure(work, 'posts', () => selectPosts(work.trx, work.jurisdiction))
}

export async function selectPosts(trx: Trx, jurisdiction: string): Promise<Post[]> {
  const rows = await tables(trx)
    .selectFrom('organisation.post as post')
    .innerJoin('foundation.place as place', (join) =>
      join
        .onRef('place.jurisdiction_id', '=', 'post.jurisdiction_id')
        .onRef('place.id', '=', 'post.place_id'),
    )
    .where('post.jurisdiction_id', '=', jurisdiction)
    .where('post.retired_at', 'is', null)
    .orderBy('place.path')
    .orderBy('post.id')
    .select([
      'post.id',
      'post.place_id as placeId',
      'place.path',
      'post.duty',
      'post.name_zh as zh',
      'post.name_en as en',
      'post.phone',
      sql<boolean>`exists (select 1 from organisation.holding h where h.jurisdiction_id = post.jurisdiction_id
        and h.post_id = post.id and h.until_at is null)`.as('held'),
    ])
    .execute()
  return rows.map(({ zh, en, ...post }) => ({ ...post, name: { zh, en } }))
}

export interface Holding {
  id: string
  postId: string
  userId: string
  role: StaffRole
}

export async function readHoldings(trx: Trx, jurisdiction: string): Promise<Holding[]> {
  return tables(trx)
    .selectFrom('organisation.holding')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('until_at', 'is', null)
    .orderBy('id')
    .select(['id', 'post_id as postId', 'user_id as userId', 'role'])
    .execute()
}

/** A holding, also one that has ended. */
export async function findHolding(trx: Trx, jurisdiction: string, id: string): Promise<Holding | undefined> {
  return tables(trx)
    .selectFrom('organisation.holding')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .select(['id', 'post_id as postId', 'user_id as userId', 'role'])
    .executeTakeFirst()
}

export interface PostEdit {
  placeId: string
  duty: Duty
  nameZh: string
  nameEn: string
  phone: string
  retiredAt: Date | null
}

/** Adds a post, or changes the one with this id. */
export async function upsertPost(trx: Trx, jurisdiction: string, id: string, edit: PostEdit): Promise<void> {
  const values = {
    place_id: edit.placeId,
    duty: edit.duty,
    name_zh: edit.nameZh,
    name_en: edit.nameEn,
    phone: edit.phone,
    retired_at: edit.retiredAt,
  }
  await tables(trx)
    .insertInto('organisation.post')
    .values({ jurisdiction_id: jurisdiction, id, ...values })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doUpdateSet(values))
    .execute()
}

/** Returns false when this holding was there already: the same command sent twice. */
export async function insertHolding(
  trx: Trx,
  jurisdiction: string,
  now: Date,
  holding: Holding,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(trx)
    .insertInto('organisation.holding')
    .values({
      jurisdiction_id: jurisdiction,
      id: holding.id,
      post_id: holding.postId,
      user_id: holding.userId,
      role: holding.role,
      from_at: now,
      until_at: null,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends a holding and returns it; undefined when it had ended. */
export async function endHolding(
  trx: Trx,
  jurisdiction: string,
  now: Date,
  id: string,
): Promise<Holding | undefined> {
  return tables(trx)
    .updateTable('organisation.holding')
    .set({ until_at: now })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .where('until_at', 'is', null)
    .returning(['id', 'post_id as postId', 'user_id as userId', 'role'])
    .executeTakeFirst()
}
