import { isOpen, type Matter } from '#accountability/matters'
import { type Acting, type Actor, isWithin, postsOf, whyNotAllowed } from '#foundation/permissions'
import type { Refusal, Words } from '#kernel'
import type { Post } from '#organisation/teams'
import type { Ground, Objection } from './objection.ts'
import { objectionPermissions } from './objection-permissions.ts'

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `objection.${code}`,
  words: { zh, en },
})

const over = refusal(
  'over',
  '这件事已经结束，不用再裁定归谁办。',
  'This matter is over; whose it is no longer matters.',
)
const notYours = refusal(
  'not-yours',
  '只有负责岗位，或等着接收移交的岗位，可以提出异议。',
  'Only the post that owns it, or that it is offered to, may object.',
)
const notOpen = refusal('not-open', '这个异议已经结束。', 'This objection is over.')

/** The post for which the actor may object: the one it is offered to, else its owner. */
export function objectingPost(
  matter: Pick<Matter, 'offer' | 'ownerPostId'>,
  actor: Actor,
): string | undefined {
  const held = postsOf(actor)
  return [matter.offer?.postId, matter.ownerPostId].find((id) => id !== undefined && held.includes(id))
}

/** Whether a post belongs to a community: it stands anywhere below the jurisdiction itself. */
export const isCommunityPost = (post: Pick<Post, 'path'>): boolean => post.path.includes('/')

export interface Standing {
  readonly objections: readonly Pick<Objection, 'state' | 'ground' | 'postId' | 'toPostId'>[]
  /** Until when the objecting post may object. */
  readonly until: Date
  /** Whether a task list is in force. */
  readonly listed: boolean
  /** The item by which the list names what the matter is about as a task of a community. */
  readonly listedAs: Words | null
  /** Whether the objecting post belongs to a community. */
  readonly community: boolean
}

/**
 * Whoever owns it or is offered it may object, once a ground: what was decided stays decided, and what an arbiter gave
 * to a post is not given back (潍坊 第20–22条: assigned after study → 不得退回).
 */
export function whyNotObject(
  matter: Matter,
  ground: Ground,
  { objections, until, listed, listedAs, community }: Standing,
  acting: Acting,
): Refusal | undefined {
  const postId = objectingPost(matter, acting.actor)
  if (!postId) return notYours
  if (!isOpen(matter)) return over
  if (objections.some(({ state }) => state === 'open'))
    return refusal(
      'open-already',
      '已经有一个异议在等裁定。',
      'An objection is waiting for its decision already.',
    )
  if (matter.offer && matter.offer.postId !== postId) {
    return refusal(
      'offered',
      '已提出移交，先等对方接收或退回，或者收回移交。',
      'A hand-over is waiting for its answer; take it back first.',
    )
  }
  if (objections.some((one) => isFinalFor(one, postId, ground))) {
    return refusal(
      'final',
      '已经裁定过，不能再以同样的理由退回。',
      'This was decided already and cannot be disputed again.',
    )
  }
  if (acting.now > until) {
    return refusal(
      'too-late',
      '提出异议的时间已过。可以移交给别的岗位，由对方接收。',
      'The time to object is over. You can still offer it to another post.',
    )
  }
  if (ground !== 'not-listed') return undefined
  // 北京市接诉即办工作条例 第17条: what is not on the list is not given to a community.
  if (!community)
    return refusal(
      'no-community',
      '只有社区岗位可以按清单拒办。',
      'Only a post of a community can refuse by the list.',
    )
  if (!listed) return refusal('no-list', '还没有公布社区事项清单。', 'No task list has been published yet.')
  return listedAs === null
    ? undefined
    : refusal(
        'listed',
        `清单上有这一项：${listedAs.zh}。`,
        `The list names it as a task of a community: ${listedAs.en}.`,
      )
}

function isFinalFor(one: Standing['objections'][number], postId: string, ground: Ground): boolean {
  if (one.toPostId !== postId) return false
  return one.state === 'upheld' || (one.state === 'rejected' && one.ground === ground)
}

/**
 * The posts that decide an objection, nearest first: duty desks of the places above the one that objects (of its own
 * place where nothing is above), then the leadership. `deciders` are held by somebody who may decide.
 */
export function arbitersOf(
  deciders: readonly Post[],
  objecting: Pick<Post, 'id' | 'path'>,
  placePath: string,
): Post[] {
  const above = deciders
    .filter(
      ({ id, path }) => id !== objecting.id && isWithin(objecting.path, path) && isWithin(placePath, path),
    )
    .filter(({ path }) => path !== objecting.path || !path.includes('/'))
    .sort((a, b) => b.path.length - a.path.length || (a.id < b.id ? -1 : 1))
  return [
    ...above.filter(({ duty }) => duty === 'duty-desk'),
    ...above.filter(({ duty }) => duty === 'leadership').slice(0, 1),
  ]
}

/** Whom an undecided objection climbs to; undefined at the top. */
export function nextArbiter(arbiters: readonly Post[], arbiterPostId: string): Post | undefined {
  return arbiters[arbiters.findIndex(({ id }) => id === arbiterPostId) + 1]
}

/** The arbiter's post and whoever stands above it decide; nobody decides what their own post objects to. */
export function whyNotDecide(
  objection: Pick<Objection, 'state' | 'postId'>,
  matter: Pick<Matter, 'state'>,
  arbiterPath: string,
  { actor }: Acting,
): Refusal | undefined {
  const denied = whyNotAllowed(objectionPermissions, actor, 'objection.decide', arbiterPath)
  if (denied) return denied
  if (postsOf(actor).includes(objection.postId))
    return refusal(
      'own',
      '自己岗位提出的异议，请上一级裁定。',
      'An objection of your own post is decided above you.',
    )
  if (objection.state !== 'open') return notOpen
  return isOpen(matter) ? undefined : over
}

/** An upheld objection names the right post, which is another one than the post that objected. */
export function whyNotName(
  objection: Pick<Objection, 'postId'>,
  named: Pick<Post, 'id'> | undefined,
): Refusal | undefined {
  if (!named) return refusal('no-post', '请选择该由哪个岗位办。', 'Choose the post it belongs to.')
  return named.id === objection.postId
    ? refusal(
        'same-post',
        '这就是提出异议的岗位。若仍由它办，请选“异议不成立”。',
        'That is the post that objected. Reject the objection if it stays there.',
      )
    : undefined
}

export function whyNotWithdraw(
  objection: Pick<Objection, 'state' | 'postId'>,
  { actor }: Acting,
): Refusal | undefined {
  if (!postsOf(actor).includes(objection.postId)) return notYours
  return objection.state === 'open' ? undefined : notOpen
}

/** An objection ends by itself when the matter is over, or is with somebody else than when it was raised. */
export const isMoot = (objection: Pick<Objection, 'ownerPostId'>, matter: Matter): boolean =>
  !isOpen(matter) || matter.ownerPostId !== objection.ownerPostId
