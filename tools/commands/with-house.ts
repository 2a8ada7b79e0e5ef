import { type Config, openTools, prepareHouse, readConfig } from '#apps/server'
import { lockDataDir, startEmbedded } from '#foundation/database/server'
import { readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'

/** Runs with the database that the environment names, brought to today's state; the embedded one is started for it. */
export async function withDatabase<T>(run: (config: Config, databaseUrl: string) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  if (config.databaseUrl) {
    await prepareHouse(config.databaseUrl)
    return run(config, config.databaseUrl)
  }
  const release = await lockDataDir(config.dataDir)
  if (!release) {
    throw new Error(
      `Linli is running on ${config.dataDir}. Stop it for the time of this command, or use a PostgreSQL of your own (DATABASE_URL). ` +
        '邻里正在使用这个数据目录：请先停下它，或改用 DATABASE_URL 指定的数据库。',
    )
  }
  try {
    const embedded = await startEmbedded(config.dataDir)
    try {
      await prepareHouse(embedded.url)
      return await run(config, embedded.url)
    } finally {
      await embedded.stop()
    }
  } finally {
    await release()
  }
}

/** Runs with the tools of the house and no doors to the web. */
export function withTools<T>(run: (tools: Tools) => Promise<T>): Promise<T> {
  return withDatabase(async (config, databaseUrl) => {
    const { tools, database, jobs } = await openTools({
      settings: config,
      databaseUrl,
      worker: false,
      log: config.log,
    })
    try {
      return await run(tools)
    } finally {
      await jobs.stop()
      await database.close()
    }
  })
}

/** The key of a jurisdiction that exists; otherwise an Error that names those that do. */
export async function jurisdictionAt(tools: Tools, key: string): Promise<string> {
  const all = await readJurisdictions(tools.database)
  if (all.has(key)) return key
  const known = [...all.keys()].join(', ') || '–'
  throw new Error(`There is no jurisdiction “${key}” (there are 已有: ${known}). 没有这个辖区。`)
}
