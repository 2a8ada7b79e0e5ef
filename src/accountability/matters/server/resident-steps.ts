import { newId } from '#foundation/database/server'
import { attachPhotos } from '#foundation/files/server'
import type { Work } from '#foundation/work/server'
import { resumeClock } from '../clock.ts'
import { type Matter, whyNotAdd, whyNotConfirm, whyNotReopenByResident, whyNotWithdraw } from '../index.ts'
import { changeMatter, saveChange } from './change-matter.ts'
import { readMerged } from './matter-sql.ts'
import { reopened, takenUp } from './work-on.ts'

/** Words and photos of the resident; both may be empty where the step itself says enough. */
export interface Said {
  readonly words: string | null
  readonly fileIds: readonly string[]
}

// The caller has checked the resident's link; what they may do is a question of the matter's state alone.

/** Adds to the matter; when a question of the office is open this is its answer, and the clock goes on. */
export async function addToMatter(work: Work, id: string, entryId: string, said: Said): Promise<Matter> {
  const matter = await changeMatter(work, id, entryId, whyNotAdd, (found) =>
    found.state === 'waiting'
      ? {
          matter: {
            state: takenUp(found),
            clock: resumeClock(found.clock, work.now),
          },
          kind: 'replied',
          audience: 'resident',
          ...said,
        }
      : { kind: 'added', audience: 'resident', ...said },
  )
  await attachPhotos(work, { kind: 'matter', id }, said.fileIds)
  return matter
}

/** One resident's withdrawal ends their matter only: what was merged into it is handled on its own again. */
export async function withdrawMatter(work: Work, id: string, entryId: string, said: Said): Promise<Matter> {
  const withdrawn = await changeMatter(work, id, entryId, whyNotWithdraw, (matter) => ({
    matter: {
      state: 'withdrawn',
      closedAt: work.now,
      offer: null,
      clock: resumeClock(matter.clock, work.now),
    },
    kind: 'withdrawn',
    audience: 'public',
    // The reason is told to the office, the fact to everybody.
    details: said.words ? { reason: said.words } : {},
  }))
  for (const merged of await readMerged(work.trx, work.jurisdiction, id, 'locked')) {
    if (merged.state !== 'merged') continue
    await saveChange(work, merged, newId(work.now.getTime()), {
      matter: { state: takenUp(merged), mergedInto: null },
      kind: 'unmerged',
      audience: 'resident',
      postId: null,
    })
  }
  return withdrawn
}

export function confirmMatter(work: Work, id: string, entryId: string): Promise<Matter> {
  return changeMatter(work, id, entryId, whyNotConfirm, () => ({
    matter: { state: 'closed', closedAt: work.now },
    kind: 'confirmed',
    audience: 'public',
  }))
}

export async function reopenByResident(work: Work, id: string, entryId: string, said: Said): Promise<Matter> {
  const matter = await changeMatter(
    work,
    id,
    entryId,
    (found) => whyNotReopenByResident(found, work.now),
    (found) => ({ ...reopened(found, work.now), audience: 'resident', ...said }),
  )
  await attachPhotos(work, { kind: 'matter', id }, said.fileIds)
  return matter
}

/** Closes an answered matter whose window to reopen has passed; says nothing that the resident did not. */
export function closeQuietly(work: Work, id: string, entryId: string): Promise<Matter> {
  return changeMatter(work, id, entryId, whyNotConfirm, () => ({
    matter: { state: 'closed', closedAt: work.now },
    kind: 'closed',
    audience: 'public',
  }))
}
