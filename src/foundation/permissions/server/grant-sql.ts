import type { Trx } from '#foundation/database/server'
import type { Grant, StaffRole } from '../index.ts'

type GrantTables = {
  'foundation.role_grant': {
    jurisdiction_id: string
    id: string
    user_id: string
    role: StaffRole
    place_id: string
    post_id: string | null
    granted_at: Date
    ended_at: Date | null
  }
  'foundation.place': { jurisdiction_id: string; id: string; path: string }
}

export interface NewGrant {
  id: string
  userId: string
  role: StaffRole
  placeId: string
  postId: string | null
}

/** The grants in force for a user in this jurisdiction: none means the jurisdiction is foreign to them. */
export async function readGrants(trx: Trx, jurisdiction: string, userId: string): Promise<Grant[]> {
  return trx
    .withTables<GrantTables>()
    .selectFrom('foundation.role_grant as granted')
    .innerJoin('foundation.place as place', (join) =>
      join
        .onRef('place.jurisdiction_id', '=', 'granted.jurisdiction_id')
        .onRef('place.id', '=', 'granted.place_id'),
    )
    .where('granted.jurisdiction_id', '=', jurisdiction)
    .where('granted.user_id', '=', userId)
    .where('granted.ended_at', 'is', null)
    .select(['granted.role', 'place.path', 'granted.post_id as postId'])
    .execute()
}

export async function insertGrant(trx: Trx, jurisdiction: string, now: Date, grant: NewGrant): Promise<void> {
  await trx
    .withTables<GrantTables>()
    .insertInto('foundation.role_grant')
    .values({
      jurisdiction_id: jurisdiction,
      id: grant.id,
      user_id: grant.userId,
      role: grant.role,
      place_id: grant.placeId,
      post_id: grant.postId,
      granted_at: now,
      ended_at: null,
    })
    .execute()
}

/** Ends what a user may do by a post; the line stays, so that one can see who could do what when. */
export async function endGrant(
  trx: Trx,
  jurisdiction: string,
  now: Date,
  userId: string,
  postId: string,
): Promise<void> {
  await trx
    .withTables<GrantTables>()
    .updateTable('foundation.role_grant')
    .set({ ended_at: now })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('user_id', '=', userId)
    .where('post_id', '=', postId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Everybody who has a role anywhere in the jurisdiction now. */
export async function usersWithRole(trx: Trx, jurisdiction: string, role: StaffRole): Promise<string[]> {
  const rows = await trx
    .withTables<GrantTables>()
    .selectFrom('foundation.role_grant')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .select('user_id')
    .distinct()
    .execute()
  return rows.map((row) => row.user_id)
}
