import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCommitments } from '#accountability/commitments/server'
import { resumeAtLimit } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { addDays, dayOf, instantAt } from '#kernel'
import { readCategories, takeRequest } from '#services/requests/server'
import { violationsOf } from './accessibility.ts'
import { acceptAsStaff, askShelfAsStaff, askTimeAsStaff } from './as-staff.ts'
import { signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()
const resident = { kind: 'resident' } as const

const reported = (words: string) =>
  inWork(house.tools, 'qinghe', resident, async (work) => {
    const commitments = await readCommitments(work)
    const slow = (await readCategories(work)).find(({ id }) => {
      const { unit, amount } = commitments.get(id)![0]!.promised
      return unit === 'working-days' && amount >= 5
    })
    const placeId = house.qinghe.places.find(({ kind }) => kind === 'building')!.id
    const asked = { id: newId(), words, categoryId: slow!.id, placeId, fileIds: [], language: 'zh' as const }
    return takeRequest(work, asked, 'page')
  })

async function assertUsable(page: Page) {
  // Colours that are still moving are no colours anybody reads.
  await page.waitForTimeout(400)
  assert.deepEqual(await violationsOf(page), [])
}

test('more time is asked for, refused with a reason, asked for again and granted; the resident reads why', async () => {
  const words = '单元门的闭门器坏了'
  const { code, link } = await reported(words)
  await acceptAsStaff(house, code)
  await askTimeAsStaff(house, code, '厂家后天送闭门器')
  const { page, faults } = await signIn(house, 'leader@qinghe.example', 'zh')
  await page.getByRole('link', { name: '延期与挂账' }).click()
  const row = page.locator('.time-row', { hasText: words })
  await row.getByText('厂家后天送闭门器').waitFor()
  await assertUsable(page)
  await row.getByRole('button', { name: '不同意', exact: true }).click()
  await row.getByRole('button', { name: '提交' }).click()
  await row.getByText('不同意时请写明理由。').waitFor()
  await row.getByLabel('不同意的理由').fill('仓库里有，请先领用')
  await row.getByRole('button', { name: '提交' }).click()
  await row.waitFor({ state: 'detached' })
  const reader = await openPage(house, { javaScriptEnabled: false })
  await reader.page.goto(link)
  assert.equal(await reader.page.getByText('延期').count(), 0)

  await askTimeAsStaff(house, code, '仓库的型号不对，厂家后天送来')
  await page.reload()
  await row.getByRole('button', { name: '同意', exact: true }).click()
  await row.waitFor({ state: 'detached' })
  await reader.page.reload()
  await reader.page.getByText('上一级同意延期 1 个工作日').waitFor()
  await reader.page.getByText('仓库的型号不对，厂家后天送来').waitFor()
  await reader.page.getByText('已延期 1 个工作日').waitFor()
  assert.deepEqual([...faults, ...reader.faults], [])
})

test('a matter is shelved with its plan, the resident sees the day, and on that day it is back', async () => {
  const words = '老楼外墙一直渗水'
  const { code, link, id } = await reported(words)
  await acceptAsStaff(house, code)
  const reviewOn = addDays(dayOf(house.tools.now(), 'Asia/Shanghai'), 20)
  await askShelfAsStaff(house, code, reviewOn, '已报明年的维修计划，批了就开工')
  const { page, faults } = await signIn(house, 'leader@qinghe.example', 'zh')
  await page.goto('/console/qinghe/time')
  const row = page.locator('.time-row', { hasText: words })
  await row.getByRole('link', { name: words }).click()
  const card = page.getByRole('region', { name: '承诺与时限' })
  await card.getByText('等上一级决定').waitFor()
  await assertUsable(page)
  await card.getByRole('button', { name: '同意', exact: true }).click()
  await card.getByText('已同意').waitFor()
  await page.getByRole('link', { name: '延期与挂账' }).click()
  await page
    .getByRole('region', { name: /已挂账/ })
    .getByText(words)
    .waitFor()
  const reader = await openPage(house, { javaScriptEnabled: false })
  await reader.page.goto(link)
  await reader.page.getByText(`${reviewOn} 再办`).waitFor()
  await reader.page.getByText('已报明年的维修计划，批了就开工').waitFor()
  const now = instantAt(reviewOn, 5, 'Asia/Shanghai')
  await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    resumeAtLimit({ ...work, now }, id, newId(now.getTime())),
  )
  await reader.page.reload()
  await reader.page.getByText('挂账到期，继续办理').waitFor()
  await page.reload()
  await page.getByRole('region', { name: /待批/ }).waitFor()
  assert.equal(await page.locator('.time-row', { hasText: words }).count(), 0)
  assert.deepEqual([...faults, ...reader.faults], [])
})

test('anybody reads what is promised and kept without a script, and large', async () => {
  const { page, faults } = await openPage(house, { javaScriptEnabled: false })
  await page.goto('/at/qinghe/')
  await page.getByRole('link', { name: '我们的承诺', exact: true }).click()
  await page.getByRole('heading', { name: '我们的承诺' }).waitFor()
  await page.getByText('环境卫生').first().click()
  await page
    .getByText(/承诺\s*\d+ 个工作/)
    .first()
    .waitFor()
  assert.deepEqual(faults, [])
  const scripted = await openPage(house, { viewport: { width: 360, height: 740 } })
  await scripted.page.goto('/view?to=elder&back=/at/qinghe/promises')
  await scripted.page.locator('summary').first().click()
  await assertUsable(scripted.page)
  const wide = await scripted.page.evaluate('document.documentElement.scrollWidth > innerWidth')
  assert.equal(wide, false)
})
