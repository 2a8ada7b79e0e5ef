import { climbLadder } from '#accountability/supervision/server'
import { type HouseOptions, openTools } from '#apps/server'
import { readAudit, record } from '#foundation/audit/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { seedChecks } from './demo-checks.ts'
import { seedContacts } from './demo-contacts.ts'
import { seedFigures } from './demo-figures.ts'
import { seedHotline } from './demo-hotline.ts'
import { demoPassword, isInvented, seedNeighbourhood } from './demo-neighbourhood.ts'
import { seedObjections } from './demo-objections.ts'
import { seedPledges } from './demo-pledges.ts'
import { seedPromises } from './demo-promises.ts'
import { seedRelief } from './demo-relief.ts'
import { seedRequests } from './demo-requests.ts'
import { seedReviews } from './demo-reviews.ts'
import { seedWebhooks } from './demo-webhooks.ts'
import { seedWechat } from './demo-wechat.ts'

/** Accounts that `npm start` prints; all of them are invented. */
export const demoLogins = [
  { account: 'desk@qinghe.example', who: '街道值班台 · duty desk of the subdistrict' },
  { account: 'community@qinghe.example', who: '社区工作者 · community staff' },
  { account: 'grid@qinghe.example', who: '网格员 · grid worker' },
  { account: 'city@qinghe.example', who: '城市管理岗 · city management' },
  { account: 'leader@qinghe.example', who: '街道领导 · leader, reads everything' },
  { account: 'admin@qinghe.example', who: '平台管理 · administrator' },
  { account: 'desk@liuxi.example', who: '另一个乡镇 · another jurisdiction' },
].map((login) => ({ ...login, password: demoPassword }))

/**
 * Fills an empty house with the demonstration neighbourhood, or goes on with one whose first filling was cut off; a
 * house that holds anything else is left alone.
 */
export async function seedDemo(options: HouseOptions, tell: (line: string) => void): Promise<void> {
  const { tools, database, jobs } = await openTools({ ...options, worker: false })
  try {
    const known = await readJurisdictions(database)
    if ([...known.values()].some(({ regionCode }) => !isInvented(regionCode))) return
    if (known.has('qinghe') && (await isSettled(tools))) return
    tell('Settling the demonstration neighbourhood … 正在准备演示街道')
    const qinghe = await seedNeighbourhood(tools, 'qinghe')
    const liuxi = await seedNeighbourhood(tools, 'liuxi')
    const count = 400
    await seedRequests(tools, 'qinghe', qinghe, count, (done) => {
      if (done % 100 === 0) tell(`  ${done} of ${count} requests 诉求`)
    })
    await seedRequests(tools, 'liuxi', liuxi, 24, () => {})
    await seedContacts(tools, qinghe)
    await seedRelief(tools, qinghe)
    await seedReviews(tools, qinghe)
    await seedChecks(tools, qinghe)
    await seedObjections(tools, qinghe)
    await seedPledges(tools, qinghe)
    await seedHotline(tools, qinghe)
    await seedWebhooks(tools)
    await seedWechat(tools, qinghe)
    await climbLadder(tools)
    await seedPromises(tools, qinghe)
    await seedFigures(tools, qinghe)
    await inWork(tools, 'qinghe', demo, (work) => record(work, { action: settled, subject }))
  } finally {
    await jobs.stop()
    await database.close()
  }
}

const demo = { kind: 'system', task: 'demo' } as const
const settled = 'demo.settled'
const subject = { kind: 'jurisdiction', id: 'qinghe' }

/** Whether the last line of the seeding was written: then nothing of it is missing. */
async function isSettled(tools: Tools): Promise<boolean> {
  const lines = await inWork(tools, 'qinghe', demo, (work) =>
    readAudit(work.trx, work.jurisdiction, subject.kind, subject.id),
  )
  return lines.some(({ action }) => action === settled)
}
