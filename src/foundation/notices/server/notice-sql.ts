import type { Trx } from '#foundation/database/server'
import type { Notice } from '../index.ts'

type NoticeTables = {
  'foundation.notice': {
    jurisdiction_id: string
    id: string
    user_id: string
    at: Date
    words_zh: string
    words_en: string
    matter_id: string | null
    read_at: Date | null
  }
}

export interface NewNotice {
  id: string
  userId: string
  at: Date
  words: { zh: string; en: string }
  matterId: string | null
}

export async function insertNotices(
  trx: Trx,
  jurisdiction: string,
  notices: readonly NewNotice[],
): Promise<void> {
  await trx
    .withTables<NoticeTables>()
    .insertInto('foundation.notice')
    .values(
      notices.map(({ id, userId, at, words, matterId }) => ({
        jurisdiction_id: jurisdiction,
        id,
        user_id: userId,
        at,
        words_zh: words.zh,
        words_en: words.en,
        matter_id: matterId,
        read_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A user's notices, newest first, older than `before`. */
export async function readNotices(
  trx: Trx,
  jurisdiction: string,
  userId: string,
  limit: number,
  before?: string,
): Promise<Notice[]> {
  let rows = trx
    .withTables<NoticeTables>()
    .selectFrom('foundation.notice')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('user_id', '=', userId)
  if (before !== undefined) rows = rows.where('id', '<', before)
  const found = await rows
    .orderBy('id', 'desc')
    .limit(limit)
    .select(['id', 'at', 'words_zh', 'words_en', 'matter_id', 'read_at'])
    .execute()
  return found.map((row) => ({
    id: row.id,
    at: row.at,
    words: { zh: row.words_zh, en: row.words_en },
    matterId: row.matter_id,
    readAt: row.read_at,
  }))
}

/** How many a user has not read; more than 100 are not counted. */
export async function countUnread(trx: Trx, jurisdiction: string, userId: string): Promise<number> {
  const rows = await trx
    .withTables<NoticeTables>()
    .selectFrom('foundation.notice')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .limit(100)
    .select('id')
    .execute()
  return rows.length
}

export async function markRead(
  trx: Trx,
  jurisdiction: string,
  userId: string,
  upTo: string,
  at: Date,
): Promise<void> {
  await trx
    .withTables<NoticeTables>()
    .updateTable('foundation.notice')
    .set({ read_at: at })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('user_id', '=', userId)
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}
