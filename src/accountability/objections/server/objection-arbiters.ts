import type { Matter } from '#accountability/matters'
import type { Work } from '#foundation/work/server'
import type { Post } from '#organisation/teams'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { arbitersOf, objectionPermissions } from '../index.ts'

/** The posts that decide what this post objects to, nearest first: all of them held by somebody who may decide. */
export async function readArbiters(work: Work, objecting: Post, matter: Matter): Promise<Post[]> {
  const roles = objectionPermissions['objection.decide'] ?? []
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const held = new Set(holdings.filter(({ role }) => roles.includes(role)).map(({ postId }) => postId))
  const deciders = (await readPosts(work)).filter(({ id }) => held.has(id))
  return arbitersOf(deciders, objecting, matter.placePath)
}
