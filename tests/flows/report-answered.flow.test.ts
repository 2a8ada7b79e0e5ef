import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { acceptAsStaff, answerAsStaff, askAsStaff } from './as-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

const spoken = {
  zh: {
    locale: 'zh-CN',
    received: '收到了，谢谢您',
    paused: '时限暂停',
    reply: '回复',
    replied: '您的回复已收到',
    inTime: '按时答复',
    notSolved: '没有解决',
    missing: '请写一写哪里没有解决',
    again: '请重新办理',
    reopened: '已重新办理',
    good: '满意',
    rate: '提交评价',
    rated: '谢谢您的评价',
    solved: '已经解决',
    confirmed: '谢谢您告诉我们已经解决',
  },
  en: {
    locale: 'en-GB',
    received: 'We have it. Thank you.',
    paused: 'The clock is paused',
    reply: 'Reply',
    replied: 'Your reply has arrived',
    inTime: 'answered in time',
    notSolved: 'No, it is not solved',
    missing: 'Please say what is not solved',
    again: 'Open it again',
    reopened: 'It is open again',
    good: 'Happy',
    rate: 'Send the rating',
    rated: 'Thank you for your rating',
    solved: 'Yes, it is solved',
    confirmed: 'Thank you for telling us that it is solved',
  },
}

async function report(page: Page, received: string): Promise<string> {
  await page.goto('/at/qinghe/report')
  await page.waitForSelector('#report[data-ready]')
  await page.locator('#words').fill('路灯不亮 the street lamp is out')
  await page.locator('#next').click()
  await page.locator('#address').fill('3')
  await page.locator('#next').click()
  await page.locator('#send').click()
  await page.getByText(received).waitFor()
  return (await page.locator('.receipt .code').textContent()) ?? ''
}

for (const [language, words] of Object.entries(spoken)) {
  test(`a resident is asked, replies, is answered, reopens, confirms and rates (${language})`, async () => {
    const { page, context, faults } = await openPage(house, { locale: words.locale })
    const code = await report(page, words.received)
    const own = new URL(page.url()).pathname

    await acceptAsStaff(house, code)
    await askAsStaff(house, code, '哪一盏？ Which one?')
    await page.goto(own)
    await page.getByText(words.paused).first().waitFor()
    await page.locator('#reply-words').fill('左边第二盏 The second on the left')
    await page.locator('#reply').getByRole('button', { name: words.reply }).click()
    await page.getByText(words.replied).waitFor()

    await answerAsStaff(house, code, '灯泡换好了 The bulb is replaced')
    await page.goto(own)
    await page.getByText(words.inTime).waitFor()
    await page.locator('summary', { hasText: words.notSolved }).click()
    await page.getByRole('button', { name: words.again }).click()
    await page.getByText(words.missing).first().waitFor()
    await page.locator('#reopen-words').fill('昨晚又灭了 Out again last night')
    await page.getByRole('button', { name: words.again }).click()
    await page.getByText(words.reopened).waitFor()

    await answerAsStaff(house, code, '线路修好了 The wiring is mended')
    await page.goto(own)
    await page.getByRole('button', { name: words.solved }).click()
    await page.getByText(words.confirmed).waitFor()
    await page.getByText(words.good, { exact: true }).click()
    await page.locator('#rate-words').fill('谢谢 Thanks')
    await page.getByRole('button', { name: words.rate }).click()
    await page.getByText(words.rated).waitFor()
    assert.equal(await page.locator('input[name=grade]:checked').getAttribute('value'), '4')

    // Everybody may read the answer; what the resident wrote on the way is theirs alone.
    await page.goto(`/r/${code}`)
    await page.getByText('The wiring is mended').first().waitFor()
    assert.ok(!(await page.content()).includes('The second on the left'))
    assert.equal(await page.locator('form#rate, form#add').count(), 0)
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('a step that came too late says why and keeps what was written', async () => {
  const { page, context } = await openPage(house)
  const code = await report(page, spoken.zh.received)
  await page.goto(new URL(page.url()).pathname)
  await page.locator('summary', { hasText: '补充情况' }).click()
  await page.locator('#add-words').fill('其实是两盏')
  await acceptAsStaff(house, code)
  await answerAsStaff(house, code, '换好了')
  await page.getByRole('button', { name: '补充', exact: true }).click()
  await page.getByText('已经答复。如果没有解决').waitFor()
  assert.equal(await page.locator('#reopen-words').inputValue(), '其实是两盏')
  await context.close()
})
