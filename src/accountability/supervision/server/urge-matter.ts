import type { Matter } from '#accountability/matters'
import { changeMatter, getMatterForUpdate } from '#accountability/matters/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { urgeDay, whyNotUrge, whyNotUrgeByResident } from '../index.ts'
import { findUrgedOn, insertStep, insertUrging, readLadder, type Urger } from './ladder-sql.ts'
import { tellStep } from './tell-step.ts'

/** The resident asks to hurry (催一下); the caller has checked their link. */
export async function urgeByResident(work: Work, id: string, entryId: string): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  const before = await getMatterForUpdate(work, id)
  const urgedOn = await findUrgedOn(work, id, 'resident')
  const after = await changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotUrgeByResident(matter, urgedOn, work.now, calendar),
    (matter) => ({
      kind: 'urged-by-resident',
      audience: 'resident',
      details: { toPostId: matter.ownerPostId, round: matter.reopened },
    }),
  )
  if (after.version !== before.version) await keepUrging(work, after, entryId, 'resident')
}

/** Somebody above the owner asks to hurry, in words for the owner. */
export async function urgeMatter(work: Work, id: string, entryId: string, words: string): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  const before = await getMatterForUpdate(work, id)
  const urgedOn = await findUrgedOn(work, id, 'superior')
  const after = await changeMatter(
    work,
    id,
    entryId,
    (matter) => whyNotUrge(matter, urgedOn, work, calendar),
    (matter) => ({
      kind: 'urged',
      audience: 'resident',
      // What colleagues write to each other stays inside; the resident reads that it was urged.
      details: { toPostId: matter.ownerPostId, round: matter.reopened, reason: words },
    }),
  )
  if (after.version !== before.version) await keepUrging(work, after, entryId, 'superior')
}

/** Once late, an urging stands for the one that the clock would do. */
async function keepUrging(work: Work, matter: Matter, entryId: string, by: Urger): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  await insertUrging(work, matter.id, by, urgeDay(work.now, calendar))
  if (work.now > matter.dueAt) {
    const { version } = await readLadder(work)
    await insertStep(work, { matterId: matter.id, round: matter.reopened, rung: 'urged' }, version)
  }
  await tellStep(work, matter, entryId, `urged-by-${by}`, 'urged')
}
