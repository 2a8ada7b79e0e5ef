import { findMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { erasePerson } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import { wechatTables } from './wechat-tables.ts'

/**
 * Deletes all that is known of somebody who unfollowed, as the platform demands; their matters stay without them
 * (个人信息保护法 第47条).
 */
export async function forgetTalker(work: Work, talkerId: Id): Promise<void> {
  const { trx, jurisdiction } = work
  const tables = wechatTables(trx)
  const matters = await tables
    .selectFrom('services.wechat_matter')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('talker_id', '=', talkerId)
    .select('matter_id as id')
    .execute()
  for (const { id } of matters) {
    const matter = await findMatter(trx, jurisdiction, id)
    if (matter?.personId) await erasePerson(work, matter.personId)
  }
  for (const table of holdTalkers) {
    await tables
      .deleteFrom(table)
      .where('jurisdiction_id', '=', jurisdiction)
      .where('talker_id', '=', talkerId)
      .execute()
  }
  await tables
    .deleteFrom('services.wechat_talker')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', talkerId)
    .execute()
  await record(work, { action: 'wechat.forgotten', subject: { kind: 'wechat-talker', id: talkerId } })
}

const holdTalkers = [
  'services.wechat_inbox',
  'services.wechat_item',
  'services.wechat_media',
  'services.wechat_matter',
  'services.wechat_sent',
] as const
