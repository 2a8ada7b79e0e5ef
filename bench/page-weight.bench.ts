import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareHouse } from '#apps/server'
import { startEmbedded } from '#foundation/database/server'
import { measurePageWeight, type PageWeight } from '../tests/flows/measure-page-weight.ts'
import { openFlowHouse } from '../tests/flows/open-flow-house.ts'
import { buildIfStale } from '../tools/build.ts'

/** Gzip kilobytes and requests of the report form, of the form with the map opened, and of a tracking page. */
export default async function pageWeight(): Promise<PageWeight> {
  await buildIfStale((line) => console.error(line))
  const folder = await mkdtemp(join(tmpdir(), 'linli-weight-'))
  // As root the database runs as another user, who must reach the folder.
  await chmod(folder, 0o755)
  const database = await startEmbedded(folder)
  try {
    await prepareHouse(database.url)
    const house = await openFlowHouse(database.url)
    try {
      return await measurePageWeight(house)
    } finally {
      await house.close()
    }
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
