import { type Acting, isAllowed, isWithin, postsOf } from '#foundation/permissions'
import type { FieldRefusal, Refusal } from '#kernel'
import type { Post } from '#organisation/teams'
import type { EndingSaid, FirstContact } from './first-contact.ts'
import { firstContactPermissions } from './first-contact-permissions.ts'

// Each rule says why not, in the words the person reads; undefined means it may be done.

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `first-contact.${code}`,
  words: { zh, en },
})

const notYours = refusal(
  'not-yours',
  '这不是您首问的事。首问的人或岗位才能登记结果。',
  'You were not asked first. Whoever was, or their post, records how it ended.',
)

/** Whether the actor was asked first, or holds the post that was. */
export function wasAskedFirst(contact: FirstContact, acting: Acting): boolean {
  const { actor } = acting
  if (actor.kind !== 'staff') return actor.kind === 'system'
  return actor.userId === contact.askedBy || postsOf(actor).includes(contact.askedPostId)
}

/** Those of one's place and below, one's own, and those that were passed on to one's post. */
export function whyNotReadContact(contact: FirstContact, acting: Acting): Refusal | undefined {
  const passedOn = contact.toPostId !== null && postsOf(acting.actor).includes(contact.toPostId)
  const near = isAllowed(firstContactPermissions, acting.actor, 'first-contact.read', contact.placePath)
  return wasAskedFirst(contact, acting) || passedOn || near ? undefined : notYours
}

/** It ends once. A report upward is no end: whoever was asked first still owes the reply (首问责任制, 归属不明). */
export function whyNotEnd(contact: FirstContact, acting: Acting): Refusal | undefined {
  if (contact.ending !== null && contact.ending !== 'escalated') {
    return refusal(
      'ended',
      '已经登记过结果。如果没有解决，请重新打开。',
      'How it ended is on record already. Reopen it if it is not solved.',
    )
  }
  return wasAskedFirst(contact, acting) ? undefined : notYours
}

/** A colleague who was away accepts what was received for them; then it is theirs. */
export function whyNotAcceptContact(contact: FirstContact, acting: Acting): Refusal | undefined {
  if (contact.ending !== 'received-on-behalf' || contact.settledAt !== null) {
    return refusal('nothing-to-accept', '没有等待接收的内容。', 'Nothing waits to be accepted.')
  }
  return contact.toPostId !== null && postsOf(acting.actor).includes(contact.toPostId)
    ? undefined
    : refusal('not-for-you', '这是替别的岗位代收的。', 'It was received for another post.')
}

export function whyNotReopenContact(contact: FirstContact, acting: Acting): Refusal | undefined {
  if (contact.ending === null || contact.ending === 'escalated') {
    return refusal('open', '还没有了结，不需要重新打开。', 'It is still open; there is nothing to reopen.')
  }
  return wasAskedFirst(contact, acting) ? undefined : notYours
}

const fault = (field: string, code: string, zh: string, en: string): FieldRefusal => ({
  field,
  ...refusal(code, zh, en),
})

/** What is missing in how it ended, all of it at one time. */
export function findEndingFaults(said: EndingSaid): FieldRefusal[] {
  const has = (text: string | undefined) => text !== undefined && text.trim() !== ''
  switch (said.how) {
    case 'solved':
      return has(said.words)
        ? []
        : [fault('words', 'no-answer', '请写下答复内容。', 'Write down the answer that was given.')]
    case 'handed-over':
      return has(said.matterCode)
        ? []
        : [fault('matterCode', 'no-matter', '请填事项编号。', 'Give the number of the matter.')]
    case 'received-on-behalf':
      return has(said.toPostId)
        ? []
        : [fault('toPostId', 'no-post', '请选替哪个岗位代收。', 'Choose for whom it was received.')]
    case 'escalated':
      return has(said.toPostId)
        ? []
        : [fault('toPostId', 'no-post', '请选报告给哪个上级岗位。', 'Choose the superior’s post.')]
    case 'redirected':
      // 不属本单位的，告知正确的地址、电话 (首问责任制; hzb.tjtc.edu.cn, xhxzfw.cn).
      return [
        ...(has(said.whose) ? [] : [fault('whose', 'no-whose', '请写归谁管。', 'Say whose it is.')]),
        ...(has(said.address) || has(said.phone)
          ? []
          : [
              fault(
                'phone',
                'no-address',
                '请至少写明地址或电话，让居民找得到。',
                'Give an address or a phone at least, so that the resident finds it.',
              ),
            ]),
      ]
  }
}

const desksFirst = (post: Post): number => (post.duty === 'duty-desk' ? 0 : 1)

/** Whether a post stands above another: a duty desk or leadership of its place or above. */
export function isSuperior(post: Post, of: Post): boolean {
  const above = post.id !== of.id && isWithin(of.path, post.path)
  if (!above) return false
  return post.duty === 'leadership' || (post.duty === 'duty-desk' && of.duty !== 'leadership')
}

/** Where an unclear question goes: the nearest held duty desk above, else leadership (报告上级). */
export function findSuperiorPost(posts: readonly Post[], of: Post): Post | undefined {
  return posts
    .filter((post) => post.held && isSuperior(post, of))
    .sort(
      (a, b) => b.path.length - a.path.length || desksFirst(a) - desksFirst(b) || (a.id < b.id ? -1 : 1),
    )[0]
}

/** Why a post cannot receive it: nobody passes something on to themselves, and a report goes upward. */
export function whyNotPassTo(
  said: EndingSaid,
  from: Post | undefined,
  to: Post | undefined,
): FieldRefusal | undefined {
  if (!to) return fault('toPostId', 'no-such-post', '没有这个岗位。', 'There is no such post.')
  if (to.id === from?.id) {
    return fault('toPostId', 'same-post', '这就是首问岗位自己。', 'That is the post that was asked first.')
  }
  if (said.how === 'escalated' && from && !isSuperior(to, from)) {
    return fault(
      'toPostId',
      'not-superior',
      '请选本级或上级的值班台、领导岗位。',
      'Choose a duty desk or leadership of this place or above.',
    )
  }
  return undefined
}
