import type { Work } from '#foundation/work/server'
import { uuidv7 } from '#kernel'
import { figuresTables } from './figures-tables.ts'

export const lowestId = '00000000-0000-0000-0000-000000000000'

/** The smallest id of an instant. */
export const idAt = (instant: Date): string => uuidv7(instant.getTime(), new Uint8Array(10))

/**
 * How far the figures are kept, held until the transaction ends, so that whoever counts does so alone; nobody who works
 * on a matter ever waits for it. Where nothing was counted yet, everything is about to be.
 */
export async function holdKeeping(work: Work) {
  const from = {
    jurisdiction_id: work.jurisdiction,
    followed: idAt(new Date(work.now.getTime() - 3_600_000)),
    rebuild_after: lowestId,
    rebuild_seen: 0,
    rebuild_differed: 0,
  }
  await figuresTables(work.trx)
    .insertInto('accountability.figure_keeping')
    .values(from)
    .onConflict((conflict) => conflict.column('jurisdiction_id').doNothing())
    .execute()
  return figuresTables(work.trx)
    .selectFrom('accountability.figure_keeping')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export type Keeping = Awaited<ReturnType<typeof holdKeeping>>

export async function saveKeeping(
  work: Work,
  changed: Partial<Omit<Keeping, 'jurisdiction_id'>>,
): Promise<void> {
  await figuresTables(work.trx)
    .updateTable('accountability.figure_keeping')
    .set(changed)
    .where('jurisdiction_id', '=', work.jurisdiction)
    .execute()
}

/** How far they are kept, for those who only read. */
export function findKeeping(work: Work): Promise<Keeping | undefined> {
  return figuresTables(work.trx)
    .selectFrom('accountability.figure_keeping')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .selectAll()
    .executeTakeFirst()
}

/** Has the task count everything anew, from the first matter on. */
export async function beginRebuild(work: Work): Promise<void> {
  await holdKeeping(work)
  await saveKeeping(work, { rebuild_after: lowestId, rebuild_seen: 0, rebuild_differed: 0 })
}
