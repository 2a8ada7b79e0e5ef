import { keepPhoto } from '#foundation/files/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import { PlatformFault } from './access-token.ts'
import { callPlatform } from './call-platform.ts'
import { findWechatAccount } from './wechat-account.ts'
import { wechatTables } from './wechat-tables.ts'

/**
 * Fetches a photo from the platform, which keeps it three days, and draws it anew like any other; once. Returns the
 * file, or null when it is gone or no photo. Kept apart from the caller's transaction. Throws when trying again may help.
 */
export async function fetchPhoto(work: Work, talkerId: Id, mediaId: string): Promise<Id | null> {
  const { tools, jurisdiction, now } = work
  const known = await tools.database.inJurisdiction(jurisdiction, (trx) =>
    wechatTables(trx)
      .selectFrom('services.wechat_media')
      .where('jurisdiction_id', '=', jurisdiction)
      .where('talker_id', '=', talkerId)
      .where('media_id', '=', mediaId)
      .select('file_id as fileId')
      .executeTakeFirst(),
  )
  if (known) return known.fileId
  const account = await findWechatAccount(tools, jurisdiction)
  if (!account) return null
  const outcome = await download(work, account, mediaId)
  const kept =
    typeof outcome === 'string' ? { file_id: null, fault: outcome } : { file_id: outcome.id, fault: null }
  await tools.database.inJurisdiction(jurisdiction, (trx) =>
    wechatTables(trx)
      .insertInto('services.wechat_media')
      .values({ jurisdiction_id: jurisdiction, talker_id: talkerId, media_id: mediaId, ...kept, at: now })
      .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'talker_id', 'media_id']).doNothing())
      .execute(),
  )
  return kept.file_id
}

/** Number of the platform for a file that is not, or no longer, there. */
const goneFaults = new Set([40004, 40007, 45157])

async function download(
  { tools, jurisdiction }: Work,
  account: Parameters<typeof callPlatform>[1],
  mediaId: string,
): Promise<{ id: Id } | string> {
  try {
    const path = `/cgi-bin/media/get?media_id=${encodeURIComponent(mediaId)}`
    const { bytes } = await callPlatform(tools, account, path)
    return await keepPhoto(tools, jurisdiction, bytes)
  } catch (error) {
    const unfetchable =
      error instanceof PlatformFault && (goneFaults.has(error.code) || account.secret === null)
    if (unfetchable) return 'gone'
    throw error
  }
}
