import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './accessibility.ts'
import { type Language, locales, signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()
await reportSomething()

/** A matter on the desk, reported without scripts by nobody in particular. */
async function reportSomething(): Promise<void> {
  const { page, context } = await openPage(house, { javaScriptEnabled: false })
  await page.goto('/at/qinghe/report')
  await page.locator('#words').fill('路灯不亮')
  await page.locator('#placeId').selectOption({ index: 1 })
  await page.locator('button[type=submit]').first().click()
  await page.locator('.receipt').waitFor()
  await context.close()
}

/** Each screen with what shows that it is there. */
const screens = [
  ['desk?view=all', '.desk-context .card'],
  ['enter', '.leaflet-container'],
  ['posts', 'tr.ant-table-row'],
  ['places', '.leaflet-container'],
  ['categories', 'tr.ant-table-row'],
  ['relief', '.page h1'],
  ['relief/ledgers', '.page .ant-empty'],
  ['relief/suggestions', '.page button.ant-btn-primary'],
  ['pledges', '#pledge-complaints'],
  ['figures', '.figures-chart'],
  ['templates', '.page li'],
  ['api-keys', '.page-head h1'],
  ['hotline', '.page .ant-empty'],
  ['webhooks', '.page .ant-empty'],
  ['wechat', '.wechat-form form'],
  ['reviews', '.page .ant-empty'],
  ['ladder', '.ladder-rungs'],
  ['first-contacts', '.page-head h1'],
  ['supervision', '.page-head h1'],
  ['objections', '.page-head h1'],
  ['task-list', '.page section'],
  ['nowhere', '.page a'],
  ['checks/findings', '.page-head h1'],
  ['checks', '.page section'],
  ['checks/ageing', '.page section, .page .ant-empty'],
  ['commitments', 'tr.ant-table-row'],
  ['time', '.ant-empty'],
  ['calendar', '.page section.card'],
  ['account', '#change-password'],
] as const

for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
  test(`every screen of the console is usable by everybody, by day and by night (${language})`, async () => {
    const wrong: string[] = []
    const look = async (page: Page, name: string, rule?: 'color-contrast') => {
      // Colours that are still moving are no colours anybody reads.
      await page.evaluate(
        `Promise.allSettled(document.getAnimations()
          .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
          .map(({ finished }) => finished))`,
      )
      wrong.push(...(await violationsOf(page, rule)).map((violation) => `${name} ${violation}`))
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
        wrong.push(`${name} scrolls sideways`)
    }
    const stranger = await openPage(house, { locale: locales[language], colorScheme: 'dark' })
    await stranger.page.goto('/console')
    await stranger.page.locator('button[type=submit]').click()
    await stranger.page.getByRole('alert').first().waitFor()
    await look(stranger.page, 'sign-in by night')
    await stranger.context.close()

    const { page, faults } = await signIn(house, 'admin@qinghe.example', language)
    await look(page, 'empty desk')
    for (const [screen, shown] of screens) {
      await page.goto(`/console/qinghe/${screen}`)
      if (screen.startsWith('desk')) await page.locator('.queue-link').first().click()
      await page.locator(shown).first().waitFor()
      await look(page, screen)
      await page.locator('.top-theme').click()
      await page.locator('html[data-theme=dark]').waitFor()
      await look(page, `${screen} by night`, 'color-contrast')
      await page.locator('.top-theme').click()
      await page.locator('html[data-theme=light]').waitFor()
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual([...stranger.faults, ...faults], [])
    await page.context().close()
  })
}
