import assert from 'node:assert/strict'
import { test } from 'node:test'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { sealLines } from '#accountability/seals/server'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()
// Lines are sealed a minute after they were written.
const inTwoMinutes = { ...house.tools, now: () => new Date(Date.now() + 120_000) }

async function report(page: Page): Promise<string> {
  await page.goto('/at/qinghe/report')
  await page.locator('#words').fill('三号楼门口的路灯坏了三天')
  await page.locator('#placeId').selectOption({ index: 1 })
  await page.getByRole('button', { name: '提交' }).click()
  await page.locator('.receipt').waitFor()
  return new URL(page.url()).pathname
}

async function check(page: Page, receipt: string): Promise<string> {
  await page.goto('/verify')
  const file = { name: 'linli.json', mimeType: 'application/json', buffer: Buffer.from(receipt) }
  await page.locator('#receipt').setInputFiles([file])
  await page.locator('main form button').click()
  await page.locator('h1').waitFor()
  return (await page.locator('main').textContent()) ?? ''
}

async function looksRight(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()')
  assert.deepEqual(violations, [])
  assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false)
}

test('a resident takes a receipt home, checks it without scripts, and sees what was tampered with', async () => {
  const { page } = await openPage(house, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const link = await report(page)
  const href = await page.getByRole('link', { name: '下载凭证' }).getAttribute('href')
  assert.equal(href, `${link}/receipt.json`)
  const young = await (await fetch(house.url + href)).text()
  assert.match(await check(page, young), /还没有封存/)

  await sealLines(inTwoMinutes, 'qinghe')
  const answer = await fetch(house.url + href)
  assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="linli-QH/)
  const receipt = await answer.text()
  assert.match(await check(page, receipt), /属实：2 行都和封存时一字不差/)
  assert.match(
    await check(page, receipt.replace('路灯坏了三天', '路灯坏了一天')),
    /对不上：2 行里有 1 行不能证明/,
  )

  const client = await house.tools.database.pool.connect()
  await client.query('set role none')
  await client.query(
    `update accountability.matter_entry set words = '路灯坏了一天' where words like '%路灯坏了三天'`,
  )
  client.release(true)
  const told = await check(page, receipt)
  assert.match(told, /被改动：文件属实，但系统里的这一条在封存以后被人改过/)
})

for (const locale of ['zh-CN', 'en-GB']) {
  test(`the page of checking is usable by everybody (${locale})`, async () => {
    const { page } = await openPage(house, { locale, viewport: { width: 360, height: 740 } })
    await page.goto('/verify')
    await looksRight(page)
    const told = await check(page, '{"format": "something else"}')
    assert.match(told, locale === 'zh-CN' ? /不是邻里的凭证文件/ : /no receipt of Linli/)
    await looksRight(page)
    assert.match(await check(page, 'x'.repeat(2_000_000)), /\.json/)
  })
}
