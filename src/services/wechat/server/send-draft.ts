import { changeMatter } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import { registerRequest } from '#services/requests/server'
import { type Draft, wordsOf } from '../draft.ts'
import { photosMissing } from '../news-words.ts'
import { PlatformFault } from './access-token.ts'
import { fetchPhoto } from './fetch-photo.ts'
import { wechatTables } from './wechat-tables.ts'

/**
 * Makes a request of what somebody told the account; the draft's id is the request's, so twice is once. Returns the
 * matter's id; throws a Problem in words for the resident when the place or the words cannot be taken.
 */
export async function sendDraft(
  work: Work,
  talkerId: Id,
  draft: Draft,
  chosen: { categoryId?: Id | undefined; placeId?: Id | undefined } = {},
): Promise<Id> {
  const { trx, jurisdiction, now } = work
  const files = await Promise.all(draft.mediaIds.map((mediaId) => fetchOrMiss(work, talkerId, mediaId)))
  const fileIds = files.filter((file) => file !== null)
  const missing = files.length - fileIds.length
  const resident: Work = { ...work, actor: { kind: 'resident' } }
  const { matter } = await registerRequest(
    resident,
    {
      id: draft.id,
      words: wordsOf(draft),
      fileIds,
      language: 'zh',
      ...(draft.point ? { point: draft.point } : {}),
      ...(draft.address ? { address: draft.address } : {}),
      ...(chosen.categoryId ? { categoryId: chosen.categoryId } : {}),
      ...(chosen.placeId ? { placeId: chosen.placeId } : {}),
    },
    'wechat',
    {},
  )
  const { numInsertedOrUpdatedRows } = await wechatTables(trx)
    .insertInto('services.wechat_matter')
    .values({
      jurisdiction_id: jurisdiction,
      matter_id: matter.id,
      talker_id: talkerId,
      missing_photos: missing,
      given_position: draft.given && (JSON.stringify(draft.given) as never),
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'matter_id']).doNothing())
    .executeTakeFirst()
  if (missing > 0 && (numInsertedOrUpdatedRows ?? 0n) > 0n) {
    await changeMatter(
      work,
      matter.id,
      newId(now.getTime()),
      () => undefined,
      () => ({ kind: 'noted', audience: 'staff', postId: null, words: photosMissing(missing) }),
    )
  }
  return matter.id
}

/** A platform that is silent must not keep a request from its desk; the photo is asked for again. */
async function fetchOrMiss(work: Work, talkerId: Id, mediaId: string): Promise<Id | null> {
  try {
    return await fetchPhoto(work, talkerId, mediaId)
  } catch (error) {
    if (error instanceof PlatformFault) return null
    throw error
  }
}
