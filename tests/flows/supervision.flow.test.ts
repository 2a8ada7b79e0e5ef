import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCommitments } from '#accountability/commitments/server'
import { climbLadder } from '#accountability/supervision/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { readCategories, takeRequest } from '#services/requests/server'
import { violationsOf } from './accessibility.ts'
import { acceptAsStaff, answerAsStaff } from './as-staff.ts'
import { signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

/** A request of some weeks ago that nobody has touched. */
const reportedLongAgo = (words: string) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, async (given) => {
    const work = { ...given, now: new Date(given.now.getTime() - 40 * 86_400_000) }
    const commitments = await readCommitments(work)
    const slow = (await readCategories(work)).find(({ id }) => {
      const { unit, amount } = commitments.get(id)![0]!.promised
      return unit === 'working-days' && amount <= 5
    })
    const placeId = house.qinghe.places.find(({ kind }) => kind === 'building')!.id
    const asked = { id: newId(), words, categoryId: slow!.id, placeId, fileIds: [], language: 'zh' as const }
    return takeRequest(work, asked, 'page')
  })

async function assertUsable(page: Page, rule?: 'color-contrast') {
  // Colours that are still moving are no colours anybody reads.
  await page.waitForTimeout(400)
  assert.deepEqual(await violationsOf(page, rule), [])
}

test('a resident without scripts asks to hurry, once a working day', async () => {
  const { link } = await reportedLongAgo('楼下的垃圾桶一直没人清')
  const { page, faults } = await openPage(house, { javaScriptEnabled: false })
  await page.goto(link)
  await page.getByRole('button', { name: '催一下' }).click()
  await page.getByText('已经催办，负责岗位和上一级收到了提醒').waitFor()
  await page.getByText(/居民催办，已提醒/).waitFor()
  assert.equal(await page.getByRole('button', { name: '催一下' }).count(), 0)
  assert.deepEqual(faults, [])
})

test('late, supervised by the clock, seen on the desk, answered, and closed with cause and remedy', async () => {
  const words = '三号楼的水管漏了一个月'
  const { code } = await reportedLongAgo(words)
  await climbLadder(house.tools)
  const { page, faults } = await signIn(house, 'leader@qinghe.example', 'zh')
  await page.getByRole('link', { name: '督办台' }).click()
  const talks = page.getByRole('region', { name: '约谈督办' })
  await talks.getByRole('link', { name: words }).waitFor()
  await page.getByRole('region', { name: '没人签收' }).waitFor()
  await assertUsable(page)
  await talks.getByRole('link', { name: words }).click()
  const card = page.getByRole('region', { name: '催办督办' })
  await card.getByText('约谈督办').waitFor()
  await card.getByRole('button', { name: '催办' }).click()
  await card.getByLabel('写给负责岗位').fill('今天请先到现场看看')
  await card.getByRole('button', { name: '提交' }).click()
  await page.getByText('已催办，负责岗位收到了提醒').waitFor()
  await acceptAsStaff(house, code)
  await answerAsStaff(house, code, '水管已经换好。')
  await card.getByRole('button', { name: '结束督办' }).click()
  await card.getByRole('button', { name: '提交' }).click()
  await card.getByText('请写明为什么会拖。').waitFor()
  await card.getByLabel('原因').fill('配件缺货')
  await card.getByLabel('整改').fill('社区备了两套常用配件')
  await assertUsable(page)
  await card.getByRole('button', { name: '提交' }).click()
  await card.getByText('社区备了两套常用配件').waitFor()
  await page.getByRole('link', { name: '督办台' }).click()
  await page.getByRole('heading', { name: '督办台' }).waitFor()
  await talks.getByRole('link', { name: words }).waitFor({ state: 'detached' })
  assert.deepEqual(faults, [])
})

test('the supervision desk works on a phone, in English and by night', async () => {
  const { page, faults } = await signIn(house, 'desk@qinghe.example', 'en', 'dark')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: 'Supervision' }).click()
  await page.getByRole('heading', { name: 'Supervision', level: 1 }).waitFor()
  await page.locator('.stuck-row').first().waitFor()
  const wide: number = await page.evaluate(
    'document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth',
  )
  assert.ok(wide <= 0, `the page is ${wide} px too wide`)
  await assertUsable(page)
  assert.deepEqual(faults, [])
})
