import { get } from 'node:http'
import type { Page } from 'playwright-core'
import { type FlowHouse, openPage } from './open-flow-house.ts'

export interface PageWeight {
  readonly formKB: number
  readonly formRequests: number
  readonly mapKB: number
  readonly mapRequests: number
  readonly trackKB: number
  readonly trackRequests: number
}

/** What a first visit loads, in gzip bytes of the bodies: a browser tells which addresses, and each is weighed alone. */
export async function measurePageWeight(house: FlowHouse): Promise<PageWeight> {
  const { page, context } = await openPage(house)
  const loaded = new Set<string>()
  // The map's base is data like tiles are; it comes after the map can be used.
  context.on('request', (request) => {
    if (
      request.method() === 'GET' &&
      request.url().startsWith('http') &&
      !request.url().endsWith('/map/base.json')
    )
      loaded.add(request.url())
  })
  const weigh = async () => {
    const sizes = await Promise.all([...loaded].map(gzipBytes))
    return { requests: loaded.size, kilobytes: kilo(sizes.reduce((sum, bytes) => sum + bytes, 0)) }
  }
  await page.goto('/at/qinghe/report', { waitUntil: 'networkidle' })
  const form = await weigh()
  await openMap(page)
  const map = await weigh()
  const path = await report(page)
  await context.close()

  const visit = await openPage(house)
  loaded.clear()
  visit.context.on('request', (request) => {
    if (request.url().startsWith('http')) loaded.add(request.url())
  })
  await visit.page.goto(path, { waitUntil: 'networkidle' })
  const track = await weigh()
  await visit.context.close()
  return {
    formKB: form.kilobytes,
    formRequests: form.requests,
    mapKB: map.kilobytes,
    mapRequests: map.requests,
    trackKB: track.kilobytes,
    trackRequests: track.requests,
  }
}

async function openMap(page: Page): Promise<void> {
  await page.locator('#words').fill('路灯不亮')
  await page.locator('#next').click()
  await page.locator('#use-map').click()
  await page.waitForSelector('#map.leaflet-container')
  await page.waitForLoadState('networkidle')
}

async function report(page: Page): Promise<string> {
  await page.locator('#community').selectOption({ index: 1 })
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.waitForSelector('.receipt')
  return new URL(page.url()).pathname
}

function gzipBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', accept: 'text/html' }
    get(url, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve(bytes))
      answer.on('error', reject)
    }).on('error', reject)
  })
}

const kilo = (bytes: number): number => Math.round(bytes / 102.4) / 10
