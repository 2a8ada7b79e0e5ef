import type { Work } from '#foundation/work/server'

/**
 * Rows of a long table, a page and a transaction at a time, so that none stays open while somebody downloads. What the
 * actor may see is judged once, when they ask.
 */
export async function* pageByPage<Row>(
  work: Work,
  read: (
    work: Work,
    after: string | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): AsyncGenerator<Row> {
  let after: string | undefined
  do {
    const page = await work.tools.database.inJurisdiction(work.jurisdiction, (trx) =>
      read({ ...work, trx }, after),
    )
    yield* page.rows
    after = page.next ?? undefined
  } while (after !== undefined)
}
