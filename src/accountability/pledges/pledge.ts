import type { Day, Id, Words } from '#kernel'

/** One plain sentence about how residents are treated; its id stays the same from version to version. */
export interface Rule {
  readonly id: Id
  readonly name: Words
  readonly text: Words
}

export interface RuleSet {
  readonly name: Words
  readonly rules: readonly Rule[]
}

/** The rules as published; an edit is the next version. */
export interface PledgeVersion {
  readonly number: number
  readonly inForceFrom: Day
  readonly sets: readonly RuleSet[]
}

/** One person's signature for one time at one post; a new holder has none. */
export interface Signature {
  readonly holdingId: Id
  readonly year: number
  readonly version: number
}

/** The version in force on a day: the latest published of those that have begun. */
export function versionInForce<V extends PledgeVersion>(versions: readonly V[], day: Day): V | undefined {
  return versions
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .reduce<V | undefined>((last, each) => (last && last.number > each.number ? last : each), undefined)
}

/** What a signature owes: this year, this version. */
export interface Owed {
  readonly year: number
  readonly version: number
}

export const isSigned = (signatures: readonly Signature[], holdingId: Id, owed: Owed): boolean =>
  signatures.some(
    (signed) =>
      signed.holdingId === holdingId && signed.year === owed.year && signed.version === owed.version,
  )

/** Whether a post has signed: everybody who holds it has. Posts that stand empty owe nothing and are left out. */
export function postsSigned(
  holdings: readonly { readonly id: Id; readonly postId: Id }[],
  signatures: readonly Signature[],
  owed: Owed,
): ReadonlyMap<Id, boolean> {
  const posts = new Map<Id, boolean>()
  for (const { id, postId } of holdings)
    posts.set(postId, (posts.get(postId) ?? true) && isSigned(signatures, id, owed))
  return posts
}

/** Fewer than this are not told exactly: a small number can point at a person. */
export const fewest = 5

/** How many complaints cited a rule, as everybody may read it. */
export function countInWords(count: number): Words {
  if (count === 0) return { zh: '今年没有收到', en: 'None this year' }
  return count < fewest
    ? { zh: `今年少于 ${fewest} 件`, en: `Fewer than ${fewest} this year` }
    : { zh: `今年 ${count} 件`, en: `${count} this year` }
}
