import { once } from 'node:events'
import { openHouse, openTools, tasks } from '#apps/server'
import { startTasks } from '#foundation/audit/server'
import { buildIfStale } from '../build.ts'
import type { Command } from './command.ts'
import { withDatabase } from './with-house.ts'

export const workerCommand: Command = {
  name: 'worker',
  usage: [],
  about: {
    zh: '只运行后台任务（与 linli web 分开部署时用，需要 DATABASE_URL）。',
    en: 'Runs only the queued and timed tasks, beside `linli web`; needs DATABASE_URL.',
  },
  run: async () => {
    needsServer()
    await withDatabase(async (settings, databaseUrl) => {
      const options = { settings, databaseUrl, worker: true, log: settings.log }
      const { tools, database, jobs } = await openTools(options)
      await startTasks(tools, jobs, tasks)
      console.log('Working on tasks. 正在处理后台任务。 Ctrl-C')
      await untilStopped()
      await jobs.stop()
      await database.close()
    })
    return 0
  },
}

export const webCommand: Command = {
  name: 'web',
  usage: [],
  about: {
    zh: '只运行网页和接口，不处理后台任务（需要 DATABASE_URL）。',
    en: 'Serves pages and API only, without tasks; needs DATABASE_URL.',
  },
  run: async () => {
    needsServer()
    await buildIfStale((line) => console.log(line))
    await withDatabase(async (settings, databaseUrl) => {
      const house = await openHouse({ settings, databaseUrl, worker: false, log: settings.log })
      await house.app.listen({ port: settings.port, host: settings.host })
      console.log(`Linli 邻里 ${settings.publicUrl}/  Ctrl-C`)
      await untilStopped()
      await house.close()
    })
    return 0
  },
}

function needsServer(): void {
  if (process.env.DATABASE_URL) return
  throw new Error(
    'Set DATABASE_URL: the embedded database serves one process, which `npm start` is. ' +
      '请设置 DATABASE_URL：内置数据库只供一个进程（npm start）使用。',
  )
}

async function untilStopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
