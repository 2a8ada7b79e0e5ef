import assert from 'node:assert/strict'
import { test } from 'node:test'
import { violationsOf } from './accessibility.ts'
import { signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

test('the administrator changes the list, and residents read it without a script', async () => {
  const { page, faults } = await signIn(house, 'admin@qinghe.example', 'zh')
  await page.goto('/console/qinghe/task-list')
  await page.getByText('亲属关系证明').first().waitFor()
  await page.getByRole('button', { name: '修改清单' }).click()
  await page.getByRole('button', { name: '增加一项' }).click()
  await page.getByRole('button', { name: '放进清单' }).click()
  await page.getByText('请填写。').first().waitFor()
  await page.getByLabel('事项（中文）').fill('借给居民轮椅和拐杖')
  await page.getByLabel('事项（英文）').fill('Lend wheelchairs and crutches')
  await page.getByRole('button', { name: '放进清单' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '公布新版' }).click()
  await page.getByText('新版已公布').waitFor()
  await page.getByText('借给居民轮椅和拐杖').waitFor()

  const resident = await openPage(house, { javaScriptEnabled: false })
  await resident.page.goto('/at/qinghe/')
  await resident.page.getByRole('link', { name: '社区办什么' }).click()
  await resident.page.getByText('借给居民轮椅和拐杖').waitFor()
  assert.equal(await resident.page.getByText('民发〔2020〕20号').count(), 20)
  assert.deepEqual([...faults, ...resident.faults], [])

  // Where scripts are off the one that looks for barriers never ends, so it looks at the page with scripts on.
  const looked = await openPage(house, {})
  await looked.page.goto(new URL(resident.page.url()).pathname)
  await looked.page.getByText('借给居民轮椅和拐杖').waitFor()
  assert.deepEqual(await violationsOf(looked.page), [])
})
