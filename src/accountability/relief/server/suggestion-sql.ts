import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { Day, Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import type { SuggestionBody } from '../contract.ts'
import type { Outcome, SuggestionState, SuggestionTopic } from '../suggestion.ts'
import { reliefTables } from './relief-tables.ts'

/** One page of suggestions with their answers, the newest first. */
export async function listSuggestions(
  work: Work,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ rows: SuggestionBody[]; next: string | null }> {
  const [millis, key] = after?.split('_') ?? []
  let query = reliefTables(work.trx)
    .selectFrom('accountability.suggestion')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .select(['id', 'topic', 'words', 'post_id as postId', 'at', 'state'])
  if (key) query = query.where(sql<boolean>`(at, id) < (${new Date(Number(millis))}, ${key})`)
  const found = await query.execute()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const names = new Map((await readPosts(work)).map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): Words | null => (id === null ? null : (names.get(id) ?? null))
  const answers = await readAnswers(
    work,
    shown.map(({ id }) => id),
  )
  return {
    rows: shown.map(({ postId, ...row }) => ({
      ...row,
      post: nameOf(postId),
      answers: answers
        .filter(({ suggestionId }) => suggestionId === row.id)
        .map(({ id, at, postId: by, outcome, words, promisedOn }) => ({
          id,
          at,
          post: nameOf(by),
          outcome,
          words,
          promisedOn,
        })),
    })),
    next: found.length > limit && last ? `${last.at.getTime()}_${last.id}` : null,
  }
}

async function readAnswers(work: Work, ids: readonly string[]) {
  if (ids.length === 0) return []
  return reliefTables(work.trx)
    .selectFrom('accountability.suggestion_answer')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('suggestion_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .select(['suggestion_id as suggestionId', 'id', 'at', 'post_id as postId', 'outcome', 'words'])
    .select('promised_on as promisedOn')
    .execute()
}

/** Writes a suggestion; false when its id was written before. */
export async function insertSuggestion(
  work: Work,
  given: { id: string; topic: SuggestionTopic; words: string; postId: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await reliefTables(work.trx)
    .insertInto('accountability.suggestion')
    .values({
      jurisdiction_id: work.jurisdiction,
      id: given.id,
      topic: given.topic,
      words: given.words,
      post_id: given.postId,
      at: work.now,
      state: 'open',
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The state of a suggestion, kept from others until the transaction ends. */
export async function lockSuggestion(work: Work, id: string): Promise<SuggestionState | undefined> {
  const found = await reliefTables(work.trx)
    .selectFrom('accountability.suggestion')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .forUpdate()
    .select('state')
    .executeTakeFirst()
  return found?.state
}

/** Adds an answer; false when it was added before. */
export async function insertAnswer(
  work: Work,
  suggestionId: string,
  answer: { id: string; postId: string | null; outcome: Outcome; words: string; promisedOn: Day | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await reliefTables(work.trx)
    .insertInto('accountability.suggestion_answer')
    .values({
      jurisdiction_id: work.jurisdiction,
      suggestion_id: suggestionId,
      id: answer.id,
      at: work.now,
      post_id: answer.postId,
      outcome: answer.outcome,
      words: answer.words,
      promised_on: answer.promisedOn,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'suggestion_id', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setState(work: Work, id: string, state: SuggestionState): Promise<void> {
  await reliefTables(work.trx)
    .updateTable('accountability.suggestion')
    .set({ state })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .execute()
}
