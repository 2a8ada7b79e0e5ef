import type { Work } from '#foundation/work/server'
import type { ItemOutcome, Result } from '../check.ts'
import { checkTables } from './check-tables.ts'

export interface Item {
  readonly id: string
  readonly sampleId: string
  readonly matterId: string
  readonly outcome: ItemOutcome | null
}

const items = ({ trx, jurisdiction }: Work) =>
  checkTables(trx)
    .selectFrom('accountability.check_item as item')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'item.jurisdiction_id')
        .onRef('matter.id', '=', 'item.matter_id'),
    )
    .where('item.jurisdiction_id', '=', jurisdiction)
    .select(['item.id', 'item.matter_id as matterId', 'item.stratum', 'item.outcome', 'matter.code'])
    .select(['matter.title', 'matter.state', 'matter.place_id as placeId'])
    .select(['matter.owner_post_id as ownerPostId', 'matter.answered_at as answeredAt'])
export type ItemWithMatter = Awaited<ReturnType<typeof selectItems>>[number]

/** The drawn matters of a sample, stratum by stratum. */
export async function selectItems(work: Work, sampleId: string) {
  return items(work)
    .where('item.sample_id', '=', sampleId)
    .orderBy('item.stratum')
    .orderBy('matter.answered_at')
    .orderBy('item.id')
    .execute()
}

export async function findItemWithMatter(work: Work, id: string): Promise<ItemWithMatter | undefined> {
  return items(work).where('item.id', '=', id).executeTakeFirst()
}

/** Loads an item; `locked` keeps others from changing it until the transaction ends. */
export async function findItem(work: Work, id: string, locked?: 'locked'): Promise<Item | undefined> {
  const found = checkTables(work.trx)
    .selectFrom('accountability.check_item')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .select(['id', 'sample_id as sampleId', 'matter_id as matterId', 'outcome'])
  return (locked ? found.forUpdate() : found).executeTakeFirst()
}

export async function updateOutcome(work: Work, id: string, outcome: ItemOutcome | null): Promise<void> {
  await checkTables(work.trx)
    .updateTable('accountability.check_item')
    .set({ outcome })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .execute()
}

export interface KeptResult extends Result {
  readonly id: string
  readonly words: string | null
  readonly postId: string | null
}

export async function insertResult(
  work: Work,
  itemId: string,
  { id, at, way, outcome, words, postId }: KeptResult,
  userId: string | null,
): Promise<void> {
  await checkTables(work.trx)
    .insertInto('accountability.check_result')
    .values({
      jurisdiction_id: work.jurisdiction,
      item_id: itemId,
      id,
      at,
      way,
      outcome,
      words,
      post_id: postId,
      user_id: userId,
    })
    .execute()
}

/** The results of an item, oldest first. */
export async function readResults(work: Work, itemId: string): Promise<KeptResult[]> {
  return checkTables(work.trx)
    .selectFrom('accountability.check_result')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('item_id', '=', itemId)
    .orderBy('at')
    .orderBy('id')
    .select(['id', 'at', 'way', 'outcome', 'words', 'post_id as postId'])
    .execute()
}
