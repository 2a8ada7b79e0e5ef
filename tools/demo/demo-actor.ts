import type { Actor } from '#foundation/permissions'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'

/** Whoever holds a post of the demonstration, with all that they hold. */
export function demoActorAt(neighbourhood: DemoNeighbourhood, postId: string): Actor {
  const post = neighbourhood.posts.find(({ id }) => id === postId)
  const user = post?.holder ? neighbourhood.users.get(post.holder) : undefined
  if (!post || !user) throw new Error(`nobody is at the post ${postId}`)
  const grants = neighbourhood.posts
    .filter(({ holder }) => holder === post.holder)
    .map(({ id, place, role }) => ({ role, path: place.path, postId: id }))
  return { kind: 'staff', userId: user.id, name: user.name, grants }
}
