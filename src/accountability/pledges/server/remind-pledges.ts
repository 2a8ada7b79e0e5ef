import { createHash } from 'node:crypto'
import { every } from '#foundation/audit/server'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import { getJurisdiction, readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { dayOf, instantAt, uuidv7 } from '#kernel'
import { readHoldings } from '#organisation/teams/server'
import { isSigned, pledgeNotices } from '../index.ts'
import { readOwed } from './sign-pledge.ts'
import { readSignatures } from './signature-sql.ts'

const actor = { kind: 'system', task: 'remind-pledges' } as const

/** Each night, whoever has not signed is told: from the year's first day, or the day after taking a post, once a month. */
export const remindPledges = every('30 22 * * *', 'remind-pledges', async (tools: Tools) => {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys())
    await inWork(tools, jurisdiction, actor, remind).catch((error) => failures.push(error))
  if (failures.length > 0)
    throw new AggregateError(failures, `remind-pledges: ${failures.length} jurisdictions failed`)
})

async function remind(work: Work): Promise<void> {
  const owed = await readOwed(work)
  if (!owed) return
  const signatures = await readSignatures(work, owed)
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const { zone } = (await getJurisdiction(work)).calendar
  const month = `${dayOf(work.now, zone).slice(0, 7)}-01`
  await notifyUsers(work, {
    // One id a month: a notice of the same id and user is there once, however often this runs.
    eventId: uuidv7(
      instantAt(month, 0, zone).getTime(),
      createHash('sha256').update(`pledge ${work.jurisdiction} ${month}`).digest(),
    ),
    userIds: holdings.filter(({ id }) => !isSigned(signatures, id, owed)).map(({ userId }) => userId),
    words: fillWords(pledgeNotices.owed, { year: owed.year }),
  })
}
