// Every page and screen is held to the same rules of accessibility.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** What axe finds wrong with the page as it stands; by one rule alone where the rest is known already. */
export async function violationsOf(page: Page, rule?: 'color-contrast'): Promise<string[]> {
  // Evaluated from outside, which the page's security policy does not govern.
  await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) }
  const { violations } = await page.evaluate<Found>(`axe.run(${JSON.stringify(options)})`)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  )
}
