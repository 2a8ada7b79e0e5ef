import { isWithin } from '#foundation/permissions'
import type { Duty, Post } from './post.ts'

/**
 * The post that answers for a duty at a place. Looks at the place and then upward for a held post of that duty, then
 * likewise for a duty desk, and ends at the highest duty desk even if nobody holds it: an owner always exists
 * (首接负责, 北京市接诉即办工作条例 第14条). Undefined only where a jurisdiction has no duty desk at all.
 */
export function findResponsiblePost(posts: readonly Post[], duty: Duty, path: string): Post | undefined {
  const desks = upward(posts, 'duty-desk', path)
  return upward(posts, duty, path).find(isHeld) ?? desks.find(isHeld) ?? desks.at(-1)
}

/** The posts of a duty at this place and above it, nearest first; equally near ones in order of their ids. */
function upward(posts: readonly Post[], duty: Duty, path: string): Post[] {
  return posts
    .filter((post) => post.duty === duty && isWithin(path, post.path))
    .sort((a, b) => b.path.length - a.path.length || (a.id < b.id ? -1 : 1))
}

const isHeld = (post: Post): boolean => post.held
