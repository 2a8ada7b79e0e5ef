import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

async function fillReport(page: Page, words: string): Promise<void> {
  await page.goto('/at/qinghe/report')
  await page.waitForSelector('#report[data-ready]')
  await page.locator('#words').fill(words)
  await page.locator('#next').click()
  await page.locator('#community').selectOption({ index: 3 })
  await page.locator('#next').click()
}

test('with scripts too, the same problem near by is offered first, and “me too” follows it', async () => {
  const { page, faults } = await openPage(house)
  await fillReport(page, '小区门口的井盖坏了')
  await page.locator('#send').click()
  await page.waitForSelector('.receipt')
  const code = await page.locator('.receipt .code').textContent()

  await fillReport(page, '井盖松了，骑车很危险')
  const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#333' } })
    .png()
    .toBuffer()
  await page.locator('#back').click()
  await page.locator('#back').click()
  await page.locator('#photos').setInputFiles({ name: 'lid.png', mimeType: 'image/png', buffer })
  await page.locator('#photo-list img').waitFor()
  await page.locator('#next').click()
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.getByRole('button', { name: '我也遇到了' }).waitFor()
  await page.locator('#back').click()
  assert.equal(await page.locator('#reach').isVisible(), true)
  await page.locator('#send').click()
  await page.getByRole('button', { name: '我也遇到了' }).click()
  await page.waitForSelector('.receipt')
  assert.equal(await page.locator('.receipt .code').textContent(), code)

  // Somebody else insists on a report of their own; the photo that travelled with the question stays with it.
  await fillReport(page, '井盖还是松的')
  await page.locator('#back').click()
  await page.locator('#back').click()
  await page.locator('#photos').setInputFiles({ name: 'lid.png', mimeType: 'image/png', buffer })
  await page.locator('#photo-list img').waitFor()
  await page.locator('#next').click()
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.getByRole('button', { name: '都不是，提交我的' }).click()
  await page.waitForSelector('.receipt')
  assert.notEqual(await page.locator('.receipt .code').textContent(), code)
  assert.equal(await page.locator('.timeline img').count(), 1)
  assert.deepEqual(faults, [])
})
