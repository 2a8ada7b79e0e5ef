import type { Matter } from '#accountability/matters'
import { getMatterForUpdate, saveChange } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { postsOf } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem, refuseIf } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  isMoot,
  ownerByDecision,
  stateAfter,
  type Teaching,
  whyNotDecide,
  whyNotName,
  whyNotWithdraw,
} from '../index.ts'
import { endObjection, findObjection, type KeptObjection } from './objection-sql.ts'
import { tellObjection } from './tell-objection.ts'

export type Decision =
  | { outcome: 'upheld'; postId: string; words: string; fromNowOn?: Teaching | undefined }
  | { outcome: 'rejected'; words: string }

const noObjection = {
  code: 'objection.not-found',
  words: { zh: '没有找到这个异议。', en: 'There is no such objection.' },
}

/** Loads an objection and locks its matter, so that two who decide at once are one after the other. */
async function lockObjection(work: Work, id: string): Promise<{ objection: KeptObjection; matter: Matter }> {
  const found = await findObjection(work, id)
  if (!found) throw new Problem(404, noObjection)
  const matter = await getMatterForUpdate(work, found.matterId)
  return { objection: (await findObjection(work, id))!, matter }
}

/**
 * The arbiter decides. Upheld, the matter is with the named post at once; rejected, with whoever objected. Its clock goes
 * on: no decision about whose it is makes the resident wait longer.
 */
export async function decideObjection(
  work: Work,
  id: string,
  entryId: string,
  decision: Decision,
): Promise<Matter> {
  const { objection, matter } = await lockObjection(work, id)
  if (objection.endingId === entryId) return matter
  const posts = await readPosts(work)
  const arbiterPath = posts.find((post) => post.id === objection.arbiterPostId)?.path ?? matter.placePath
  const refused = whyNotDecide(objection, matter, arbiterPath, work)
  if (refused) throw new Problem(refused.code.startsWith('permission.') ? 403 : 409, refused)
  refuseIf(isMoot(objection, matter) ? elsewhere : undefined)
  if (decision.outcome === 'upheld') {
    const wrong = whyNotName(
      objection,
      posts.find((post) => post.id === decision.postId),
    )
    if (wrong) throw invalidInput([{ field: 'postId', ...wrong }])
  }
  const toPostId = ownerByDecision(objection, decision)
  const arbiterPostId = decidingPost(work, objection)
  const moves = toPostId !== matter.ownerPostId
  const saved = await saveChange(work, matter, entryId, {
    matter: moves
      ? {
          ownerPostId: toPostId,
          holderId: null,
          offer: null,
          state: matter.state === 'in-progress' ? 'received' : matter.state,
        }
      : {},
    kind: `objection-${decision.outcome}`,
    audience: 'public',
    details: { toPostId, objectionId: id, reason: decision.words },
    postId: arbiterPostId,
  })
  const state = stateAfter(objection.state, decision.outcome === 'upheld' ? 'uphold' : 'reject')!
  await endObjection(work, id, { state, endingId: entryId, arbiterPostId, words: decision.words, toPostId })
  const fromNowOn = decision.outcome === 'upheld' ? decision.fromNowOn : undefined
  await record(work, {
    action: `objection.${state}`,
    subject: { kind: 'objection', id },
    details: { matterId: matter.id, toPostId, arbiterPostId, ...(fromNowOn ? { fromNowOn } : {}) },
  })
  const postIds = [objection.postId, objection.ownerPostId, toPostId]
  await tellObjection(work, saved, { eventId: entryId, notice: decision.outcome, postIds })
  return saved
}

/** In whose name it is decided: the arbiter's post, or the one above that stepped in. */
function decidingPost(work: Work, { arbiterPostId }: KeptObjection): string {
  const held = postsOf(work.actor)
  return held.includes(arbiterPostId) ? arbiterPostId : (held[0] ?? arbiterPostId)
}

/** Who objected takes it back. */
export async function withdrawObjection(work: Work, id: string, entryId: string): Promise<Matter> {
  const { objection, matter } = await lockObjection(work, id)
  if (objection.endingId === entryId) return matter
  const refused = whyNotWithdraw(objection, work)
  if (refused) throw new Problem(refused.code === 'objection.not-yours' ? 403 : 409, refused)
  const saved = await saveChange(work, matter, entryId, {
    kind: 'objection-withdrawn',
    audience: 'public',
    details: { objectionId: id },
    postId: objection.postId,
  })
  await endObjection(work, id, { state: stateAfter(objection.state, 'withdraw')!, endingId: entryId })
  await record(work, {
    action: 'objection.withdrawn',
    subject: { kind: 'objection', id },
    details: { matterId: matter.id },
  })
  const postIds = [objection.arbiterPostId, objection.ownerPostId]
  await tellObjection(work, saved, { eventId: entryId, notice: 'withdrawn', postIds })
  return saved
}

const elsewhere = {
  code: 'objection.elsewhere',
  words: {
    zh: '这件事已经到了别的岗位，异议随之结束。',
    en: 'The matter is with another post meanwhile; the objection ends with that.',
  },
}
