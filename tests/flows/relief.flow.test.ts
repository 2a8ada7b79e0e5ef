import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTable } from '#foundation/imports/server'
import { signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

test('a table is registered with its minutes, a suggestion is answered with a day, and the list is a ledger in one click', async () => {
  const resident = await openPage(house, { javaScriptEnabled: false })
  await resident.page.goto('/at/qinghe/report')
  await resident.page.locator('#words').fill('路灯不亮')
  await resident.page.locator('#placeId').selectOption({ index: 1 })
  await resident.page.locator('button[type=submit]').first().click()
  await resident.page.locator('.receipt').waitFor()
  await resident.context.close()

  const staff = await signIn(house, 'community@qinghe.example', 'zh')
  const { page } = staff
  await page.goto('/console/qinghe/relief')
  await page.getByRole('button', { name: '登记报表要求' }).click()
  await page.getByLabel('哪个单位要的').fill('区民政局')
  await page.getByLabel('什么表').fill('独居老人走访台账')
  await page.locator('.ant-drawer-body button[type=submit]').click()
  await page.getByText('未注明依据').waitFor()
  await page.getByRole('button', { name: '记一次填报' }).click()
  await page.getByLabel('用了多少分钟').fill('45')
  await page.locator('.filling-form button[type=submit]').click()
  await page.locator('.report-cost', { hasText: '45 分钟' }).waitFor()
  await page
    .getByRole('button', { name: '撤 销' })
    .or(page.getByRole('button', { name: '撤销' }))
    .click()
  await page.locator('.report-cost', { hasText: '0 分钟' }).waitFor()

  await page.goto('/console/qinghe/relief/suggestions')
  await page.getByRole('button', { name: '写意见' }).click()
  await page.getByLabel('您的意见').fill('这张表能不能只报一次？')
  await page.getByText('不显示是谁').click()
  await page.getByText('不是匿名信').waitFor()
  await page.locator('form button[type=submit]').click()
  await page.getByText('未显示是谁').waitFor()

  const leader = await signIn(house, 'leader@qinghe.example', 'zh')
  await leader.page.goto('/console/qinghe/relief/suggestions')
  await leader.page.locator('.page li').getByRole('button').click()
  await leader.page.getByLabel('哪天办到').fill('2099-12-31')
  await leader.page.getByLabel('答复内容').fill('可以，下月合并。')
  await leader.page.locator('.page li button[type=submit]').click()
  await leader.page.getByText('答应 2099-12-31 办到').waitFor()

  await leader.page.goto('/console/qinghe/desk?view=all')
  await leader.page.locator('.queue-link').first().waitFor()
  await leader.page.getByRole('button', { name: '台账' }).click()
  const [download] = await Promise.all([
    leader.page.waitForEvent('download'),
    leader.page.getByRole('link', { name: /CSV$/ }).click(),
  ])
  assert.match(download.suggestedFilename(), /^青禾街道事项台账 \d{4}-\d{2}-\d{2}\.csv$/)
  const rows = []
  for await (const { cells } of (await openTable(await download.path())).rows) rows.push(cells)
  assert.deepEqual(
    rows.map((cells) => cells['诉求内容']),
    ['路灯不亮'],
  )
  assert.deepEqual([...staff.faults, ...leader.faults], [])
  await page.context().close()
  await leader.page.context().close()
})
