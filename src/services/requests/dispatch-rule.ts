import { isWithin } from '#foundation/permissions'
import type { Id } from '#kernel'
import { type Duty, findResponsiblePost, type Post } from '#organisation/teams'

/** What a decided objection taught: requests of a category, in one community or everywhere, go to a post or its duty. */
export interface DispatchRule {
  readonly categoryId: Id
  /** Null everywhere. */
  readonly communityId: Id | null
  readonly postId: Id
  readonly duty: Duty
}

/** The rule for a category at a community: its own goes before the one for everywhere. */
export function findDispatchRule(
  rules: readonly DispatchRule[],
  categoryId: Id,
  communityId: Id,
): DispatchRule | undefined {
  const ofCategory = rules.filter((rule) => rule.categoryId === categoryId)
  return (
    ofCategory.find((rule) => rule.communityId === communityId) ??
    ofCategory.find((rule) => rule.communityId === null)
  )
}

/** The taught post, where it covers the place and somebody is there; else whoever has its duty at the place or above. */
export function postByRule(posts: readonly Post[], rule: DispatchRule, path: string): Post | undefined {
  const taught = posts.find(({ id }) => id === rule.postId)
  if (taught?.held && isWithin(path, taught.path)) return taught
  return findResponsiblePost(posts, rule.duty, path)
}
