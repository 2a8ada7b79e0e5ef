import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { tasks } from '#apps/server'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { takeRequest } from '#services/requests/server'
import { idOf } from '../../tools/demo/demo-places.ts'
import { violationsOf } from './accessibility.ts'
import { openMatter, signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()
const building = house.qinghe.places.find(({ kind }) => kind === 'building')!

const reported = (words: string, category: string) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
    takeRequest(
      work,
      {
        id: newId(),
        words,
        categoryId: idOf(`category qinghe ${category}`),
        placeId: building.id,
        fileIds: [],
        language: 'zh',
      },
      'page',
    ),
  )

/** What the worker does with what was recorded: the house of a flow has none. */
const learn = () =>
  inWork(house.tools, 'qinghe', { kind: 'system', task: 'learn-dispatch' }, async (work) => {
    const { rows } = await sql<{ eventId: string; subjectId: string }>`select id as "eventId",
      subject_id as "subjectId" from foundation.audit_record where action = 'objection.upheld'`.execute(
      work.trx,
    )
    const task = tasks.find(({ name }) => name === 'learn-dispatch')
    assert.ok(task && 'on' in task && rows.length > 0)
    for (const row of rows) await task.run(work, { ...row, action: 'objection.upheld' })
  })

async function assertUsable(page: Page, rule?: 'color-contrast') {
  // Colours that are still moving are no colours anybody reads.
  await page.waitForTimeout(400)
  assert.deepEqual(await violationsOf(page, rule), [])
}

async function choose(page: Page, label: string, typed: string, option: string) {
  await page.getByLabel(label, { exact: true }).click()
  if (typed) await page.keyboard.type(typed)
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

test('the routing is disputed, the level above upholds it, and the next request goes right', async () => {
  const first = await reported('二号楼前的树枝压在燃气管上', '0206')
  const city = await signIn(house, 'city@qinghe.example', 'zh')
  await openMatter(city.page, first.code)
  const card = city.page.getByRole('region', { name: '派单异议' })
  await card.getByRole('button', { name: '不归我们办' }).click()
  await card.getByRole('button', { name: '提交' }).click()
  await card.getByText('请选择一项。').waitFor()
  await choose(city.page, '该由哪个岗位办', '物业指导', '物业指导岗')
  await card.getByLabel('理由').fill('树在小区里面，修剪归物业')
  await assertUsable(city.page)
  await card.getByRole('button', { name: '提交' }).click()
  await card.getByText('等裁定').waitFor()
  await city.page.getByText(/城市管理岗认为不归自己办.*仍由城市管理岗负责/).waitFor()

  const desk = await signIn(house, 'desk@qinghe.example', 'zh')
  await desk.page.getByRole('link', { name: '派单异议' }).click()
  await desk.page.getByText('树在小区里面，修剪归物业').waitFor()
  await assertUsable(desk.page)
  await desk.page.getByRole('link', { name: /二号楼前的树枝/ }).click()
  const ruling = desk.page.getByRole('region', { name: '派单异议' })
  await ruling.getByRole('button', { name: '裁定' }).click()
  await choose(desk.page, '以后同类诉求', '', '本社区的都这样派')
  await ruling.getByLabel('理由').fill('小区里的树由物业修剪')
  await assertUsable(desk.page)
  await ruling.getByRole('button', { name: '提交' }).click()
  await ruling.getByText('异议成立').waitFor()
  await desk.page.getByText('街道值班台已裁定：由物业指导岗负责，时限照旧').waitFor()

  await learn()
  const next = await reported('三号楼旁边的树倾斜了', '0206')
  assert.equal(next.owner.zh, '物业指导岗')
  await desk.page.getByRole('link', { name: '诉求类别' }).click()
  const rules = desk.page.getByRole('region', { name: '从异议裁定学到的' })
  await rules.getByText(first.code).waitFor()
  await assertUsable(desk.page)
  await rules.getByRole('button', { name: '停用' }).click()
  await rules.locator('.ant-tag', { hasText: '停用' }).waitFor()
  assert.equal((await reported('树又倾斜了', '0206')).owner.zh, '城市管理岗')

  const resident = await openPage(house, { javaScriptEnabled: false })
  await resident.page.goto(first.link)
  await resident.page.getByText('街道值班台已裁定：由物业指导岗负责').waitFor()
  assert.equal(await resident.page.getByText('修剪归物业').count(), 0, 'reasons stay inside')
  assert.deepEqual([...city.faults, ...desk.faults, ...resident.faults], [])
})

test('a community refuses by its list, in English, by night and on a phone; it stays there until it is decided', async () => {
  const { code } = await reported('银行要我开亲属关系证明', '1401')
  const { page, faults } = await signIn(house, 'community@qinghe.example', 'en', 'dark')
  await page.setViewportSize({ width: 390, height: 844 })
  await openMatter(page, code)
  const card = page.getByRole('region', { name: 'Disputed routing' })
  await card.getByRole('button', { name: 'Not on the task list' }).click()
  await choose(page, 'Which item of the list', '', 'Certificate of kinship')
  await card.getByLabel('Reason').fill('A community does not issue this')
  await assertUsable(page, 'color-contrast')
  await card.getByRole('button', { name: 'Send' }).click()
  await card.getByText('Waiting for a decision').waitFor()
  await card.getByText('Certificate of kinship').waitFor()
  await card.getByRole('button', { name: 'Take it back' }).click()
  await card.getByText('Taken back').waitFor()
  assert.deepEqual(faults, [])
})
