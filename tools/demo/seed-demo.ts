import { type HouseOptions, openTools } from '#apps/server'
import { readJurisdictions } from '#foundation/places/server'
import { demoPassword, seedNeighbourhood } from './demo-neighbourhood.ts'
import { seedRequests } from './demo-requests.ts'

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

/** Fills an empty house with the demonstration neighbourhood; a house that holds anything is left alone. */
export async function seedDemo(options: HouseOptions, tell: (line: string) => void): Promise<void> {
  const { tools, database, jobs } = await openTools({ ...options, worker: false })
  try {
    if ((await readJurisdictions(database)).size > 0) return
    tell('Settling the demonstration neighbourhood … 正在准备演示街道')
    const qinghe = await seedNeighbourhood(tools, 'qinghe')
    const liuxi = await seedNeighbourhood(tools, 'liuxi')
    const count = 400
    await seedRequests(tools, 'qinghe', qinghe, count, (done) => {
      if (done % 100 === 0) tell(`  ${done} of ${count} requests 诉求`)
    })
    await seedRequests(tools, 'liuxi', liuxi, 24, () => {})
  } finally {
    await jobs.stop()
    await database.close()
  }
}
