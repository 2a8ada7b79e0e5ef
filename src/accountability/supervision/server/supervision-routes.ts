import type { FastifyInstance } from 'fastify'
import type { Matter } from '#accountability/matters'
import { getMatter } from '#accountability/matters/server'
import { serve } from '#foundation/http/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { rungFor, type Standing, supervisionPermissions } from '../index.ts'
import { findSupervision, findUrgedOn, readLadder, readSteps } from './ladder-sql.ts'
import { readLadderVersions, saveLadder } from './save-ladder.ts'
import { readStuck } from './stuck-sql.ts'
import { closeSupervision, superviseMatter } from './supervise-matter.ts'
import { urgeMatter } from './urge-matter.ts'

export function supervisionRoutes(app: FastifyInstance, tools: Tools): void {
  const table = supervisionPermissions
  serve(app, tools, table, contract.listStuck, (work, { query }) =>
    readStuck(work, {
      ...(query.placeId ? { placeId: query.placeId } : {}),
      ...(query.group ? { group: query.group } : {}),
    }),
  )
  serve(app, tools, table, contract.readStanding, async (work, { params }) =>
    standingOf(work, await getMatter(work, params.id)),
  )
  const standing = async (work: Work, id: string, done: Promise<void>) => {
    await done
    return standingOf(work, await getMatter(work, id))
  }
  serve(app, tools, table, contract.urgeMatter, (work, { params: { id }, body }) =>
    standing(work, id, urgeMatter(work, id, body.entryId, body.words)),
  )
  serve(app, tools, table, contract.superviseMatter, (work, { params: { id }, body }) =>
    standing(work, id, superviseMatter(work, id, body.entryId, body)),
  )
  serve(app, tools, table, contract.closeSupervision, (work, { params: { id }, body }) =>
    standing(work, id, closeSupervision(work, id, body.entryId, body)),
  )
  serve(app, tools, table, contract.readLadders, (work) => readLadderVersions(work))
  serve(app, tools, table, contract.saveLadder, async (work, { body: { from, ...ladder } }) => {
    await saveLadder(work, ladder, from)
    return readLadderVersions(work)
  })
}

async function standingOf(work: Work, matter: Matter): Promise<Standing> {
  const { calendar } = await getJurisdiction(work)
  const found = await findSupervision(work, matter.id)
  const level = found && !found.closedAt ? found.level : null
  const steps = await readSteps(work, [matter.id])
  const urged = steps.some(({ round, rung }) => rung === 'urged' && round === matter.reopened)
  const byClock = rungFor(
    { ...matter, waitsSince: matter.clock.startedAt },
    work.now,
    await readLadder(work),
    calendar,
  )
  // What the clock has reached but not done yet is shown as what it is now: late.
  const below = byClock === undefined || byClock === 'due-soon' ? byClock : urged ? 'urged' : 'late'
  return {
    rung: level ?? below ?? null,
    level,
    levelAt: level && found ? found.levelAt : null,
    urgedOn: await findUrgedOn(work, matter.id, 'superior'),
    closed:
      found?.closedAt && found.cause !== null && found.remedy !== null
        ? { at: found.closedAt, cause: found.cause, remedy: found.remedy }
        : null,
  }
}
