import { readGrants } from '#foundation/permissions/server'
import { type Me, maskAccount } from '../index.ts'
import type { Visitor } from './sign-in.ts'
import { getUser, readMemberships } from './user-sql.ts'

/** Who I am and what I may do in each jurisdiction I work in. */
export async function readMe({ tools, request }: Visitor): Promise<Me> {
  const user = await getUser(tools.database.shared, request.signedIn!.userId)
  const jurisdictions: Me['jurisdictions'] = []
  for (const place of await readMemberships(tools.database.shared, user.id)) {
    const grants = await tools.database.inJurisdiction(place.id, (trx) => readGrants(trx, place.id, user.id))
    jurisdictions.push({ ...place, grants })
  }
  return {
    userId: user.id,
    name: user.name,
    email: user.email && maskAccount({ kind: 'email', value: user.email }),
    phone: user.phone && maskAccount({ kind: 'phone', value: user.phone }),
    twoFactor: user.twoFactor,
    jurisdictions,
  }
}
