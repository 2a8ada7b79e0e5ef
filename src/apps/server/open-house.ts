import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { listenedActions, queuesOf, startTasks } from '#foundation/audit/server'
import { addKnownYears } from '#foundation/calendar/server'
import { type Database, migrate, openDatabase } from '#foundation/database/server'
import { createApp } from '#foundation/http/server'
import { identifyBy } from '#foundation/identity/server'
import { type Jobs, openJobs, prepareJobs } from '#foundation/jobs/server'
import type { Settings, Tools } from '#foundation/work/server'
import { rooms, tasks } from './rooms.ts'
import { addWebParts } from './web-parts.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface House {
  readonly app: FastifyInstance
  readonly tools: Tools
  /** Stops taking requests, lets running ones end, then closes tasks and database. */
  close(): Promise<void>
}

export interface HouseOptions {
  readonly settings: Settings
  readonly databaseUrl: string
  readonly worker: boolean
  readonly log: boolean
  readonly now?: () => Date
}

/** Brings the database of this URL to today's state, as its owner. Safe to call by every process at every start. */
export async function prepareHouse(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl, join(root, 'migrations'))
  await prepareJobs(databaseUrl, queuesOf(tasks))
  const database = openDatabase(databaseUrl, { max: 1 })
  await addKnownYears(database)
  await database.close()
}

/** The tools of a house without its doors to the web: for commands and the demonstration. */
export async function openTools(
  options: HouseOptions,
): Promise<{ tools: Tools; database: Database; jobs: Jobs }> {
  const database = openDatabase(options.databaseUrl)
  const jobs = await openJobs(options.databaseUrl, {
    worker: options.worker,
    onError: (error) => console.error(`queue: ${error.message}`),
  })
  const tools: Tools = {
    database,
    jobs,
    settings: options.settings,
    now: options.now ?? (() => new Date()),
    listened: listenedActions(tasks),
  }
  return { tools, database, jobs }
}

/** Opens every room behind one HTTP application; `prepareHouse` came before. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { tools, database, jobs } = await openTools(options)
  const web = await addWebParts(root)
  const app = await createApp({
    tools,
    identify: identifyBy(tools),
    ...(web.problemPage ? { problemPage: web.problemPage } : {}),
    version: '0.1.0',
    log: options.log,
  })
  for (const room of rooms) await room.routes(app, tools)
  await web.routes(app, tools)
  if (options.worker) await startTasks(tools, jobs, tasks)
  return {
    app,
    tools,
    close: async () => {
      await app.close()
      await jobs.stop()
      await database.close()
    },
  }
}
