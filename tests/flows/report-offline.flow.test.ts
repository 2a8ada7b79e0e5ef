import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type FlowHouse, openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

const isKept = `caches.match('/at/qinghe/report').then((kept) => kept !== undefined)`

async function countRequests({ tools }: FlowHouse): Promise<number> {
  const { rows } = await tools.database.inJurisdiction('qinghe', (trx) =>
    sql<{ n: number }>`select count(*)::int as n from services.request`.execute(trx),
  )
  return rows[0]!.n
}

async function fillReport(page: Page, words: string): Promise<void> {
  await page.locator('#words').fill(words)
  const buffer = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer()
  await page.locator('#photos').setInputFiles({ name: 'step.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('#photo-list img').waitFor()
  await page.locator('#next').click()
  await page.locator('#community').selectOption({ index: 2 })
  await page.locator('#next').click()
}

test('a report made without a network waits on the phone and arrives exactly once', async () => {
  const { page, context, faults } = await openPage(house)
  await page.goto('/at/qinghe/report')
  // The worker keeps the form for the day without a network.
  while (!(await page.evaluate(isKept))) await page.waitForTimeout(50)
  await context.setOffline(true)
  await page.reload()
  await fillReport(page, '台阶碎了，老人差点摔倒')
  await page.locator('#send').click()
  await page.getByText('已经存在这部手机上').waitFor()
  await page.getByText('有 1 件存在这部手机上').waitFor()
  assert.equal(await countRequests(house), 0)

  await context.setOffline(false)
  await page.getByText('存在手机上的一件已经发出').waitFor()
  await page.reload()
  await page.locator('#kept a').click()
  await page.locator('.timeline').waitFor()
  assert.equal(await page.locator('.timeline img').count(), 1)
  assert.equal(await countRequests(house), 1)
  assert.deepEqual(faults, [])
})

test('when the answer is lost on the way the report is sent again and is still one', async () => {
  // Without the worker, whose own second try would hide which of them arrived.
  const { page, context } = await openPage(house, { serviceWorkers: 'block' })
  const before = await countRequests(house)
  await page.goto('/at/qinghe/report')
  await fillReport(page, '井盖不见了，已经用树枝围住')
  // The server takes the report, but its answer never reaches the phone.
  await context.route('**/at/qinghe/report', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.locator('#send').click()
  await page.getByText('已经存在这部手机上').waitFor()
  assert.equal(await countRequests(house), before + 1)
  await context.unroute('**/at/qinghe/report')
  await page.getByRole('button', { name: '现在发送' }).click()
  await page.getByText('存在手机上的一件已经发出').waitFor()
  assert.equal(await countRequests(house), before + 1)
})

test('what was typed survives a reload, and the back button goes a step back without loss', async () => {
  const { page, faults } = await openPage(house)
  await page.goto('/at/qinghe/report')
  await fillReport(page, '楼下的树枝快断了')
  await page.locator('#phone').fill('13800000000')
  await page.goBack()
  assert.equal(await page.locator('#where').isVisible(), true)
  assert.equal(await page.locator('#reach').isVisible(), false)
  await page.locator('#back').click()
  await page.locator('#words').waitFor()
  await page.waitForTimeout(600)
  await page.reload()
  await page.locator('#photo-list img').waitFor()
  assert.equal(await page.locator('#words').inputValue(), '楼下的树枝快断了')
  await page.locator('#next').click()
  assert.equal(await page.locator('#community').inputValue(), '1')
  await page.locator('#next').click()
  assert.equal(await page.locator('#phone').inputValue(), '13800000000')
  assert.deepEqual(faults, [])
})

test('a double click sends once, and the draft is gone afterwards', async () => {
  const { page } = await openPage(house)
  const before = await countRequests(house)
  await page.goto('/at/qinghe/report')
  await fillReport(page, '广场的灯整夜闪')
  await page.locator('#send').dblclick()
  await page.getByText('收到了，谢谢您').waitFor()
  assert.equal(await countRequests(house), before + 1)
  await page.goto('/at/qinghe/report')
  assert.equal(await page.locator('#words').inputValue(), '')
})

test('a point outside says so and is refused beside the map, with everything still there', async () => {
  const { page, context, faults } = await openPage(house, { permissions: ['geolocation'] })
  await context.setGeolocation({ longitude: 0, latitude: 0 })
  await page.goto('/at/qinghe/report')
  await page.locator('#words').fill('路边的护栏倒了')
  await page.locator('#next').click()
  await page.locator('#use-position').click()
  await page.getByText('不在本街道范围内').waitFor()
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.locator('#problems').waitFor()
  assert.match((await page.locator('#point-error').textContent()) ?? '', /不在青禾街道/)
  assert.equal(await page.locator('#where').isVisible(), true)
  await page.locator('#use-map').click()
  await page.locator('#map.leaflet-container').click({ position: { x: 150, y: 150 } })
  await page.getByText(/位置在.+社区/).waitFor()
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.getByText('收到了，谢谢您').waitFor()
  assert.deepEqual(faults, [])
})
