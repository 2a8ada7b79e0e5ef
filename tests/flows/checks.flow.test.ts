import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { acceptMatter, answerMatter, findMatter } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { readCategories, takeRequest } from '#services/requests/server'
import { demoActorAt } from '../../tools/demo/demo-actor.ts'
import { violationsOf } from './accessibility.ts'
import { signIn } from './console-staff.ts'
import { startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

/** A request of the first grid, accepted and answered by whoever holds the post. */
async function answered(words: string): Promise<void> {
  await inWork(house.tools, 'qinghe', { kind: 'resident' }, async (work) => {
    const stairs = (await readCategories(work)).find(({ duty }) => duty === 'grid-worker')
    const placeId = house.qinghe.places.find(({ kind }) => kind === 'grid')!.id
    const asked = {
      id: newId(),
      words,
      categoryId: stairs!.id,
      placeId,
      fileIds: [],
      language: 'zh' as const,
    }
    const { id } = await takeRequest(work, { ...asked, phone: '13900001234' }, 'page')
    const { ownerPostId } = (await findMatter(work.trx, 'qinghe', id))!
    const asOwner = { ...work, actor: demoActorAt(house.qinghe, ownerPostId) }
    await acceptMatter(asOwner, id, newId())
    await answerMatter(asOwner, id, newId(), { result: 'fixed', words: '已经清走。', fileIds: [] })
  })
}

async function assertUsable(page: Page, rule?: 'color-contrast') {
  // Colours that are still moving, or change under the pointer, are no colours anybody reads.
  await page.mouse.move(0, 0)
  await page.evaluate(
    `Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished))`,
  )
  assert.deepEqual(await violationsOf(page, rule), [])
  const wide: number = await page.evaluate(
    'document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth',
  )
  assert.ok(wide <= 0, `the page is ${wide} px too wide`)
}

test('drawn, called back, not solved, reopened, put right by the post, and verified', async () => {
  const words = '一单元楼道又堆满了纸箱'
  await answered(words)
  const desk = await signIn(house, 'desk@qinghe.example', 'zh')
  const { page } = desk
  await page.getByRole('link', { name: '抽查回访' }).click()
  await page.getByText('还没有抽过').waitFor()
  await page.getByRole('button', { name: '抽一批' }).click()
  const draw = page.getByRole('dialog')
  await draw.getByLabel('随机种子').fill('第一批')
  await assertUsable(page)
  await draw.getByRole('button', { name: '抽一批' }).click()
  await page.getByText('按种子重抽，结果一致').waitFor()
  await page.getByText('第一批', { exact: true }).waitFor()
  await assertUsable(page)
  await page.getByRole('button', { name: words }).click()
  const item = page.getByRole('dialog', { name: '回访与查看' })
  await item.getByText('139****1234').waitFor()
  await item.getByRole('button', { name: '查看完整联系方式' }).click()
  await item.getByLabel('为什么要看').fill('电话回访')
  await item.getByRole('button', { name: '查看', exact: true }).click()
  await item.getByRole('link', { name: '13900001234' }).waitFor()
  await item.getByRole('button', { name: '登记结果' }).click()
  await item.getByLabel('没有解决').check()
  await item.getByRole('button', { name: '提交' }).click()
  await item.getByText('请写下了解到的情况。').waitFor()
  await item.getByLabel('了解到的情况').fill('居民说第二天又堆上了')
  await assertUsable(page)
  await item.getByRole('button', { name: '提交' }).click()
  await item.getByText('居民说第二天又堆上了').waitFor()
  await item.getByRole('button', { name: '登记问题' }).click()
  await item.getByLabel('要整改什么').fill('清走纸箱并装提示牌')
  assert.ok(await item.getByLabel('同时重新办理这件事').isChecked())
  await assertUsable(page)
  await item.getByRole('button', { name: '提交' }).click()
  await item.getByRole('link', { name: /清走纸箱并装提示牌/ }).waitFor()
  await item.getByText('重新办理中').waitFor()

  const grid = await signIn(house, 'grid@qinghe.example', 'zh', 'dark')
  await grid.page.setViewportSize({ width: 390, height: 844 })
  await grid.page.goto('/console/qinghe/checks')
  await grid.page.getByRole('link', { name: /清走纸箱并装提示牌/ }).click()
  const finding = grid.page.getByRole('dialog', { name: '问题' })
  await finding.getByRole('button', { name: '已整改' }).click()
  await finding.getByLabel('做了什么').fill('清走了，装了两块提示牌')
  await assertUsable(grid.page)
  await finding.getByRole('button', { name: '提交' }).click()
  await finding.getByText('已整改，待核实').waitFor()

  await page.goto('/console/qinghe/checks/findings')
  await page.getByRole('link', { name: /清走纸箱并装提示牌/ }).click()
  const verifying = page.getByRole('dialog', { name: '问题' })
  await verifying.getByRole('button', { name: '核实通过' }).click()
  await verifying.getByLabel('怎样核实的').fill('到现场看过')
  await verifying.getByRole('button', { name: '提交' }).click()
  await verifying.getByText(/值班台已核实/).waitFor()
  await page.goto('/console/qinghe/checks/ageing')
  await page.getByRole('link', { name: words }).waitFor()
  await assertUsable(page)
  assert.deepEqual([...desk.faults, ...grid.faults], [])
})

test('a new version of the ladder is told beside its fields what is wrong, then saved and listed', async () => {
  const { page, faults } = await signIn(house, 'leader@qinghe.example', 'en')
  await page.goto('/console/qinghe/supervision')
  await page.getByRole('link', { name: 'Ladder settings' }).click()
  await page.getByText('The usual ladder; none of its own is set').waitFor()
  await assertUsable(page)
  await page.getByRole('button', { name: 'Set a new version' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Supervised: talk').fill('3')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('The talk comes after listing.').waitFor()
  await assertUsable(page)
  await form.getByLabel('Supervised: talk').fill('8')
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/Version 1 · from today/).waitFor()
  await page.getByText('8 working days late').waitFor()
  await assertUsable(page)
  assert.deepEqual(faults, [])
})
