import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { readCategories, takeRequest } from '#services/requests/server'
import { violationsOf } from './accessibility.ts'
import { acceptAsStaff, answerAsStaff } from './as-staff.ts'
import { locales, openMatter, signIn } from './console-staff.ts'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()

const spoken = {
  zh: {
    unhappy: '很不满意',
    notSolved: '没解决',
    hearts: '六心：再说细一点（可不填）',
    send: '提交评价',
    rated: '谢谢您的评价',
    willCall: /前回访您/,
    screen: '居民评价',
    owed: '差评回访',
    call: '登记回访',
    callSaid: '居民怎么说，或怎么联系的',
    submit: '提交',
    kept: '已登记。',
    called: '已经回访，正在定怎么补救',
    promise: '答应补救',
    promiseWhat: '补救什么',
    byWhen: '哪天前',
    willPutRight: /前补救/,
    redo: '重办',
    redoWhy: '哪里要重新办',
    redone: '已重新办理。',
    happy: '非常满意',
    solved: '解决了',
  },
  en: {
    unhappy: 'Very unhappy',
    notSolved: 'Not solved',
    hearts: 'Six hearts: say a little more (optional)',
    send: 'Send the rating',
    rated: 'Thank you for your rating',
    willCall: /We will call you by/,
    screen: 'Reviews',
    owed: 'Call-backs owed',
    call: 'Record a call',
    callSaid: 'What they said, or how it was tried',
    submit: 'Send',
    kept: 'Recorded.',
    called: 'We have called',
    promise: 'Promise to put it right',
    promiseWhat: 'What is put right',
    byWhen: 'By which day',
    willPutRight: /will put it right by/,
    redo: 'Reopen',
    redoWhy: 'What has to be done again',
    redone: 'It was opened again.',
    happy: 'Very happy',
    solved: 'Solved',
  },
} as const

/** A request of a building, so that the desk of the subdistrict is above whoever has it. */
const reported = (words: string) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, async (work) => {
    const category = (await readCategories(work)).find(({ duty }) => duty === 'grid-worker')!
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

async function assertUsable(page: Page) {
  // Colours that are still moving are no colours anybody reads.
  await page.waitForTimeout(400)
  assert.deepEqual(await violationsOf(page), [])
  const wide: boolean = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  assert.ok(!wide, 'nothing is wider than the screen')
}

for (const language of ['zh', 'en'] as const) {
  const words = spoken[language]
  test(`unhappy, called back, promised, done again, answered again, and happy (${language})`, async () => {
    const title = `${language} 三号楼道堆满了纸箱`
    const { code, link } = await reported(title)
    await acceptAsStaff(house, code)
    await answerAsStaff(house, code, '已经清走。 Cleared.')

    const phone = { locale: locales[language], viewport: { width: 360, height: 740 } }
    const resident = await openPage(house, { ...phone, javaScriptEnabled: false })
    await resident.page.goto(link)
    await resident.page.getByLabel(words.unhappy, { exact: true }).check()
    await resident.page.getByLabel(words.notSolved, { exact: true }).check()
    await resident.page.getByText(words.hearts).click()
    await resident.page.locator('input[name=heart-patient][value=no]').check()
    await resident.page.locator('#rate-words').fill('照片上看着好了，实际没动')
    await resident.page.getByRole('button', { name: words.send }).click()
    await resident.page.getByText(words.rated).waitFor()
    await resident.page.getByText(words.willCall).waitFor()
    assert.ok(await resident.page.locator('input[name=heart-patient][value=no]').isChecked())

    const { page, faults } = await signIn(house, 'leader@qinghe.example', language)
    await page.getByRole('link', { name: words.screen }).click()
    const owed = page.getByRole('region', { name: words.owed })
    await owed.getByRole('link', { name: title }).waitFor()
    await assertUsable(page)
    await owed.getByRole('link', { name: title }).click()
    const card = page.getByRole('region', { name: words.screen })
    const say = async (button: string, label: string, text: string) => {
      await card.getByRole('button', { name: button, exact: true }).click()
      await card.getByLabel(label, { exact: true }).fill(text)
    }
    const submit = async () => {
      await card.getByRole('button', { name: words.submit, exact: true }).click()
      await card.locator('form').waitFor({ state: 'detached' })
    }
    await say(words.call, words.callSaid, '居民说一点没动')
    await assertUsable(page)
    await submit()
    await resident.page.goto(link)
    await resident.page.getByText(words.called).waitFor()
    assert.equal(await resident.page.locator('form#rate').count(), 0, 'called back, it stays as it is')

    await say(words.promise, words.promiseWhat, '今天下午再去清一次')
    await card.getByLabel(words.byWhen, { exact: true }).fill(today())
    await assertUsable(page)
    await submit()
    await resident.page.goto(link)
    await resident.page.getByText(words.willPutRight).first().waitFor()

    await say(words.redo, words.redoWhy, '现场没有清走，重新办理')
    await submit()
    await resident.page.goto(link)
    await resident.page.getByText(words.redone).waitFor()
    await answerAsStaff(house, code, '这次全部清走了。 All of it is gone.')

    const again = await openPage(house, phone)
    await again.page.goto(link)
    await again.page.getByLabel(words.happy, { exact: true }).check()
    await again.page.getByLabel(words.solved, { exact: true }).check()
    await assertUsable(again.page)
    await again.page.getByRole('button', { name: words.send }).click()
    await again.page.getByText(words.rated).waitFor()
    await assertUsable(again.page)
    await openMatter(page, code)
    await card.getByText(words.happy).waitFor()
    await assertUsable(page)
    assert.deepEqual([...faults, ...resident.faults, ...again.faults], [])
  })
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

test('every answer of the rating is large enough for a thumb, and larger in the elder view', async () => {
  const { code, link } = await reported('路灯不亮')
  await acceptAsStaff(house, code)
  await answerAsStaff(house, code, '修好了')
  const { page, context } = await openPage(house, { viewport: { width: 360, height: 740 } })
  for (const [view, least] of [
    ['normal', 44],
    ['elder', 60],
  ] as const) {
    await context.addCookies([{ name: 'linli_view', value: view, url: house.url }])
    await page.goto(link)
    await page.locator('summary', { hasText: spoken.zh.hearts }).click()
    const heights: number[] = await page.evaluate(
      `[...document.querySelectorAll('#rate label:has(input[type=radio]), #rate label.tick')]
        .map((label) => label.getBoundingClientRect().height)`,
    )
    assert.ok(heights.length >= 32, `${heights.length} answers`)
    assert.ok(Math.min(...heights) >= least, `${view}: ${Math.min(...heights)} px`)
    await assertUsable(page)
  }
})
