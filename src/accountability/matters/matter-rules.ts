import { type Acting, isAllowed, postsOf } from '#foundation/permissions'
import type { Refusal } from '#kernel'
import { findPause } from './clock.ts'
import { isOpen, type Matter, reopenUntil } from './matter.ts'
import { matterPermissions } from './matter-permissions.ts'

// Each rule says why not, in the words the person reads; undefined means it may be done.

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `matter.${code}`,
  words: { zh, en },
})

const over = refusal(
  'over',
  '这件事已经结束，不能再这样操作。',
  'This matter is over; this can no longer be done.',
)
const notYours = refusal(
  'not-yours',
  '这件事不在您的岗位名下。可以请负责岗位移交给您。',
  'This matter does not belong to a post of yours. Ask its owner to hand it over.',
)
const openOffer = refusal(
  'offered',
  '已提出移交，等对方接收或退回后再操作。',
  'A hand-over is waiting for its answer; do this after it is accepted or refused.',
)

/** Whether the actor answers for the matter: holds its owner post, or took it up. */
export function isOwner(matter: Matter, acting: Acting): boolean {
  if (acting.actor.kind === 'system') return true
  if (acting.actor.kind !== 'staff') return false
  return postsOf(acting.actor).includes(matter.ownerPostId) || matter.holderId === acting.actor.userId
}

// What is confidential opens to its owner alone: a role at the place is not enough.
const mayHere = (matter: Matter, acting: Acting, action: string): boolean =>
  !matter.confidential && isAllowed(matterPermissions, acting.actor, action, matter.placePath)

/** Whether the matter is the actor's by post or place; then the rules below say what they may do with it. */
function isConcerned(matter: Matter, acting: Acting): boolean {
  const offered = matter.offer !== null && postsOf(acting.actor).includes(matter.offer.postId)
  return isOwner(matter, acting) || offered || mayHere(matter, acting, 'matter.read')
}

/** Whether the actor reads it for one reason alone: they wrote it down, and it went to others. */
export function onlyFollows(matter: Matter, acting: Acting): boolean {
  const { actor } = acting
  return (
    actor.kind === 'staff' &&
    actor.grants.length > 0 &&
    actor.userId === matter.openedBy &&
    !isConcerned(matter, acting)
  )
}

/** Whoever was asked first may follow it to its end, because the resident may ask them (冀政办〔2008〕17号 第二条). */
export function whyNotRead(matter: Matter, acting: Acting): Refusal | undefined {
  return isConcerned(matter, acting) || onlyFollows(matter, acting) ? undefined : notYours
}

/** Taking it up; only one person can, so that two who try at once do not both believe it is theirs. */
export function whyNotAccept(matter: Matter, acting: Acting): Refusal | undefined {
  if (!isOpen(matter)) return over
  if (matter.holderId !== null) {
    return refusal('already-accepted', '已经有人签收了。', 'Somebody has accepted it already.')
  }
  if (matter.offer) return openOffer
  return isOwner(matter, acting) ? undefined : notYours
}

/** Absent colleague: somebody near receives it on behalf of the post, which stays the owner (首问责任制). */
export function whyNotReceive(matter: Matter, acting: Acting): Refusal | undefined {
  if (!isOpen(matter)) return over
  if (matter.holderId !== null) {
    return refusal('already-accepted', '已经有人签收了。', 'Somebody has accepted it already.')
  }
  if (isOwner(matter, acting)) {
    return refusal(
      'yours',
      '这件事就是您岗位的，请直接签收。',
      'It belongs to your own post; accept it instead.',
    )
  }
  return mayHere(matter, acting, 'matter.receive') ? undefined : notYours
}

/** Handing over is an offer; the duty desk may move any matter of its place. */
export function whyNotHandOver(matter: Matter, acting: Acting, toPostId?: string): Refusal | undefined {
  if (!isOpen(matter)) return over
  if (matter.offer) return openOffer
  if (toPostId === matter.ownerPostId) {
    return refusal('same-post', '这件事已经在这个岗位名下。', 'This post owns the matter already.')
  }
  return isOwner(matter, acting) || mayHere(matter, acting, 'matter.dispatch') ? undefined : notYours
}

/** Accepting or refusing an offer is for the post it was made to. */
export function whyNotAnswerOffer(matter: Matter, acting: Acting): Refusal | undefined {
  if (!isOpen(matter)) return over
  if (!matter.offer) {
    return refusal('no-offer', '没有等待接收的移交。', 'No hand-over is waiting for an answer.')
  }
  return postsOf(acting.actor).includes(matter.offer.postId) ? undefined : notYours
}

export function whyNotTakeBackOffer(matter: Matter, acting: Acting): Refusal | undefined {
  if (!matter.offer)
    return refusal('no-offer', '没有等待接收的移交。', 'No hand-over is waiting for an answer.')
  return isOwner(matter, acting) || mayHere(matter, acting, 'matter.dispatch') ? undefined : notYours
}

/** Work on it (ask, answer, note) is for its owner, or for the duty desk of the place. */
export function whyNotWork(matter: Matter, acting: Acting): Refusal | undefined {
  if (!isOpen(matter)) return over
  return isOwner(matter, acting) || mayHere(matter, acting, 'matter.dispatch') ? undefined : notYours
}

export function whyNotAsk(matter: Matter, acting: Acting): Refusal | undefined {
  if (matter.state === 'waiting' && findPause(matter.clock, acting.now)) {
    return refusal('already-asked', '已经在等居民回复了。', 'The resident has been asked already.')
  }
  return whyNotWork(matter, acting)
}

export function whyNotAnswer(matter: Matter, acting: Acting): Refusal | undefined {
  const refused = whyNotWork(matter, acting)
  if (refused) return refused
  if (matter.offer) return openOffer
  return matter.holderId === null
    ? refusal('not-accepted', '请先签收，再答复。', 'Accept it first, then answer.')
    : undefined
}

/** A note may be added at any time, also after the end; nothing entered is ever lost. */
export function whyNotNote(matter: Matter, acting: Acting): Refusal | undefined {
  return isConcerned(matter, acting) ? undefined : notYours
}

export function whyNotReopenByStaff(matter: Matter, acting: Acting): Refusal | undefined {
  if (matter.state !== 'answered' && matter.state !== 'closed') return notAnswered
  return isOwner(matter, acting) || mayHere(matter, acting, 'matter.reopen') ? undefined : notYours
}

const notAnswered = refusal('not-answered', '还没有答复，不需要重开。', 'There is no answer yet to reopen.')

/** The resident says that the answer did not solve it (重办), within the window. */
export function whyNotReopenByResident(matter: Matter, now: Date): Refusal | undefined {
  if (matter.state !== 'answered' && matter.state !== 'closed') return notAnswered
  const until = reopenUntil(matter)
  return until && now <= until
    ? undefined
    : refusal(
        'reopen-too-late',
        '答复已超过 15 天，不能重开。可以提交一件新的，并写上这件的编号。',
        'The answer is more than 15 days old. Report again and mention this number.',
      )
}

export function whyNotConfirm(matter: Matter): Refusal | undefined {
  return matter.state === 'answered' ? undefined : notAnswered
}

export function whyNotWithdraw(matter: Matter): Refusal | undefined {
  return isOpen(matter) || matter.state === 'merged' ? undefined : over
}

/** Words and photos may be added as long as it is not over; after an answer one reopens instead. */
export function whyNotAdd(matter: Matter): Refusal | undefined {
  if (isOpen(matter) || matter.state === 'merged') return undefined
  return matter.state === 'answered'
    ? refusal(
        'answered',
        '已经答复。如果没有解决，请选“没有解决”。',
        'It was answered. If it is not solved, choose “not solved”.',
      )
    : over
}

export function whyNotMerge(matter: Matter, lead: Matter, acting: Acting): Refusal | undefined {
  if (matter.id === lead.id)
    return refusal('merge-self', '不能并入自己。', 'A matter cannot be merged into itself.')
  if (matter.kind !== lead.kind)
    return refusal('merge-kind', '不是同一类事项。', 'These are of different kinds.')
  if (!isOpen(lead) || lead.mergedInto) {
    return refusal(
      'merge-lead',
      '主件已经结束或已并入别的事项。',
      'The leading matter is over or merged itself.',
    )
  }
  return whyNotWork(matter, acting)
}

export function whyNotUnmerge(matter: Matter, acting: Acting): Refusal | undefined {
  if (matter.state !== 'merged') return refusal('not-merged', '没有并案。', 'It is not merged.')
  return isOwner(matter, acting) || mayHere(matter, acting, 'matter.dispatch') ? undefined : notYours
}
