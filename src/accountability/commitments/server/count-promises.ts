import type { Matter } from '#accountability/matters'
import { findMatter, getMatterForUpdate, readAnsweredMatters } from '#accountability/matters/server'
import { getJurisdiction, readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { dayOf, type Id, type WorkCalendar } from '#kernel'
import { type Outcome, workingDaysAfter } from '../index.ts'
import { addOutcomes, clearOutcomes, findOutcome, removeOutcome } from './promise-month-sql.ts'

/** How a matter counts now: by its answer, as long as that stands; undefined while there is none. */
function outcomeOf(matter: Matter, calendar: WorkCalendar): Outcome | undefined {
  const { answeredAt, state, clock, dueAt, topicId, communityId } = matter
  if (!answeredAt || (state !== 'answered' && state !== 'closed')) return undefined
  return {
    month: dayOf(answeredAt, calendar.zone).slice(0, 7),
    topicId,
    communityId,
    kept: answeredAt <= dueAt,
    days: workingDaysAfter(clock.startedAt, answeredAt, calendar),
  }
}

/** Brings what is counted of one matter in line with it; done twice it changes nothing. */
export async function countPromise(work: Work, matterId: Id): Promise<void> {
  if (!(await findMatter(work.trx, work.jurisdiction, matterId))) return
  const matter = await getMatterForUpdate(work, matterId)
  const { calendar } = await getJurisdiction(work)
  const before = await findOutcome(work, matterId)
  const after = outcomeOf(matter, calendar)
  if (before && after && isSame(before, after)) return
  if (before) await removeOutcome(work, matterId, before)
  if (after) await addOutcomes(work, [[matterId, after]])
}

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.month === other.month &&
  one.topicId === other.topicId &&
  one.communityId === other.communityId &&
  one.kept === other.kept &&
  one.days === other.days

const atOnce = 1000

/** Counts all matters of every jurisdiction anew, each in one transaction: readers see the old sums until it is done. */
export async function recountPromises(tools: Tools): Promise<void> {
  const actor = { kind: 'system', task: 'recount-promises' } as const
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    await inWork(tools, jurisdiction, actor, async (work) => {
      const { calendar } = await getJurisdiction(work)
      await clearOutcomes(work)
      for (let after: Id | undefined; ; ) {
        const page: Matter[] = await readAnsweredMatters(work.trx, jurisdiction, { after, limit: atOnce })
        const counted = page.flatMap((matter) => {
          const outcome = outcomeOf(matter, calendar)
          return outcome ? [[matter.id, outcome] as const] : []
        })
        await addOutcomes(work, counted)
        after = page.at(-1)?.id
        if (page.length < atOnce) break
      }
    })
  }
}
