import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { queryWords, wordsOf } from './words-of.ts'

type SearchTables = {
  'foundation.search_posting': { jurisdiction_id: string; word: string; subject_id: string }
}

/** Makes a subject found by the words of this text and by no others; doing it again changes nothing. */
export async function indexSubject(work: Work, subjectId: string, text: string): Promise<void> {
  const words = wordsOf(text)
  const trx = work.trx.withTables<SearchTables>()
  let outdated = trx
    .deleteFrom('foundation.search_posting')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('subject_id', '=', subjectId)
  if (words.length > 0) outdated = outdated.where('word', 'not in', words)
  await outdated.execute()
  await addPostings(work, subjectId, words)
}

/** Like `indexSubject`, for a subject that was made in this transaction: there is nothing old to take away. */
export function indexNewSubject(work: Work, subjectId: string, text: string): Promise<void> {
  return addPostings(work, subjectId, wordsOf(text))
}

async function addPostings(work: Work, subjectId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  await work.trx
    .withTables<SearchTables>()
    .insertInto('foundation.search_posting')
    .values(words.map((word) => ({ jurisdiction_id: work.jurisdiction, word, subject_id: subjectId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The statement of `findSubjects`. Each word's postings lie in order of subject, so the newest come without a sort. */
export function subjectsWithAll(
  jurisdiction: string,
  words: readonly string[],
  limit: number,
  before?: string,
) {
  const [first, ...others] = words
  const joins = others.map((word, n) => {
    const other = sql.ref(`other${n}`)
    return sql`join foundation.search_posting ${other} on ${other}.jurisdiction_id = ${jurisdiction}
      and ${other}.word = ${word} and ${other}.subject_id = found.subject_id`
  })
  const older = before === undefined ? sql`` : sql`and found.subject_id < ${before}`
  return sql<{ subject_id: string }>`select found.subject_id from foundation.search_posting found
    ${sql.join(joins, sql` `)}
    where found.jurisdiction_id = ${jurisdiction} and found.word = ${first} ${older}
    order by found.subject_id desc limit ${limit}`
}

/** Ids of the subjects that hold every word of the query, newest first; `before` continues after an id. */
export async function findSubjects(
  trx: Trx,
  jurisdiction: string,
  query: string,
  limit: number,
  before?: string,
): Promise<string[]> {
  const words = queryWords(query)
  if (words.length === 0) return []
  const { rows } = await subjectsWithAll(jurisdiction, words, limit, before).execute(trx)
  return rows.map((row) => row.subject_id)
}
