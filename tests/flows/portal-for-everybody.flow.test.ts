import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './accessibility.ts'
import { acceptAsStaff, answerAsStaff, askAsStaff } from './as-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

// These two run in the page, which this side of the house has no types for.
const seen = `[...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && !element.closest('.leaflet-container, .skip'))`
const told = `.map((element) => element.outerHTML.slice(0, 120))`

/** Targets one can tap that are smaller than the 60 px which the large view promises. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(
    `${seen}.filter((element) => element.matches('a, button, select, input:not([type=hidden]), textarea, summary'))
      .filter((element) => (element.closest('label') ?? element).getBoundingClientRect().height < 59.5)${told}`,
  )

/** Texts smaller than 18 pt, which the large view does without (工信部 适老化规范). */
const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(
    `${seen}.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 23.9)${told}`,
  )

async function report(page: Page): Promise<string> {
  await page.goto('/at/qinghe/report')
  await page.waitForSelector('#report[data-ready]')
  await page.locator('#words').fill('The lamp is out 路灯不亮')
  await page.locator('#next').click()
  await page.locator('#address').fill('3')
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.waitForSelector('.receipt')
  return new URL(page.url()).pathname
}

for (const [language, locale] of [
  ['Chinese', 'zh-CN'],
  ['English', 'en-GB'],
] as const) {
  for (const view of ['normal', 'elder'] as const) {
    test(`every page is usable by everybody, in ${language} and the ${view} view`, async () => {
      const { page, context, faults } = await openPage(house, {
        locale,
        viewport: { width: 360, height: 740 },
      })
      await context.addCookies([{ name: 'linli_view', value: view, url: house.url }])
      const link = await report(page)
      const wrong: string[] = []
      const look = async (name: string) => {
        wrong.push(...(await violationsOf(page)).map((violation) => `${name} ${violation}`))
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
        if (wide) wrong.push(`${name} scrolls sideways`)
        if (view === 'normal') return
        wrong.push(...(await smallTargets(page)).map((target) => `${name} small target ${target}`))
        wrong.push(...(await smallTexts(page)).map((text) => `${name} small text ${text}`))
      }
      const paths = [
        '/',
        '/follow?code=QH00-0000-0000',
        '/at/qinghe/requests',
        '/at/qinghe/tasks',
        '/at/qinghe/promises',
        '/at/nowhere/',
        '/verify',
        '/at/qinghe/pledges',
        '/at/qinghe/pledges/complain',
        link,
      ]
      for (const path of [...paths, `${link}?new=1`, `/r/${link.split('/')[2]}`]) {
        await page.goto(path)
        await look(path.replace(link, 'own page'))
      }
      const code = link.split('/')[2]!
      await acceptAsStaff(house, code)
      await askAsStaff(house, code, '哪一盏？ Which one?')
      await page.goto(link)
      await look('own page, asked')
      await page.locator('#reply-words').fill('2')
      await page.locator('#reply button').click()
      await answerAsStaff(house, code, '修好了 Mended')
      await page.goto(link)
      await look('own page, answered')
      await page.goto('/at/qinghe/requests/map')
      await page.waitForSelector('.leaflet-container')
      await look('map')
      await page.goto('/at/qinghe/report')
      await page.waitForSelector('#report[data-ready]')
      await page.locator('#next').click()
      await look('empty form')
      await page.locator('#words').fill('路灯 13812345678')
      await page.waitForSelector('#personal:not([hidden])')
      await look('what')
      await page.locator('#next').click()
      await page.locator('#use-map').click()
      await page.waitForSelector('#map.leaflet-container')
      await page.locator('#community').selectOption({ index: 1 })
      await look('where')
      await page.locator('#next').click()
      await look('reach')
      await page.locator('#send').click()
      await page.waitForSelector('.check')
      await look('check')
      assert.deepEqual(wrong, [])
      assert.deepEqual(faults, [])
      await context.close()
    })
  }
}
