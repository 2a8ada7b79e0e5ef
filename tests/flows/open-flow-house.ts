// A house with one empty neighbourhood and a browser, for flows and for measuring; who opens it closes it.
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { openHouse } from '#apps/server'
import type { Settings, Tools } from '#foundation/work/server'
import { type DemoNeighbourhood, seedNeighbourhood } from '../../tools/demo/demo-neighbourhood.ts'
import { findChromium } from '../../tools/find-chromium.ts'

export interface FlowHouse {
  readonly url: string
  readonly tools: Tools
  readonly browser: Browser
  /** Places, posts and people of 青禾街道, without any request. */
  readonly qinghe: DemoNeighbourhood
  close(): Promise<void>
}

/** Opens the whole house on a port of its own, on a database that `prepareHouse` knows. */
export async function openFlowHouse(databaseUrl: string): Promise<FlowHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'linli-flow-'))
  const settings: Settings = {
    dataDir,
    publicUrl: 'http://127.0.0.1:3000',
    defaultJurisdiction: 'qinghe',
    secret: 'a secret for flows only, of more than thirty-two characters',
    mail: null,
    rateLimit: 0,
    metricsToken: null,
    sealAlgorithm: 'sha-256',
    privateWebhooks: false,
  }
  const house = await openHouse({ settings, databaseUrl, worker: false, log: false })
  const qinghe = await seedNeighbourhood(house.tools, 'qinghe')
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = house.app.server.address() as AddressInfo
  const browser = await startBrowser()
  return {
    url: `http://127.0.0.1:${port}`,
    tools: house.tools,
    browser,
    qinghe,
    close: async () => {
      await browser.close()
      await house.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function startBrowser(): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error('no Chromium starts on this machine (CHROMIUM_PATH)')
  return chromium.launch({ executablePath: found.path, args: found.args })
}

/** Opens a page in a browser profile of its own; `faults` fills with every error the page itself raises. */
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
