import { getMatterForUpdate, saveChange } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { getJurisdiction, readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { climbsAt, nextArbiter, stateAfter } from '../index.ts'
import { readArbiters } from './objection-arbiters.ts'
import { findObjection, passObjection, readOwedObjections, readTerms } from './objection-sql.ts'
import { tellObjection } from './tell-objection.ts'

const actor = { kind: 'system', task: 'climb-objections' } as const

/** What nobody decided in time climbs, as hand-overs do; each in a transaction of its own, so that none holds up the rest. */
export async function climbObjections(tools: Tools): Promise<void> {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    for (const id of await inWork(tools, jurisdiction, actor, readOwedObjections)) {
      await inWork(tools, jurisdiction, actor, (work) => climb(work, id)).catch((error) =>
        failures.push(error),
      )
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `climb-objections: ${failures.length} failed`)
}

async function climb(work: Work, id: string): Promise<void> {
  const found = (await findObjection(work, id))!
  const matter = await getMatterForUpdate(work, found.matterId)
  const objection = (await findObjection(work, id))!
  const due = objection.climbsAt !== null && objection.climbsAt < work.now
  if (!due || !stateAfter(objection.state, 'climb')) return
  const post = (await readPosts(work)).find((each) => each.id === objection.postId)
  const arbiters = post ? await readArbiters(work, post, matter) : []
  const next = nextArbiter(arbiters, objection.arbiterPostId)
  // At the top it waits on; whoever is there has been told.
  if (!next) return passObjection(work, id, objection.arbiterPostId, null)
  const { calendar } = await getJurisdiction(work)
  const further = nextArbiter(arbiters, next.id)
  await passObjection(work, id, next.id, further ? climbsAt(work.now, await readTerms(work), calendar) : null)
  const entryId = newId(work.now.getTime())
  await saveChange(work, matter, entryId, {
    kind: 'objection-climbed',
    audience: 'staff',
    details: { toPostId: next.id, objectionId: id },
    postId: null,
  })
  await record(work, {
    action: 'objection.climbed',
    subject: { kind: 'objection', id },
    details: { matterId: matter.id, arbiterPostId: next.id },
  })
  const postIds = [next.id, objection.arbiterPostId]
  await tellObjection(work, matter, { eventId: entryId, notice: 'climbed', postIds })
}
