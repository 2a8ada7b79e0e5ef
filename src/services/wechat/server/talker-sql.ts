import { newId, type Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Id, Language } from '#kernel'
import type { Expects } from '../conversation.ts'
import type { Draft } from '../draft.ts'
import { hiddenIndex, sealValue, unsealValue } from './wechat-cipher.ts'
import { wechatTables } from './wechat-tables.ts'

export interface Talker {
  readonly id: Id
  readonly language: Language
  readonly draft: Draft | null
  readonly expects: Expects | null
  readonly saidAt: Date | null
  readonly tappedAt: Date | null
  readonly minuteAt: Date
  readonly minuteCount: number
}

const columns = ['id', 'language', 'draft', 'expects', 'said_at as saidAt', 'tapped_at as tappedAt'] as const
const limits = ['minute_at as minuteAt', 'minute_count as minuteCount'] as const

/** Who talks, locked, so that one message of theirs is answered after the other; undefined when they are new. */
export async function lockTalker(work: Work, openId: string): Promise<Talker | undefined> {
  const row = await wechatTables(work.trx)
    .selectFrom('services.wechat_talker')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('open_id_index', '=', hiddenIndex(work.tools.settings.secret, work.jurisdiction, openId))
    .forUpdate()
    .select([...columns, ...limits])
    .executeTakeFirst()
  return row && talkerOf(row)
}

/** Does nothing when another process was first. */
export async function insertTalker(work: Work, openId: string): Promise<void> {
  const { trx, jurisdiction, now, tools } = work
  const { secret } = tools.settings
  const id = newId(now.getTime())
  await wechatTables(trx)
    .insertInto('services.wechat_talker')
    .values({
      jurisdiction_id: jurisdiction,
      id,
      open_id_index: hiddenIndex(secret, jurisdiction, openId),
      open_id_cipher: sealValue(secret, [jurisdiction, id], openId),
      language: 'zh',
      draft: null,
      draft_at: null,
      reminded: false,
      expects: null,
      said_at: null,
      tapped_at: null,
      minute_at: now,
      minute_count: 0,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'open_id_index']).doNothing())
    .execute()
}

export async function lockTalkerById(trx: Trx, jurisdiction: string, id: Id): Promise<Talker | undefined> {
  const row = await wechatTables(trx)
    .selectFrom('services.wechat_talker')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .forUpdate()
    .select([...columns, ...limits])
    .executeTakeFirst()
  return row && talkerOf(row)
}

/** The platform's id of a talker, for writing to that very person; undefined when they are forgotten. */
export async function findOpenId(work: Work, trx: Trx, id: Id): Promise<string | undefined> {
  const row = await wechatTables(trx)
    .selectFrom('services.wechat_talker')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .select('open_id_cipher as sealed')
    .executeTakeFirst()
  return row && unsealValue(work.tools.settings.secret, [work.jurisdiction, id], row.sealed)
}

export async function updateTalker(
  trx: Trx,
  jurisdiction: string,
  { id, draft, expects, ...rest }: Talker,
): Promise<void> {
  await wechatTables(trx)
    .updateTable('services.wechat_talker')
    .set({
      draft: draft && JSON.stringify(draft),
      draft_at: draft?.touchedAt ?? null,
      reminded: false,
      expects: expects && (JSON.stringify(expects) as never),
      language: rest.language,
      said_at: rest.saidAt,
      tapped_at: rest.tappedAt,
      minute_at: rest.minuteAt,
      minute_count: rest.minuteCount,
    })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .execute()
}

type Row = Omit<Talker, 'draft'> & { draft: unknown }
const talkerOf = (row: Row): Talker => ({ ...row, draft: draftOf(row.draft) })

/** A draft as JSON keeps it, with its dates. */
export function draftOf(kept: unknown): Draft | null {
  if (!kept) return null
  const draft = kept as Draft
  return { ...draft, startedAt: new Date(draft.startedAt), touchedAt: new Date(draft.touchedAt) }
}
