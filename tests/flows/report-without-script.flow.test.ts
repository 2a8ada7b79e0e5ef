import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { openPage, startFlowHouse } from './flow-house.ts'

const house = await startFlowHouse()
const noScript = { javaScriptEnabled: false }
const photo = async (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background: '#447744' } })
    .png()
    .toBuffer(),
})

test('a resident without scripts reports, gets a code and a date, adds words and withdraws', async () => {
  const { page } = await openPage(house, noScript)
  await page.goto('/at/qinghe/report')
  await page.getByLabel('说说是什么事').fill('三号楼门口的路灯坏了三天，晚上看不清台阶')
  await page.locator('#photos').setInputFiles([await photo('lamp.png')])
  await page.locator('#placeId').selectOption({ index: 1 })
  await page.getByLabel('手机号').fill('13812345678')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('收到了，谢谢您').waitFor()
  const code = (await page.locator('.receipt .code').textContent()) ?? ''
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.match((await page.locator('.promise-words').textContent()) ?? '', /前（还有/)
  assert.match((await page.locator('h1').textContent()) ?? '', /路灯/)
  assert.equal(await page.locator('.timeline img').count(), 1)

  await page.locator('summary', { hasText: '补充情况' }).click()
  await page.getByLabel('补充的内容').fill('是从左边数第二盏')
  await page.getByRole('button', { name: '补充', exact: true }).click()
  await page.getByText('补充的内容已收到').waitFor()
  await page.getByText('是从左边数第二盏').waitFor()

  await page.locator('summary', { hasText: '撤回' }).click()
  await page.getByRole('button', { name: '撤回这件事' }).click()
  await page.getByText('已经撤回。').waitFor()
  assert.match((await page.locator('.badge').first().textContent()) ?? '', /已撤回/)

  const typo = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
  await page.goto(`/follow?code=${typo}`)
  assert.match((await page.locator('#code-error').textContent()) ?? '', /第 12 位/)
})

test('what is missing is told at the top and beside its field, and everything typed is still there', async () => {
  const { page } = await openPage(house, noScript)
  await page.goto('/at/qinghe/report')
  await page.locator('#address').fill('菜市场北门')
  await page
    .locator('#photos')
    .setInputFiles([
      await photo('kept.png'),
      { name: 'virus.png', mimeType: 'image/png', buffer: Buffer.from('MZ this is a program') },
    ])
  await page.getByRole('button', { name: '提交' }).click()
  await page.locator('#problems').waitFor()
  const problems = await page.locator('#problems li').allTextContents()
  assert.equal(problems.length, 2)
  assert.match(problems.join(), /请写一写是什么事/)
  assert.match((await page.locator('#photos-error').textContent()) ?? '', /virus\.png.*不是照片/)
  assert.equal(await page.locator('#words').getAttribute('aria-invalid'), 'true')
  assert.equal(await page.locator('#address').inputValue(), '菜市场北门')
  assert.equal(await page.locator('#photo-list img').count(), 1)

  await page.locator('#words').fill('垃圾房的门坏了')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('收到了，谢谢您').waitFor()
  assert.equal(await page.locator('.timeline img').count(), 1)
})

test('an empty form is told of everything that is missing at one time', async () => {
  const { page } = await openPage(house, noScript)
  await page.goto('/at/qinghe/report')
  await page.getByRole('button', { name: '提交' }).click()
  const links = await page
    .locator('#problems a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  assert.deepEqual(links, ['#words', '#placeId'])
})

test('who finds the same problem near by follows it instead of reporting it again', async () => {
  const { page } = await openPage(house, noScript)
  const report = async (words: string) => {
    await page.goto('/at/qinghe/report')
    await page.locator('#words').fill(words)
    await page.locator('#placeId').selectOption({ index: 4 })
    await page.getByRole('button', { name: '提交' }).click()
  }
  await report('小区门口的井盖坏了')
  const code = await page.locator('.receipt .code').textContent()
  await report('这里的井盖松动，骑车很危险')
  await page.getByText('是同一件事吗').waitFor()
  assert.equal(await page.locator('#words').inputValue(), '这里的井盖松动，骑车很危险')
  await page.getByRole('button', { name: '我也遇到了' }).click()
  await page.getByText('收到了，谢谢您').waitFor()
  assert.equal(await page.locator('.receipt .code').textContent(), code)
})

test('words with a phone number are pointed out once, and taken all the same', async () => {
  const { page } = await openPage(house, noScript)
  await page.goto('/at/qinghe/report')
  await page.locator('#words').fill('楼道堆了旧家具，请打我电话 13912345678')
  await page.locator('#placeId').selectOption({ index: 9 })
  await page.locator('#phone').fill('12')
  await page.getByRole('button', { name: '提交' }).click()
  assert.match((await page.locator('#phone-error').textContent()) ?? '', /手机号应为 11 位|请填写手机号/)
  await page.locator('#phone').fill('')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('好像有电话号码').waitFor()
  await page.getByRole('button', { name: '就这样提交' }).click()
  await page.getByText('收到了，谢谢您').waitFor()
})

test('hostile forms are answered with a problem and never with a fault', async () => {
  const send = async (fill: (form: FormData) => void) => {
    const form = new FormData()
    fill(form)
    const answer = await fetch(`${house.url}/at/qinghe/report`, {
      method: 'POST',
      body: form,
      headers: { accept: 'text/html' },
      redirect: 'manual',
    })
    return answer.status
  }
  assert.equal(await send((form) => form.set('words', '')), 422)
  assert.equal(await send((form) => form.set('words', 'x'.repeat(50_000))), 422)
  assert.ok((await send((form) => form.set('words', 'x'.repeat(200_000)))) < 500)
  assert.equal(await send((form) => (form.set('words', 'a'), form.set('id', "' or 1=1"))), 422)
  assert.equal(
    await send((form) => (form.set('words', 'a'), form.set('lon', '0'), form.set('lat', '0'))),
    422,
  )
  assert.equal(
    await send((form) => (form.set('words', 'a'), form.set('lon', 'NaN'), form.set('lat', '1e999'))),
    422,
  )
  assert.equal(await send((form) => (form.set('words', '\u0000\ud800'), form.set('placeId', '../..'))), 422)
  assert.equal(await send((form) => form.set('follow', 'nobody')), 422)
  for (const path of ['/at/nowhere/', '/at/QINGHE/report', '/r/%00', '/r/QH00-0000-0000', '/r/x/y']) {
    const answer = await fetch(house.url + path, { headers: { accept: 'text/html' } })
    assert.ok(answer.status >= 400 && answer.status < 500, `${path} answered ${answer.status}`)
    assert.match(answer.headers.get('content-type') ?? '', /text\/html/)
  }
  for (const back of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/%0d%0aSet-Cookie:x=1',
  ]) {
    const answer = await fetch(`${house.url}/language?to=en&back=${encodeURIComponent(back)}`, {
      redirect: 'manual',
    })
    assert.match(answer.headers.get('location') ?? '', /^\/(?![/\\])/)
  }
})

test('the list, its feed and the map page show what was reported, and never who asked', async () => {
  const { page } = await openPage(house, noScript)
  await page.goto('/at/qinghe/requests')
  assert.ok((await page.locator('.card').count()) >= 2)
  const feed = await (await fetch(`${house.url}/at/qinghe/requests.rss`)).text()
  assert.match(feed, /<item>/)
  await page.goto('/at/qinghe/requests/map')
  assert.ok((await page.locator('.map-list .card').count()) >= 2)
  const shown = feed + (await page.content())
  assert.ok(!/13812345678|13912345678/.test(shown), 'a phone number is public')
  assert.match(shown, /（电话号码已隐去）/)
})
