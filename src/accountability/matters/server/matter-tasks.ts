import { every, type Task } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { reopenDays } from '../index.ts'
import { matterNotices } from './matter-notices.ts'
import { matterTables } from './matter-tables.ts'
import { resumeAtLimit } from './pause-matter.ts'
import { rehomeMatters } from './rehome-matters.ts'
import { closeQuietly } from './resident-steps.ts'

const atOnce = 200

/** Every few minutes and for every jurisdiction: pauses at their limit end, answers nobody objected to are closed. */
export const matterTasks: Task[] = [
  ...matterNotices,
  rehomeMatters,
  every('*/5 * * * *', 'resume-paused', (tools) =>
    forEach(tools, 'resume-paused', pausesOver, resumeAtLimit),
  ),
  every('17 * * * *', 'close-answered', (tools) =>
    forEach(tools, 'close-answered', answersOver, closeQuietly),
  ),
]

async function pausesOver(work: Work): Promise<string[]> {
  const rows = await matterTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('paused_until', '<=', work.now)
    .orderBy('paused_until')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

async function answersOver(work: Work): Promise<string[]> {
  const rows = await matterTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('state', '=', 'answered')
    .where('answered_at', '<', new Date(work.now.getTime() - reopenDays * 86_400_000))
    .orderBy('answered_at')
    .limit(atOnce)
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Each matter in a transaction of its own, so that one that fails never holds up the rest. */
async function forEach(
  tools: Tools,
  task: string,
  find: (work: Work) => Promise<string[]>,
  act: (work: Work, id: string, entryId: string) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    const actor = { kind: 'system', task } as const
    for (const id of await inWork(tools, jurisdiction, actor, find)) {
      await inWork(tools, jurisdiction, actor, (work) => act(work, id, newId(work.now.getTime()))).catch(
        (error) => failures.push(error),
      )
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${task}: ${failures.length} matters failed`)
}
