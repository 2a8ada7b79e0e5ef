import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { beginRebuild, holdKeeping, idAt, saveKeeping } from './figure-keeping.ts'
import { figuresTables } from './figures-tables.ts'
import { mendCells } from './mend-cells.ts'
import { recountMatters } from './recount-matters.ts'

const actor = { kind: 'system', task: 'keep-figures' } as const
const atOnce = 500
/** Younger audit lines wait: their transactions may still be at work. */
const settleMillis = 5_000
/** How far back the hourly run looks for lines that were kept later than their date says. */
const lookBackMillis = 2 * 3_600_000

/**
 * Brings the figures of every jurisdiction up to date: what the audit tells of matters since the last run (also of those
 * that were imported, or changed while nothing ran), what time alone has changed, and a rebuild that was begun. Batch by
 * batch, each in a transaction of its own, so that a run that is cut off is simply gone on with.
 */
export async function keepFigures(tools: Tools, lookBack = false): Promise<void> {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    await keepIn(tools, jurisdiction, lookBack).catch((error) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `keep-figures: ${failures.length} jurisdictions failed`)
}

async function keepIn(tools: Tools, jurisdiction: string, lookBack: boolean): Promise<void> {
  if (lookBack) {
    const from = idAt(new Date(tools.now().getTime() - lookBackMillis))
    await inWork(tools, jurisdiction, actor, async (work) => {
      const { followed } = await holdKeeping(work)
      if (from < followed) await saveKeeping(work, { followed: from })
    })
  }
  for (const step of [followAudit, followTime, rebuildOn])
    while (await inWork(tools, jurisdiction, actor, (work) => step(work))) continue
}

/** Counts the matters that the next lines of the audit tell of; returns whether there may be more. */
async function followAudit(work: Work): Promise<boolean> {
  const { followed } = await holdKeeping(work)
  const settled = idAt(new Date(work.now.getTime() - settleMillis))
  const lines = await figuresTables(work.trx)
    .selectFrom('foundation.audit_record')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '>', followed)
    .where('id', '<', settled)
    .orderBy('id')
    .limit(atOnce)
    .select(['id', 'subject_kind', 'subject_id'])
    .execute()
  // Many lines of one matter are one count.
  const matters = lines.flatMap((line) => (line.subject_kind === 'matter' ? line.subject_id : []))
  await recountMatters(work, [...new Set(matters)])
  const more = lines.length === atOnce
  const last = more ? lines.at(-1)!.id : settled > followed ? settled : followed
  await saveKeeping(work, { followed: last, followed_at: work.now })
  return more
}

/** Counts the matters whose contribution time alone has changed, such as those that became late. */
async function followTime(work: Work): Promise<boolean> {
  await holdKeeping(work)
  const due = await figuresTables(work.trx)
    .selectFrom('accountability.figure_fact')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('changes_at', '<=', work.now)
    .orderBy('changes_at')
    .limit(atOnce)
    .select('matter_id')
    .execute()
  await recountMatters(
    work,
    due.map(({ matter_id }) => matter_id),
  )
  return due.length === atOnce
}

/** The next batch of a rebuild; at its end the sums are made equal to what the matters add. */
async function rebuildOn(work: Work, batch = atOnce): Promise<boolean> {
  const keeping = await holdKeeping(work)
  if (keeping.rebuild_after === null) return false
  const next = await figuresTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '>', keeping.rebuild_after)
    .orderBy('id')
    .limit(batch)
    .select('id')
    .execute()
  const ids = next.map(({ id }) => id)
  const differed = keeping.rebuild_differed + (await recountMatters(work, ids))
  const seen = keeping.rebuild_seen + ids.length
  const after = ids.at(-1)
  if (after !== undefined && ids.length === batch) {
    await saveKeeping(work, { rebuild_after: after, rebuild_seen: seen, rebuild_differed: differed })
    return true
  }
  const mended = await mendCells(work)
  await saveKeeping(work, {
    rebuild_after: null,
    rebuild_seen: seen,
    rebuild_differed: differed + mended,
    rebuilt_at: work.now,
  })
  return false
}

/**
 * Counts every matter of a jurisdiction anew, and says how many there are and how many counts or sums differed from what
 * was kept: none where the tasks did their work.
 */
export async function rebuildNow(
  tools: Tools,
  jurisdiction: string,
  batch = atOnce,
): Promise<{ matters: number; differed: number }> {
  await inWork(tools, jurisdiction, actor, beginRebuild)
  while (await inWork(tools, jurisdiction, actor, (work) => rebuildOn(work, batch))) continue
  const { rebuild_seen, rebuild_differed } = await inWork(tools, jurisdiction, actor, holdKeeping)
  return { matters: rebuild_seen, differed: rebuild_differed }
}
