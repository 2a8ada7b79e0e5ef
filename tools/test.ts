import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { findChromium } from './find-chromium.ts'
import { addTally, emptyTally, runTestFiles } from './test/run-test-files.ts'
import { startTestServer } from './test/start-test-server.ts'

// `npm test` runs everything; `npm test -- matters` only the files whose path contains "matters".
// LINLI_FLOWS=0 leaves the browser flows out, for a second pass on another database.
const filters = process.argv.slice(2)
const tally = emptyTally()

const files = testFiles(['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts'])
const flows = files.filter((file) => file.endsWith('.flow.test.ts'))
const others = files.filter((file) => !flows.includes(file))

console.log(`${others.length} files of unit and server tests`)
const needsServer = files.some((file) => /(^tests|\/server)\//.test(file))
const stopServer = needsServer ? await startTestServer() : async () => {}
addTally(tally, await runTestFiles(others, Math.min(2, availableParallelism())))
if (flows.length > 0) await runFlows()
await stopServer()
if (files.length === 0) {
  console.log(`No test file has a path that contains ${filters.join(' or ')}.`)
  tally.failed += 1
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exit(tally.failed === 0 ? 0 : 1)

async function runFlows(): Promise<void> {
  if (process.env['LINLI_FLOWS'] === '0') {
    console.log(`\nThe ${flows.length} browser flows are left out of this pass (LINLI_FLOWS=0).`)
    return
  }
  const chromium = await findChromium()
  if (chromium === undefined) {
    tally.skipped += countTests(flows)
    console.log(`
!!! The browser flows are SKIPPED: no Chromium starts on this machine.
!!! Install one (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.`)
    return
  }
  // Found and tried once here; the flows need not search again.
  process.env['CHROMIUM_PATH'] = chromium.path
  console.log(`\n${flows.length} browser flows with ${chromium.path}`)
  try {
    const { buildWeb } = await import('./build.ts')
    await buildWeb()
  } catch (error) {
    console.log('\n✖ The web parts do not build, so no flow can run.', error)
    tally.failed += countTests(flows)
    return
  }
  // One at a time: a flow already keeps a server, a database and a browser busy.
  addTally(tally, await runTestFiles(flows, 1))
}

function testFiles(patterns: string[]): string[] {
  return globSync(patterns)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort()
}

function countTests(flowFiles: string[]): number {
  const cases = flowFiles.map((file) => readFileSync(file, 'utf8').match(/^\s*(?:test|it)\(/gm)?.length ?? 1)
  return cases.reduce((sum, count) => sum + count, 0)
}
