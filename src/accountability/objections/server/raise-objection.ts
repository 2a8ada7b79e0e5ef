import type { Matter } from '#accountability/matters'
import { getMatterForUpdate, saveChange } from '#accountability/matters/server'
import { findTaskListInForce } from '#accountability/task-lists/server'
import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, invalidInput, Problem } from '#kernel'
import type { Post } from '#organisation/teams'
import { readPosts } from '#organisation/teams/server'
import { climbsAt, type Ground, objectingPost, whyNotName, whyNotObject } from '../index.ts'
import { readArbiters } from './objection-arbiters.ts'
import { findObjection, insertObjection, type KeptObjection, readTerms } from './objection-sql.ts'
import { readStanding } from './objection-standing.ts'
import { tellObjection } from './tell-objection.ts'

export interface Objecting {
  readonly entryId: string
  readonly ground: Ground
  readonly proposedPostId?: string | undefined
  readonly listItemId?: string | undefined
  readonly words: string
}

/**
 * A post that owns a matter or is offered it says that it is not theirs. The owner stays the owner and the clock runs;
 * a hand-over that is answered in this way goes back. The same step sent twice is done once.
 */
export async function raiseObjection(work: Work, matterId: string, said: Objecting): Promise<Matter> {
  const matter = await getMatterForUpdate(work, matterId)
  if (await findObjection(work, said.entryId)) return matter
  const refused = whyNotObject(matter, said.ground, await readStanding(work, matter), work)
  if (refused) throw new Problem(refused.code === 'objection.not-yours' ? 403 : 409, refused)
  const posts = await readPosts(work)
  const postId = objectingPost(matter, work.actor)!
  const post = posts.find(({ id }) => id === postId)!
  const [arbiter, next] = await readArbiters(work, post, matter)
  if (!arbiter) throw new Problem(409, nobodyAbove)
  const opened = await openedBy(work, matter, post, said, posts)
  const { calendar } = await getJurisdiction(work)
  const climbs = next ? climbsAt(work.now, await readTerms(work), calendar) : null
  const saved = await saveChange(work, matter, said.entryId, {
    matter: { offer: null },
    kind: said.ground === 'not-ours' ? 'objected' : 'task-refused',
    audience: 'public',
    // The reason is for colleagues; the resident sees who has it meanwhile.
    details: { toPostId: matter.ownerPostId, reason: said.words, ...named(opened) },
    postId: post.id,
  })
  await insertObjection(work, { ...opened, arbiterPostId: arbiter.id, climbsAt: climbs })
  await record(work, {
    action: 'objection.raised',
    subject: { kind: 'objection', id: opened.id },
    details: { matterId, ground: said.ground, postId: post.id, arbiterPostId: arbiter.id },
  })
  const postIds = [arbiter.id, ...(post.id === matter.ownerPostId ? [] : [matter.ownerPostId])]
  await tellObjection(work, matter, { eventId: said.entryId, notice: 'raised', postIds })
  return saved
}

const named = ({ proposedPostId, listItemId }: KeptObjection) => ({
  ...(proposedPostId ? { proposedPostId } : {}),
  ...(listItemId ? { listItemId } : {}),
})

async function openedBy(
  work: Work,
  matter: Matter,
  post: Post,
  { entryId, ground, proposedPostId, listItemId, words }: Objecting,
  posts: readonly Post[],
): Promise<KeptObjection> {
  const proposed = posts.find(({ id }) => id === proposedPostId)
  const wrong: FieldRefusal[] = []
  if (ground === 'not-ours') {
    const why = whyNotName({ postId: post.id }, proposed)
    if (why) wrong.push({ field: 'proposedPostId', ...why })
  }
  const list = ground === 'not-listed' ? await findTaskListInForce(work) : undefined
  const item = list?.items.find(({ id }) => id === listItemId)
  if (list && listItemId && item?.sort !== 'not-done') wrong.push({ field: 'listItemId', ...wrongItem })
  if (wrong.length > 0) throw invalidInput(wrong)
  return {
    id: entryId,
    matterId: matter.id,
    ground,
    state: 'open',
    postId: post.id,
    ownerPostId: matter.ownerPostId,
    proposedPostId: (ground === 'not-ours' && proposed?.id) || null,
    listVersion: list?.version ?? null,
    listItemId: item?.id ?? null,
    words,
    openedAt: work.now,
    arbiterPostId: '',
    climbsAt: null,
    endedAt: null,
    endingId: null,
    arbiterWords: null,
    toPostId: null,
  }
}

const nobodyAbove = {
  code: 'objection.nobody-above',
  words: {
    zh: '上面没有可以裁定的岗位。请直接移交给该办的岗位。',
    en: 'There is no post above to decide it. Offer it to the right post instead.',
  },
}

const wrongItem = {
  code: 'objection.wrong-item',
  words: {
    zh: '请从清单“不归社区办的”里选，或者选“不在清单上”。',
    en: 'Choose from what a community does not do, or “not on the list”.',
  },
}
