import type { Work } from '#foundation/work/server'
import { invalidInput } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  type Matter,
  whyNotAccept,
  whyNotAnswerOffer,
  whyNotHandOver,
  whyNotReceive,
  whyNotTakeBackOffer,
} from '../index.ts'
import { changeMatter } from './change-matter.ts'

const actorId = (work: Work): string | null => (work.actor.kind === 'staff' ? work.actor.userId : null)

/** A person takes the matter up (签收). */
export function acceptMatter(work: Work, id: string, entryId: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotAccept(matter, work),
    (matter) => ({
      matter: { holderId: actorId(work), state: startedState(matter) },
      kind: 'accepted',
      audience: 'public',
    }),
  )
}

/** Somebody near receives it on behalf of an absent colleague; the post stays the owner (首问责任制). */
export function receiveMatter(work: Work, id: string, entryId: string, words: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotReceive(matter, work),
    (matter) => ({
      matter: { holderId: actorId(work), state: startedState(matter) },
      kind: 'received-on-behalf',
      audience: 'resident',
      words,
      details: { toPostId: matter.ownerPostId },
    }),
  )
}

/** Offers the matter to another post; who has it stays responsible until that post accepts. */
export async function offerMatter(
  work: Work,
  id: string,
  entryId: string,
  offer: { postId: string; words: string },
): Promise<Matter> {
  const posts = await readPosts(work)
  if (!posts.some((post) => post.id === offer.postId)) {
    throw invalidInput([
      { field: 'postId', code: 'matter.no-post', words: { zh: '请选择一个岗位。', en: 'Choose a post.' } },
    ])
  }
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotHandOver(matter, work, offer.postId),
    (matter) => ({
      matter: { offer: { postId: offer.postId, at: work.now } },
      kind: 'offered',
      audience: 'public',
      // The reason is for colleagues; the resident sees to whom, and who has it meanwhile.
      details: { toPostId: offer.postId, reason: offer.words },
      postId: matter.ownerPostId,
    }),
  )
}

export function acceptOffer(work: Work, id: string, entryId: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotAnswerOffer(matter, work),
    (matter) => ({
      matter: {
        ownerPostId: matter.offer!.postId,
        holderId: actorId(work),
        offer: null,
        state: startedState(matter),
      },
      kind: 'offer-accepted',
      audience: 'public',
      details: { toPostId: matter.offer!.postId },
    }),
  )
}

export function refuseOffer(work: Work, id: string, entryId: string, words: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotAnswerOffer(matter, work),
    (matter) => ({
      matter: { offer: null },
      kind: 'offer-refused',
      audience: 'public',
      // Whoever reads that it was offered reads that it stayed; the reason is for colleagues.
      details: { toPostId: matter.offer!.postId, reason: words },
      postId: matter.ownerPostId,
    }),
  )
}

export function takeBackOffer(work: Work, id: string, entryId: string): Promise<Matter> {
  return changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotTakeBackOffer(matter, work),
    (matter) => ({
      matter: { offer: null },
      kind: 'offer-taken-back',
      audience: 'public',
      details: { toPostId: matter.offer!.postId },
      postId: matter.ownerPostId,
    }),
  )
}

const startedState = (matter: Matter): Matter['state'] =>
  matter.state === 'received' ? 'in-progress' : matter.state
