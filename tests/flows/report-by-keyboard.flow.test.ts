import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

/** Presses Tab until the element has the focus; that it is never reached is the fault this looks for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.locator(`${selector}:focus`).count()) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab never reaches ${selector}`)
}

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.id')

test('a resident reports with the keyboard alone, in English and large text', async () => {
  const { page, faults } = await openPage(house, { locale: 'en-GB' })
  await page.goto('/')
  await tabTo(page, '.switches a[href^="/view"]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('html[data-view=elder]')
  await tabTo(page, 'main a.main')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#report[data-ready]')

  await tabTo(page, '#words')
  await page.keyboard.type('The street lamp by building 3 is out and the steps are dark')
  await page.waitForSelector('#suggested button')
  await tabTo(page, '#next')
  await page.keyboard.press('Enter')
  await tabTo(page, '#address')
  await page.keyboard.type('North gate of the market')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#reach:not([hidden])')
  assert.equal(await page.locator('#reach').isVisible(), true)
  await tabTo(page, '#send')
  await page.keyboard.press('Enter')
  await page.getByText('We have it. Thank you.').waitFor()
  assert.match((await page.locator('h1').textContent()) ?? '', /lamp/i)
  assert.match((await page.locator('.promise-words').textContent()) ?? '', /from now/)
  assert.deepEqual(faults, [])
})

test('an empty form says what is missing and leads the keyboard there', async () => {
  const { page } = await openPage(house)
  await page.goto('/at/qinghe/report')
  await page.waitForSelector('#report[data-ready]')
  await tabTo(page, '#next')
  await page.keyboard.press('Enter')
  await page.locator('#problems').waitFor()
  assert.equal(await focused(page), 'problems')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await focused(page), 'words')
  assert.equal(await page.locator('#words').getAttribute('aria-invalid'), 'true')
})
