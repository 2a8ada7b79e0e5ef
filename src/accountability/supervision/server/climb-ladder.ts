import type { Matter } from '#accountability/matters'
import {
  type DueKey,
  getMatterForUpdate,
  lastRoutedAt,
  readOpenMatters,
  saveChange,
} from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import { getJurisdiction, readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import {
  type DueSteps,
  dueSoonUntil,
  dueSteps,
  isLevel,
  isNothing,
  levels,
  type Rung,
  type StepName,
} from '../index.ts'
import {
  findSupervision,
  insertStep,
  openSupervision,
  readLadder,
  readSteps,
  type Taken,
} from './ladder-sql.ts'
import { tellStep } from './tell-step.ts'

const actor = { kind: 'system', task: 'climb-ladder' } as const
const atOnce = 500
/** Waiting for the disk is most of a step, and several can wait together. */
const sideBySide = 4

/**
 * Takes every step that the clock owes, in every jurisdiction: hand-overs nobody answered and matters nobody accepted
 * first, then by due date. Each matter in a transaction of its own, so that one that fails never holds up the rest.
 */
export async function climbLadder(tools: Tools): Promise<void> {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    await climbIn(tools, jurisdiction, failures).catch((error) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `climb-ladder: ${failures.length} matters failed`)
}

async function climbIn(tools: Tools, jurisdiction: string, failures: unknown[]): Promise<void> {
  for (const which of ['offered', 'unowned', 'due'] as const) {
    let after: DueKey | undefined
    do {
      const batch: Batch = await inWork(tools, jurisdiction, actor, (work) => readOwed(work, which, after))
      for (let next = 0; next < batch.owed.length; next += sideBySide) {
        const climbing = batch.owed
          .slice(next, next + sideBySide)
          .map((id) =>
            inWork(tools, jurisdiction, actor, (work) => climb(work, id)).catch((error) =>
              failures.push(error),
            ),
          )
        await Promise.all(climbing)
      }
      after = batch.next
    } while (after)
  }
}

interface Batch {
  readonly owed: readonly string[]
  readonly next: DueKey | undefined
}

/** Which of the next batch are owed a step; most of what is late has taken its step in an earlier run. */
async function readOwed(
  work: Work,
  which: 'offered' | 'unowned' | 'due',
  after: DueKey | undefined,
): Promise<Batch> {
  const { calendar } = await getJurisdiction(work)
  const ladder = await readLadder(work)
  const wanted = which === 'due' ? { dueUntil: dueSoonUntil(work.now, ladder, calendar) } : which
  const matters = await readOpenMatters(work.trx, work.jurisdiction, wanted, { after, limit: atOnce })
  const steps = await readSteps(
    work,
    matters.map(({ id }) => id),
  )
  const taken = Map.groupBy(steps, ({ matterId }) => matterId)
  const owed = matters.filter((matter) => {
    const facts = { ...matter, waitsSince: matter.clock.startedAt }
    const rungs = rungsOf(taken.get(matter.id) ?? [], matter)
    try {
      return !isNothing(dueSteps(facts, rungs, work.now, ladder, calendar))
    } catch {
      // One that cannot be reckoned fails by itself, in its own transaction.
      return true
    }
  })
  const last = matters.length === atOnce ? matters.at(-1) : undefined
  return { owed: owed.map(({ id }) => id), next: last && { dueAt: last.dueAt, id: last.id } }
}

/** The steps taken in the matter's present round. */
const rungsOf = (steps: readonly Taken[], matter: Matter): StepName[] =>
  steps.filter(({ round }) => round === matter.reopened).map(({ rung }) => rung)

/** Locks one matter, asks again what it is owed now, and does it with one notice for all of it. */
async function climb(work: Work, id: string): Promise<void> {
  const { calendar } = await getJurisdiction(work)
  // Asked together, and answered in this order: the steps are those taken when the lock is held.
  const [ladder, matter, steps] = await Promise.all([
    readLadder(work),
    getMatterForUpdate(work, id),
    readSteps(work, [id]),
  ])
  const routedAt = matter.holderId === null && (await lastRoutedAt(work.trx, work.jurisdiction, id))
  const taken = rungsOf(steps, matter)
  const facts = { ...matter, waitsSince: routedAt || matter.clock.startedAt }
  const due = dueSteps(facts, taken, work.now, ladder, calendar)
  if (isNothing(due)) return
  const version = ladder.version
  let now = matter
  if (due.offerExpired) now = await expireOffer(work, now)
  if (due.unowned) {
    const [told] = await Promise.all([
      tellTimeline(work, now, 'unowned', version),
      insertStep(work, { matterId: id, round: matter.reopened, rung: 'unowned' }, version),
    ])
    now = told
  }
  if (due.rung) {
    const [told] = await Promise.all([
      climbTo(work, now, due.rung, version),
      insertStep(work, { matterId: id, round: matter.reopened, rung: due.rung }, version),
    ])
    now = told
  }
  // What was stuck already when it was imported is on the desk to be seen; thousands of notices would not be.
  if (matter.channel === 'import' && steps.length === 0 && !due.offerExpired) return
  const notice = gravest(due)
  await tellStep(work, now, newId(work.now.getTime()), notice, notice)
}

/** A hand-over nobody answered goes back: the giver had it all the time (首问首办负责, 冀政办〔2008〕17号 第二条). */
function expireOffer(work: Work, matter: Matter): Promise<Matter> {
  return saveChange(work, matter, newId(work.now.getTime()), {
    matter: { offer: null },
    kind: 'offer-expired',
    audience: 'public',
    details: { toPostId: matter.offer!.postId },
    postId: matter.ownerPostId,
  })
}

async function climbTo(work: Work, matter: Matter, rung: Rung, version: number): Promise<Matter> {
  if (!isLevel(rung)) return tellTimeline(work, matter, rung, version)
  const open = await findSupervision(work, matter.id)
  // Somebody above may have raised it further already.
  if (open && !open.closedAt && levels.indexOf(open.level) >= levels.indexOf(rung)) return matter
  await openSupervision(work, matter.id, rung)
  return tellTimeline(work, matter, `supervised-${rung}`, version)
}

function tellTimeline(
  work: Work,
  matter: Matter,
  kind: Exclude<Rung, 'ordinary' | 'listed' | 'talk'> | 'unowned' | `supervised-${(typeof levels)[number]}`,
  ladderVersion: number,
): Promise<Matter> {
  const inside = kind === 'due-soon' || kind === 'late' || kind === 'unowned'
  return saveChange(work, matter, newId(work.now.getTime()), {
    kind,
    audience: inside ? 'staff' : 'resident',
    details: { toPostId: matter.ownerPostId, round: matter.reopened, ladderVersion },
    postId: null,
  })
}

const gravest = ({ rung, unowned, offerExpired }: DueSteps) => {
  if (rung && rung !== 'due-soon' && rung !== 'late') return rung
  if (offerExpired) return 'offer-expired'
  return unowned ? 'unowned' : rung!
}
