import { type Actor, isAllowed, isWithin } from '#foundation/permissions'
import { checkPermissions } from '../check-permissions.ts'

/** In whose name somebody checks at a place: their nearest post that may. */
export function checkingPost(actor: Actor, path: string): string | null {
  if (actor.kind !== 'staff') return null
  const near = actor.grants
    .filter(
      (grant) =>
        grant.postId !== null &&
        isWithin(path, grant.path) &&
        isAllowed(checkPermissions, { ...actor, grants: [grant] }, 'check.record', path),
    )
    .sort((one, other) => other.path.length - one.path.length)
  return near[0]?.postId ?? null
}

export const userOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.userId : null)
