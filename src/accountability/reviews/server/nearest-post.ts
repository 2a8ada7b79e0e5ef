import type { Actor } from '#foundation/permissions'

/** The post in whose name somebody acts: their narrowest one; whoever holds none stands in for the given one. */
export function nearestPost(actor: Actor, otherwise: string): string {
  if (actor.kind !== 'staff') return otherwise
  const held = actor.grants.filter((grant) => grant.postId !== null)
  return held.sort((one, other) => other.path.length - one.path.length)[0]?.postId ?? otherwise
}
