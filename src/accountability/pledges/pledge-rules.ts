import { isOpen, isOwner, type Matter } from '#accountability/matters'
import { findPersonalData, personalDataNames } from '#foundation/people'
import { type Acting, isWithin } from '#foundation/permissions'
import type { Day, FieldRefusal, Id, Refusal } from '#kernel'
import type { Post } from '#organisation/teams'
import type { Owed, RuleSet } from './pledge.ts'

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `pledge.${code}`,
  words: { zh, en },
})

/** One signs for oneself, at one's own post, what is in force now, and once a year. */
export function whyNotSign(
  holding: { readonly userId: string } | undefined,
  userId: string,
  asked: { readonly version: number },
  owed: Owed | undefined,
): Refusal | undefined {
  if (holding?.userId !== userId)
    return refusal('not-your-post', '只能为自己的岗位签。', 'One signs for one’s own post only.')
  if (!owed) return refusal('none', '还没有公布守则。', 'No rules have been published yet.')
  return asked.version === owed.version
    ? undefined
    : refusal(
        'other-version',
        '守则已经换了新版，请重新读过再签。',
        'The rules have changed; please read them again and sign.',
      )
}

/** What is wrong with a version that is to be published. */
export function whyNotPublishRules(
  given: { readonly inForceFrom: Day; readonly sets: readonly RuleSet[] },
  today: Day,
): FieldRefusal[] {
  const wrong: FieldRefusal[] = []
  if (given.inForceFrom < today) {
    wrong.push({
      field: 'inForceFrom',
      ...refusal('in-the-past', '生效日期不能早于今天。', 'It cannot come into force before today.'),
    })
  }
  const ids = given.sets.flatMap(({ rules }) => rules.map(({ id }) => id))
  if (new Set(ids).size < ids.length)
    wrong.push({ field: 'sets', ...refusal('rule-twice', '有一条写了两遍。', 'One rule is there twice.') })
  return wrong
}

/** Who holds which post, and as what. */
export interface Held {
  readonly postId: Id
  readonly userId: string
  readonly role: string
}

/**
 * The post that answers a complaint: a leader's above the post it is about, else one beside it, else a duty desk; never
 * the post itself, nor one that the same person holds. When nobody else is left, the highest other desk there is.
 */
export function ownerOfComplaint(
  posts: readonly Post[],
  held: readonly Held[],
  about: Post | undefined,
): Post | undefined {
  const accused = new Set(held.filter(({ postId }) => postId === about?.id).map(({ userId }) => userId))
  const touched = new Set(held.filter(({ userId }) => accused.has(userId)).map(({ postId }) => postId))
  const leaders = new Set(held.filter(({ role }) => role === 'leader').map(({ postId }) => postId))
  const highest = posts.reduce(
    (top, { path }) => (path.length < top.length ? path : top),
    posts[0]?.path ?? '',
  )
  const from = about?.path ?? highest
  const others = posts
    .filter((post) => post.id !== about?.id && isWithin(from, post.path))
    .sort((one, other) => other.path.length - one.path.length || (one.id < other.id ? -1 : 1))
  const able = others.filter((post) => post.held && !touched.has(post.id))
  const isAbove = (post: Post) => post.path !== from
  const isLeader = (post: Post) => leaders.has(post.id)
  const isDesk = ({ duty }: Post) => duty === 'duty-desk'
  return (
    able.find((post) => isLeader(post) && isAbove(post)) ??
    able.find(isLeader) ??
    able.find((post) => isDesk(post) && isAbove(post)) ??
    able.find(isDesk) ??
    others.findLast(isDesk) ??
    others.at(-1)
  )
}

const notYours = refusal(
  'not-yours',
  '这条意见由上一级岗位办理。',
  'This complaint is handled by a post of the level above.',
)

/** The post a complaint is about sees it when its owner shows it, not before. */
export function whyNotShow(
  matter: Matter,
  complaint: { readonly aboutPostId: Id | null },
  acting: Acting,
): Refusal | undefined {
  if (!isOwner(matter, acting)) return notYours
  return complaint.aboutPostId === null
    ? refusal('no-post', '这条意见没有写明是哪个岗位。', 'The complaint names no post.')
    : undefined
}

export const answerFirst = refusal(
  'not-answered',
  '请先答复居民，再公开。',
  'Answer the resident first, then publish.',
)

/** What is published is an answer; so the resident has theirs first. */
export function whyNotPublishAnswer(matter: Matter, acting: Acting): Refusal | undefined {
  if (!isOwner(matter, acting)) return notYours
  return isOpen(matter) ? answerFirst : undefined
}

/** Nothing that tells who somebody is becomes public (个人信息保护法 第25条). */
export function whyNotPublicWords(words: string): FieldRefusal[] {
  const [found] = findPersonalData(words)
  if (!found) return []
  const name = personalDataNames[found.kind]
  return [
    {
      field: 'words',
      ...refusal(
        'names-somebody',
        `里面有${name.zh}，请去掉再公开。`,
        `This holds a ${name.en}; please take it out first.`,
      ),
    },
  ]
}
