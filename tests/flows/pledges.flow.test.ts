import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '../../tools/demo/demo-neighbourhood.ts'
import { violationsOf } from './accessibility.ts'
import { acceptAsStaff, answerAsStaff } from './as-staff.ts'
import { signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

async function assertUsable(page: Page) {
  // Colours that are still moving are no colours anybody reads.
  await page.waitForTimeout(400)
  assert.deepEqual(await violationsOf(page), [])
  assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false)
}

test('the leader publishes and signs the rules, a resident cites one, and the public reads the answer', async () => {
  const { page, faults } = await signIn(house, 'leader@qinghe.example', 'zh')
  await page.getByRole('link', { name: '守则和签字' }).click()
  await page.getByText('守则还没有公布。').waitFor()
  await page.getByRole('button', { name: '公布新一版' }).click()
  await page.getByRole('group', { name: '十不准' }).waitFor()
  await assertUsable(page)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('新一版已公布').waitFor()

  const mine = page.getByRole('region', { name: '我的签字' })
  await mine.getByRole('button', { name: '签字' }).click()
  await mine.getByLabel('再输入一次登录密码').fill('not-this-one')
  await mine.getByRole('button', { name: '提交' }).click()
  await mine.getByText('密码不对').waitFor()
  await assertUsable(page)
  await mine.getByLabel('再输入一次登录密码').fill(demoPassword)
  await mine.getByRole('button', { name: '提交' }).click()
  await mine.getByText(/年已签/).waitFor()

  const resident = await openPage(house, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  await resident.page.goto('/at/qinghe/')
  await resident.page.getByRole('link', { name: '十不准 · 三严三实' }).click()
  await resident.page.getByText(/个岗位里有 1 个已经签了/).waitFor()
  await resident.page.getByRole('link', { name: '这一条没做到：不推诿' }).click()
  await resident.page.getByLabel('电子邮箱').fill('nobody@house')
  await resident.page.getByLabel('是怎么回事').fill('问了两个窗口，都说不归他管')
  await resident.page.getByLabel('哪个岗位').selectOption({ label: '城市管理岗' })
  await resident.page.getByRole('button', { name: '提交' }).click()
  await resident.page.getByRole('alert').getByText('邮箱地址看起来不完整').waitFor()
  await resident.page.getByLabel('电子邮箱').fill('')
  await resident.page.getByRole('button', { name: '提交' }).click()
  await resident.page.locator('.receipt').waitFor()
  const link = new URL(resident.page.url()).pathname
  await resident.page.goto(link)
  await resident.page.getByRole('heading', { name: '不推诿' }).waitFor()
  await resident.page.getByText('街道办事处主任').first().waitFor()
  const code = link.split('/')[2]!
  await resident.page.goto(`/r/${code}`)
  await resident.page.getByText('这一件是保密的').waitFor()

  await acceptAsStaff(house, code)
  await answerAsStaff(house, code, '向您道歉，这件事由城管岗办到底。')
  await page.reload()
  const complaints = page.getByRole('region', { name: '作风意见' })
  await complaints.getByRole('button', { name: '公开答复' }).click()
  await complaints.getByLabel('公开的话').fill('有事请打 13812345678')
  await complaints.getByRole('button', { name: '提交' }).click()
  await complaints.getByText('里面有电话号码').waitFor()
  await assertUsable(page)
  await complaints.getByLabel('公开的话').fill('路口的事现在由一个岗位管到底。')
  await complaints.getByRole('button', { name: '提交' }).click()
  await complaints.getByText('已公开', { exact: true }).waitFor()
  await complaints.getByRole('link', { name: '去办理和答复' }).click()
  await page.getByRole('heading', { name: '不推诿' }).waitFor()
  await assertUsable(page)

  await resident.page.goto(link)
  await resident.page.getByText('向您道歉，这件事由城管岗办到底。').first().waitFor()
  await resident.page.goto('/at/qinghe/pledges')
  await resident.page.getByText('路口的事现在由一个岗位管到底。').waitFor()
  await resident.page.getByText('今年少于 5 件').waitFor()
  assert.deepEqual([...faults, ...resident.faults], [])
})

test('the accused post sees nothing of it on its own screen, by night and on a phone', async () => {
  const { page, faults } = await signIn(house, 'city@qinghe.example', 'en', 'dark')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/console/qinghe/pledges')
  await page.getByText('Nothing for your posts.').waitFor()
  await page.getByText(/Not yet signed for/).waitFor()
  await assertUsable(page)
  await page.goto('/console/qinghe/desk?view=all')
  await page.locator('#desk-search').waitFor()
  assert.equal(await page.locator('.queue-link').count(), 0)
  assert.deepEqual(faults, [])
})
