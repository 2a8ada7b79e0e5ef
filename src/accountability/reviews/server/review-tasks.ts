import { findMatter } from '#accountability/matters/server'
import { every, on, record, type Task } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { reviewTables } from './review-tables.ts'
import { tellOfReview } from './tell-of-review.ts'

export const reviewTasks: Task[] = [
  // Whoever reopens it, the answer that made somebody unhappy is gone; the new one will be rated.
  on(['matter.reopened'], 'end-call-backs', async (work, { subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    if (!matter) return
    await reviewTables(work.trx)
      .updateTable('accountability.call_back')
      .set({ stage: 'redone', ended_at: work.now })
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('matter_id', '=', matter.id)
      .where('round', '<', matter.reopened)
      .where('stage', 'in', ['due', 'called', 'unreached'])
      .execute()
  }),
  every('*/10 * * * *', 'tell-late-call-backs', tellLate),
]

/** Each call and each promise that is late is told once, in a transaction of its own. */
async function tellLate(tools: Tools): Promise<void> {
  const failures: unknown[] = []
  const actor = { kind: 'system', task: 'tell-late-call-backs' } as const
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    for (const id of await inWork(tools, jurisdiction, actor, findLate)) {
      await inWork(tools, jurisdiction, actor, (work) => tellOne(work, id)).catch((error) =>
        failures.push(error),
      )
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} late call-backs were not told`)
}

const late = (work: Work) =>
  reviewTables(work.trx)
    .selectFrom('accountability.call_back')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('ended_at', 'is', null)
    .where('due_at', '<', work.now)
    .where('told_late_at', 'is', null)

const findLate = async (work: Work): Promise<string[]> =>
  (await late(work).orderBy('due_at').limit(500).select('review_id as id').execute()).map(({ id }) => id)

async function tellOne(work: Work, reviewId: string): Promise<void> {
  const found = await late(work)
    .where('review_id', '=', reviewId)
    .select(['matter_id as matterId', 'stage', 'remedy_post_id as postId'])
    .forUpdate()
    .executeTakeFirst()
  const matter = found && (await findMatter(work.trx, work.jurisdiction, found.matterId))
  if (!found || !matter) return
  await reviewTables(work.trx)
    .updateTable('accountability.call_back')
    .set({ told_late_at: work.now })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('review_id', '=', reviewId)
    .execute()
  const promised = found.stage === 'promised'
  await tellOfReview(
    work,
    matter,
    newId(work.now.getTime()),
    promised ? 'remedy-late' : 'call-late',
    found.postId === null ? [] : [found.postId],
  )
  await record(work, {
    action: promised ? 'review.remedy-late' : 'review.call-late',
    subject: { kind: 'matter', id: matter.id },
    details: { reviewId },
  })
}
