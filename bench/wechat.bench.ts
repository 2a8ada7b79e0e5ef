import { availableParallelism } from 'node:os'
import { openTools } from '#apps/server'
import { inWork } from '#foundation/work/server'
import { saveWechatAccount } from '#services/wechat/server'
import { testAccount } from '../tests/wechat-platform/platform.ts'
import { asOwner, benchOptions, type Child, jurisdiction, median, settle, startChild } from './bench-house.ts'
import { sortsOf } from './bench-requests.ts'
import { startBenchServer } from './bench-server.ts'
import type { Sent } from './send-requests.ts'

const talkers = 8
const intakeClients = 2
const secondsEach = 6
const rounds = 3
/** Of the platform's five seconds. */
const targetP99Ms = 200

/**
 * Sealed callbacks a second and how long each waits for its answer (opened, checked, its turn of the talk taken, kept,
 * sealed, committed), while requests come in at the same houses over the page.
 */
export default async function wechat() {
  const server = await startBenchServer()
  const ends: (() => Promise<void>)[] = [server.stop]
  try {
    const { places } = await settle(server.url)
    await setUp(server.url)
    const { rows } = await asOwner(server.url, (client) =>
      client.query<{ id: string }>('select id from services.category where retired_at is null'),
    )
    const sorts = sortsOf(
      places,
      rows.map(({ id }) => id),
    )
    const webs = Array.from({ length: availableParallelism() }, () =>
      startChild('serve-house.ts', server.url),
    )
    const intake = startChild('send-requests.ts')
    const chats = startChild('send-chats.ts')
    ends.unshift(chats.end, intake.end, ...webs.map((web) => web.end))
    const ports = await Promise.all(webs.map((web) => web.ask<number>('port')))
    const path = `/api/at/${jurisdiction}/requests`
    const both = (seconds: number) =>
      run(
        chats,
        intake,
        { ports, clients: talkers, seconds },
        { ports, path, clients: intakeClients, seconds, sorts },
      )
    await both(2)
    const measured: { chat: Sent; other: Sent }[] = []
    for (let round = 1; round <= rounds; round++) {
      const { chat, other } = await both(secondsEach)
      measured.push({ chat, other })
      console.error(
        `round ${round}: ${chat.perSecond.toFixed(0)} callbacks a second, p99 ${chat.p99Ms} ms, beside ${other.perSecond.toFixed(0)} requests`,
      )
    }
    return {
      perSecond: Math.round(median(measured.map(({ chat }) => chat.perSecond))),
      p50Ms: median(measured.map(({ chat }) => chat.p50Ms)),
      p99Ms: median(measured.map(({ chat }) => chat.p99Ms)),
      targetP99Ms,
      besidePerSecond: Math.round(median(measured.map(({ other }) => other.perSecond))),
      talkers,
      webProcesses: ports.length,
    }
  } finally {
    for (const end of ends) await end()
  }
}

async function run(chats: Child, intake: Child, chatLoad: object, intakeLoad: object) {
  const [chat, other] = await Promise.all([chats.ask<Sent>(chatLoad), intake.ask<Sent>(intakeLoad)])
  return { chat, other }
}

async function setUp(url: string): Promise<void> {
  const { tools, jobs, database } = await openTools(benchOptions(url))
  await inWork(tools, jurisdiction, { kind: 'system', task: 'bench' }, (work) =>
    saveWechatAccount(work, {
      ...testAccount,
      mode: 'secure',
      previousAesKey: '',
      pushCrs: 'gcj02',
      apiUrl: 'http://127.0.0.1',
      menu: '',
      notice: null,
    }),
  )
  await jobs.stop()
  await database.close()
}
