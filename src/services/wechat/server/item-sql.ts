import { newId, type Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import type { Act } from '../conversation.ts'
import type { Draft } from '../draft.ts'
import type { ItemReason } from '../item-reason.ts'
import { draftOf } from './talker-sql.ts'
import { wechatTables } from './wechat-tables.ts'

export interface Item {
  readonly id: Id
  readonly talkerId: Id
  readonly why: ItemReason
  readonly at: Date
  readonly draft: Draft | null
  readonly settledAt: Date | null
  readonly matterId: Id | null
}

/** Keeps what a turn left for people: drafts that were never sent, what was not understood, a person who is wanted. */
export async function insertItems(
  work: Work,
  talkerId: Id,
  acts: readonly Act[],
  tooFast = false,
): Promise<void> {
  const items = acts.flatMap((act): { why: ItemReason; draft: Draft | null }[] => {
    if (act.kind === 'set-aside') return [{ why: 'set-aside', draft: act.draft }]
    if (act.kind === 'want-person') return [{ why: 'want-person', draft: null }]
    return act.kind === 'to-inbox' ? [{ why: act.why, draft: null }] : []
  })
  if (tooFast) items.push({ why: 'too-fast', draft: null })
  if (items.length === 0) return
  await wechatTables(work.trx)
    .insertInto('services.wechat_item')
    .values(
      items.map(({ why, draft }) => ({
        jurisdiction_id: work.jurisdiction,
        id: newId(work.now.getTime()),
        talker_id: talkerId,
        why,
        at: work.now,
        draft: draft && JSON.stringify(draft),
        settled_at: null,
        settled_by: null,
        matter_id: null,
      })),
    )
    .execute()
}

const columns = ['id', 'talker_id as talkerId', 'why', 'at', 'draft'] as const
const ends = ['settled_at as settledAt', 'matter_id as matterId'] as const
type Row = Omit<Item, 'draft'> & { draft: unknown }
const itemOf = (row: Row): Item => ({ ...row, draft: draftOf(row.draft) })

/** What waits, the longest first. */
export async function selectOpenItems(trx: Trx, jurisdiction: string, most: number): Promise<Item[]> {
  const rows = await wechatTables(trx)
    .selectFrom('services.wechat_item')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('settled_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(most)
    .select([...columns, ...ends])
    .execute()
  return rows.map(itemOf)
}

export async function lockItem(trx: Trx, jurisdiction: string, id: Id): Promise<Item | undefined> {
  const row = await wechatTables(trx)
    .selectFrom('services.wechat_item')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .forUpdate()
    .select([...columns, ...ends])
    .executeTakeFirst()
  return row && itemOf(row)
}

export async function settleItem(
  trx: Trx,
  jurisdiction: string,
  id: Id,
  end: { at: Date; by: string | null; matterId: Id | null },
): Promise<void> {
  await wechatTables(trx)
    .updateTable('services.wechat_item')
    .set({ settled_at: end.at, settled_by: end.by, matter_id: end.matterId })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .execute()
}
