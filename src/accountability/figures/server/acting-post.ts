import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { figuresPermissions } from '../index.ts'

/** The post in whose name the actor decides: posts are named beside a decision, never people. */
export function actingPost(work: Work, action: string): { postId: string; userId: string } {
  const { actor } = work
  const allowed = figuresPermissions[action] ?? []
  const grants = actor.kind === 'staff' ? actor.grants : []
  const postId = grants.find((grant) => grant.postId !== null && allowed.includes(grant.role))?.postId
  if (actor.kind === 'staff' && postId) return { postId, userId: actor.userId }
  throw new Problem(409, {
    code: 'figures.no-post',
    words: {
      zh: '这件事要以岗位的名义来做，您现在没有相应的岗位。',
      en: 'This is done in the name of a post, and you hold none that may.',
    },
  })
}
