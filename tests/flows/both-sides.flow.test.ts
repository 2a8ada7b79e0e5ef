import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Language, locales, openMatter, press, sendForm, signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

const spoken = {
  zh: {
    accept: '签收',
    handOver: '移交',
    desk: '街道值班台',
    acceptOffer: '接收移交',
    ask: '问居民',
    answer: '答复',
    note: '记录',
    inProgress: '办理中',
    waiting: '等居民回复',
    answered: '已解决',
    paused: '时限暂停',
    reply: '回复',
    good: '满意',
    rate: '提交评价',
    rated: '谢谢您的评价',
    notSolved: '没有解决',
    again: '请重新办理',
    reopened: '已重新办理',
    solved: '已经解决',
    confirmed: '谢谢您告诉我们已经解决',
  },
  en: {
    accept: 'Accept',
    handOver: 'Hand over',
    desk: 'Subdistrict duty desk',
    acceptOffer: 'Accept the hand-over',
    ask: 'Ask the resident',
    answer: 'Answer',
    note: 'Note',
    inProgress: 'In progress',
    waiting: 'Waiting',
    answered: 'Fixed',
    paused: 'The clock is paused',
    reply: 'Reply',
    good: 'Happy',
    rate: 'Send the rating',
    rated: 'Thank you for your rating',
    notSolved: 'No, it is not solved',
    again: 'Open it again',
    reopened: 'It is open again',
    solved: 'Yes, it is solved',
    confirmed: 'Thank you for telling us that it is solved',
  },
}

async function report(page: Page, community: number): Promise<{ code: string; own: string }> {
  await page.goto('/at/qinghe/report')
  await page.waitForSelector('#report[data-ready]')
  await page.locator('#words').fill('路灯不亮 The street lamp is out')
  await page.locator('#next').click()
  await page.locator('#community').selectOption({ index: community })
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.locator('.receipt').waitFor()
  const code = (await page.locator('.receipt .code').textContent()) ?? ''
  return { code, own: new URL(page.url()).pathname }
}

async function answer(page: Page, name: string, words: string): Promise<void> {
  await press(page, name)
  await sendForm(page, words)
}

/** How the matter stands, as its head says. */
const stands = (page: Page, state: string) =>
  page.locator('.matter-head .ant-tag', { hasText: state }).waitFor()

const sizes = { zh: { width: 1440, height: 900 }, en: { width: 360, height: 740 } }

for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
  test(`a request goes from its resident through two posts and back until it is solved (${language})`, async () => {
    const words = spoken[language]
    const resident = await openPage(house, { locale: locales[language], viewport: sizes[language] })
    const city = await signIn(house, 'city@qinghe.example', language)
    const desk = await signIn(house, 'desk@qinghe.example', language)
    const { code, own } = await report(resident.page, { zh: 1, en: 3 }[language])

    await openMatter(city.page, code)
    await press(city.page, words.accept)
    await stands(city.page, words.inProgress)
    await press(city.page, words.handOver)
    await city.page.locator('.action-form [role=combobox]').fill(words.desk)
    await city.page.locator('.ant-select-item-option', { hasText: words.desk }).first().click()
    await sendForm(city.page, '请协调 Please see to it')

    await openMatter(desk.page, code)
    await press(desk.page, words.acceptOffer)
    await desk.page.locator('.facts', { hasText: words.desk }).waitFor()
    await press(desk.page, words.ask)
    await sendForm(desk.page, '哪一盏？ Which one?')
    await stands(desk.page, words.waiting)

    const { page } = resident
    await page.goto(own)
    await page.getByText(words.paused).first().waitFor()
    await page.locator('#reply-words').fill('左边第二盏 The second on the left')
    await page.locator('#reply').getByRole('button', { name: words.reply }).click()
    await page.getByText('左边第二盏 The second on the left').first().waitFor()

    await openMatter(desk.page, code)
    await desk.page.getByText('左边第二盏 The second on the left').first().waitFor()
    await press(desk.page, words.note)
    await sendForm(desk.page, '备件已领 Spare part fetched')
    await answer(desk.page, words.answer, '灯泡换好了 The bulb is replaced')
    await stands(desk.page, words.answered)

    await page.goto(own)
    await page.getByText('The bulb is replaced').first().waitFor()
    assert.ok(
      !(await page.content()).includes('Spare part fetched'),
      'a note inside is shown to the resident',
    )
    await page.getByText(words.good, { exact: true }).click()
    await page.getByRole('button', { name: words.rate }).click()
    await page.getByText(words.rated).waitFor()
    await page.locator('summary', { hasText: words.notSolved }).click()
    await page.locator('#reopen-words').fill('昨晚又灭了 Out again last night')
    await page.getByRole('button', { name: words.again }).click()
    await page.getByText(words.reopened).waitFor()

    await openMatter(desk.page, code)
    await desk.page.getByText('昨晚又灭了 Out again last night').first().waitFor()
    await answer(desk.page, words.answer, '线路修好了 The wiring is mended')
    await stands(desk.page, words.answered)

    await page.goto(own)
    await page.getByRole('button', { name: words.solved }).click()
    await page.getByText(words.confirmed).waitFor()
    assert.deepEqual([...resident.faults, ...city.faults, ...desk.faults], [])
    for (const side of [resident, city, desk]) await side.page.context().close()
  })
}
