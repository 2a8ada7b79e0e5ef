// What browser flows stand on: the whole house, really started on the test's database, and a browser.
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { openHouse } from '#apps/server'
import type { Tools } from '#foundation/work/server'
import { testDatabase, testSettings } from '#test'
import { type DemoNeighbourhood, seedNeighbourhood } from '../../tools/demo/demo-neighbourhood.ts'
import { findChromium } from '../../tools/find-chromium.ts'

export interface FlowHouse {
  readonly url: string
  readonly tools: Tools
  readonly browser: Browser
  /** Places, posts and people of 青禾街道, without any request. */
  readonly qinghe: DemoNeighbourhood
}

/** Starts the house on a port of its own with one empty neighbourhood; it ends with the test file. */
export async function startFlowHouse(): Promise<FlowHouse> {
  const { url: databaseUrl } = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'linli-flow-'))
  const settings = { ...testSettings, dataDir, defaultJurisdiction: 'qinghe' }
  const house = await openHouse({ settings, databaseUrl, worker: false, log: false })
  after(async () => {
    await house.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const qinghe = await seedNeighbourhood(house.tools, 'qinghe')
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = house.app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, tools: house.tools, browser: await startBrowser(), qinghe }
}

/** Opens a page in a browser profile of its own; fails the flow on any error the page itself raises. */
export async function openPage(
  house: FlowHouse,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await house.browser.newContext({ baseURL: house.url, locale: 'zh-CN', ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  // A broken security policy speaks only on the console of the browser.
  page.on('console', (line) => {
    if (line.type() === 'error' && /Content.Security.Policy/i.test(line.text())) faults.push(line.text())
  })
  return { page, context, faults }
}

async function startBrowser(): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error('no Chromium starts on this machine (CHROMIUM_PATH)')
  const opened = await chromium.launch({ executablePath: found.path, args: found.args })
  after(() => opened.close())
  return opened
}
