// What a member of staff does in the console, by what the screens say.
import type { Page } from 'playwright-core'
import { demoPassword } from '../../tools/demo/demo-neighbourhood.ts'
import { type FlowHouse, openPage } from './open-flow-house.ts'

export type Language = 'zh' | 'en'

export const locales = { zh: 'zh-CN', en: 'en-GB' } as const

/** Opens the console in a browser profile of its own, signed in. */
export async function signIn(
  house: FlowHouse,
  account: string,
  language: Language,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await openPage(house, {
    locale: locales[language],
    colorScheme,
    viewport: { width: 1440, height: 900 },
  })
  await page.goto('/console')
  await page.locator('input[autocomplete=username]').fill(account)
  await page.locator('input[autocomplete=current-password]').fill(demoPassword)
  await page.locator('button[type=submit]').click()
  await page.locator('nav.rail').waitFor()
  return { page, faults }
}

/** Finds a matter by its code, as somebody does who has it on the phone, and opens it. */
export async function openMatter(page: Page, code: string): Promise<void> {
  await page.goto('/console/qinghe/desk')
  await page.locator('#desk-search').fill(code)
  await page.locator('#desk-search').press('Enter')
  await page.locator('.queue-link', { hasText: code }).click()
  await page.locator('.matter-title').waitFor()
}

export const press = (page: Page, name: string): Promise<void> =>
  page.locator('.matter-actions > .row').getByRole('button', { name, exact: true }).click()

/** Sends the form that is open; it closes when the house has taken it. */
export async function sendForm(page: Page, words: string): Promise<void> {
  const form = page.locator('.action-form')
  await form.getByRole('textbox').last().fill(words)
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
}
