import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { climbLadder } from '#accountability/supervision/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { readCategories, takeRequest } from '#services/requests/server'
import { openMatter, press, sendForm, signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

/** A request that belongs to city management. */
const streetRequest = (words: string) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, async (work) => {
    const category = (await readCategories(work)).find(({ duty }) => duty === 'city-management')!
    const placeId = house.qinghe.places.find(({ kind }) => kind === 'building')!.id
    const asked = {
      id: newId(),
      words,
      categoryId: category.id,
      placeId,
      fileIds: [],
      language: 'zh' as const,
    }
    return takeRequest(work, asked, 'page')
  })

async function handOverToDesk(page: Page, code: string, why: string): Promise<void> {
  await openMatter(page, code)
  await press(page, '移交')
  await page.locator('.action-form [role=combobox]').fill('街道值班台')
  await page.locator('.ant-select-item-option', { hasText: '街道值班台' }).first().click()
  await sendForm(page, why)
}

test('a hand-over that is refused, or that nobody answers, leaves the matter with its owner, and the resident reads so', async () => {
  const { code, link } = await streetRequest('路口的护栏倒了')
  const city = await signIn(house, 'city@qinghe.example', 'zh')
  await openMatter(city.page, code)
  await press(city.page, '签收')
  await city.page.locator('.matter-head .ant-tag', { hasText: '办理中' }).waitFor()
  await handOverToDesk(city.page, code, '可能要几个部门一起办')

  const desk = await signIn(house, 'desk@qinghe.example', 'zh')
  await openMatter(desk.page, code)
  await press(desk.page, '退回移交')
  await sendForm(desk.page, '护栏就是城市管理岗的职责')
  await desk.page.locator('.facts', { hasText: '城市管理岗' }).waitFor()

  const resident = await openPage(house, { javaScriptEnabled: false })
  await resident.page.goto(link)
  await resident.page.getByText(/值班台没有接收，仍由.*城市管理岗负责/).waitFor()

  await handOverToDesk(city.page, code, '护栏厂家要街道出面联系')
  const nextWeek = () => new Date(house.tools.now().getTime() + 7 * 86_400_000)
  await climbLadder({ ...house.tools, now: nextWeek })
  await resident.page.reload()
  await resident.page.getByText(/值班台没有按时接收，移交退回，仍由.*城市管理岗负责/).waitFor()
  await openMatter(city.page, code)
  await city.page.locator('.facts', { hasText: '城市管理岗' }).waitFor()
  await city.page.getByRole('button', { name: '移交', exact: true }).waitFor()
  assert.deepEqual([...city.faults, ...desk.faults, ...resident.faults], [])
})
