import type { Matter } from '#accountability/matters'
import { lastEntryAt } from '#accountability/matters/server'
import { taskNamed } from '#accountability/task-lists'
import { findTaskListInForce, readTaskLists } from '#accountability/task-lists/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  isCommunityPost,
  type ObjectionBody,
  type ObjectionStanding,
  objectingPost,
  objectUntil,
} from '../index.ts'
import { type KeptObjection, readObjectionsOf, readTerms } from './objection-sql.ts'

const none: Words = { zh: '', en: '' }
const came = [
  'routed',
  'offer-accepted',
  'unmerged',
  'reclassified',
  'moved',
  'objection-upheld',
  'objection-rejected',
] as const
const accepted = ['accepted', 'offer-accepted', 'received-on-behalf'] as const

/** How a matter stands with objections, for whoever looks at it. */
export async function readStanding(work: Work, matter: Matter): Promise<ObjectionStanding> {
  const { trx, jurisdiction } = work
  const { calendar } = await getJurisdiction(work)
  const postId = objectingPost(matter, work.actor)
  const post = (await readPosts(work)).find(({ id }) => id === postId)
  const cameAt = (await lastEntryAt(trx, jurisdiction, matter.id, came)) ?? matter.clock.startedAt
  const acceptedAt = (await lastEntryAt(trx, jurisdiction, matter.id, accepted)) ?? cameAt
  const objections = await readObjectionsOf(work, matter.id)
  const list = await findTaskListInForce(work)
  return {
    objections: await bodiesOf(work, objections),
    until: objectUntil(matter, postId, { cameAt, acceptedAt }, await readTerms(work), calendar),
    listed: list !== undefined,
    listedAs: (list && taskNamed(list, matter.topicId)?.name) ?? null,
    community: post !== undefined && isCommunityPost(post),
  }
}

/** Objections as they are shown, with the names of their posts. */
export async function bodiesOf<K extends KeptObjection>(
  work: Work,
  kept: readonly K[],
): Promise<(ObjectionBody & K)[]> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post]))
  const nameOf = (id: string) => posts.get(id)?.name ?? none
  const lists = kept.some(({ listItemId }) => listItemId) ? await readTaskLists(work) : []
  return kept.map((one) => ({
    ...one,
    postName: nameOf(one.postId),
    ownerName: nameOf(one.ownerPostId),
    proposedName: one.proposedPostId === null ? null : nameOf(one.proposedPostId),
    arbiterName: nameOf(one.arbiterPostId),
    arbiterPath: posts.get(one.arbiterPostId)?.path ?? '',
    toName: one.toPostId === null ? null : nameOf(one.toPostId),
    listItem:
      lists.find(({ version }) => version === one.listVersion)?.items.find(({ id }) => id === one.listItemId)
        ?.name ?? null,
  }))
}
