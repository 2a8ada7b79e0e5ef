import { changeMatter, getMatterForUpdate } from '#accountability/matters/server'
import type { Work } from '#foundation/work/server'
import { type Level, whyNotCloseSupervision, whyNotSupervise } from '../index.ts'
import { endSupervision, findSupervision, insertStep, openSupervision, readLadder } from './ladder-sql.ts'
import { tellStep } from './tell-step.ts'

async function openLevel(work: Work, id: string): Promise<Level | null> {
  const found = await findSupervision(work, id)
  return found && !found.closedAt ? found.level : null
}

/** The duty desk or the leadership puts a matter under supervision, or raises its level. */
export async function superviseMatter(
  work: Work,
  id: string,
  entryId: string,
  { level, words }: { level: Level; words: string },
): Promise<void> {
  // Locked before the level is read, so that two supervisors at once are one after the other.
  const before = await getMatterForUpdate(work, id)
  const open = await openLevel(work, id)
  const after = await changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotSupervise(matter, level, open, work),
    (matter) => ({
      kind: `supervised-${level}`,
      audience: 'resident',
      details: { toPostId: matter.ownerPostId, round: matter.reopened, reason: words },
    }),
  )
  if (after.version === before.version) return
  await openSupervision(work, id, level)
  const { version } = await readLadder(work)
  await insertStep(work, { matterId: id, round: after.reopened, rung: level }, version)
  await tellStep(work, after, entryId, level, level)
}

/** Closes a supervision with what the cause was and what was put right. */
export async function closeSupervision(
  work: Work,
  id: string,
  entryId: string,
  found: { cause: string; remedy: string },
): Promise<void> {
  const before = await getMatterForUpdate(work, id)
  const open = await openLevel(work, id)
  const after = await changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotCloseSupervision(matter, open, work),
    (matter) => ({
      kind: 'supervision-closed',
      audience: 'resident',
      details: { round: matter.reopened, level: open, reason: `${found.cause}\n${found.remedy}` },
    }),
  )
  if (after.version === before.version) return
  await endSupervision(work, id, found)
  await tellStep(work, after, entryId, 'supervision-closed', open ?? 'ordinary')
}
