import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#foundation/database/server'

/**
 * One database server for all test files, named to them by LINLI_TEST_SERVER: the one that is given, that of
 * DATABASE_URL, or an embedded one that goes when the tests end. Returns how to end it.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const given = process.env['LINLI_TEST_SERVER'] || process.env['DATABASE_URL']
  if (given) {
    process.env['LINLI_TEST_SERVER'] = given
    return async () => {}
  }
  const folder = await mkdtemp(join(tmpdir(), 'linli-test-'))
  // As root the server runs as another user, who must reach the folder.
  await chmod(folder, 0o755)
  const embedded = await startEmbedded(folder)
  process.env['LINLI_TEST_SERVER'] = embedded.url
  return async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
