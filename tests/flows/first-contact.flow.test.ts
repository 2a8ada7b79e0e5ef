import assert from 'node:assert/strict'
import { test } from 'node:test'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { demoPassword } from '../../tools/demo/demo-neighbourhood.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

const spoken = {
  zh: {
    locale: 'zh-CN',
    empty: '没有还没了结的首问',
    register: '登记首问',
    what: '问的是什么',
    redirected: '指引到别处',
    whose: '归谁管',
    missing: '请至少写明地址或电话，让居民找得到。',
    phone: '那里的电话',
    reopen: '重新打开',
    why: '原因',
    again: '由首问岗位负责',
    end: '登记结果',
    noAnswer: '请写下答复内容。',
    answer: '答复内容',
    solved: '当场答复解决',
  },
  en: {
    locale: 'en-GB',
    empty: 'Nothing is open.',
    register: 'Register',
    what: 'What was asked',
    redirected: 'Redirected',
    whose: 'Whose it is',
    missing: 'Give an address or a phone at least',
    phone: 'Phone there',
    reopen: 'Reopen',
    why: 'Why',
    again: 'With whoever was asked first',
    end: 'Record how it ended',
    noAnswer: 'Write down the answer that was given.',
    answer: 'The answer',
    solved: 'Solved on the spot',
  },
}

interface Found {
  violations: { id: string; nodes: { html: string }[] }[]
}

async function assertAccessible(page: Page, where: string): Promise<void> {
  // Colours on their way in would be measured half faded.
  await page.waitForTimeout(500)
  // Evaluated from outside, which the page's security policy does not govern.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Found>('axe.run()')
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  assert.deepEqual(told, [], where)
}

for (const [language, words] of Object.entries(spoken)) {
  const viewport = language === 'zh' ? { width: 360, height: 740 } : { width: 1440, height: 900 }
  test(`whoever was asked registers it, says whose it is, reopens it and answers (${language})`, async () => {
    const { page, context, faults } = await openPage(house, { locale: words.locale, viewport })
    const account = `${language === 'zh' ? 'grid' : 'community'}@qinghe.example`
    const payload = { account, password: demoPassword }
    assert.ok((await context.request.post('/api/sign-in', { data: payload })).ok())
    await page.goto('/console/qinghe/first-contacts')
    await page.getByText(words.empty).waitFor()
    await assertAccessible(page, 'empty')

    await page.getByRole('button', { name: words.register }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel(words.what).fill(`房产证写错字 a typo (${language})`)
    await form.getByText(words.redirected).click()
    await form.getByLabel(words.whose).fill('不动产登记中心')
    await form.getByRole('button', { name: words.register }).click()
    await form.getByText(words.missing).waitFor()
    await assertAccessible(page, 'form with a fault')
    await form.getByLabel(words.phone).fill('88886001')
    await form.getByRole('button', { name: words.register }).click()
    await form.waitFor({ state: 'detached' })

    await page.getByRole('link', { name: `a typo (${language})` }).click()
    const one = page.getByRole('dialog')
    await one.getByText('不动产登记中心 · 88886001').waitFor()
    await one.getByRole('button', { name: words.reopen }).click()
    await one.getByLabel(words.why).fill('又打来 called again')
    await one.locator('form').getByRole('button', { name: words.reopen }).click()
    await one.getByText(words.again).first().waitFor()

    await one.getByRole('button', { name: words.end }).click()
    await one.locator('form').getByRole('button', { name: words.end }).click()
    await one.getByText(words.noAnswer).waitFor()
    await one.getByLabel(words.answer).fill('陪居民去改好了 done together')
    await assertAccessible(page, 'one contact')
    await one.locator('form').getByRole('button', { name: words.end }).click()
    await one.locator('ol').getByText(words.solved).waitFor()
    assert.equal(await one.locator('ol > li').count(), 4, 'nothing that was entered is gone')
    assert.deepEqual(faults, [])
    await context.close()
  })
}
