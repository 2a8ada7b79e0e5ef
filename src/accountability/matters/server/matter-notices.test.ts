import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import { followRequest, sendRequest } from '#services/requests'
import { residentStep } from '#services/requests/server'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { acceptMatter, acceptOffer, answerMatter, askResident, noteMatter, offerMatter } from '../index.ts'

const arrived: { to: string; text: string }[] = []
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0]!.address
      arrived.push({ to, text: readable(Buffer.concat(chunks).toString()) })
      done()
    })
  },
})
/** Subject and text are ASCII with `=XX` or base64 in them; links are plain once the soft line ends are gone. */
function readable(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString()
  return text.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
}
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
after(() => new Promise<void>((done) => server.close(() => done())))
const { port } = server.server.address() as { port: number }

const house = await openTestHouse({
  settings: { mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Linli <linli@qinghe.example>' } },
})
const { places, posts, categories } = house.qinghe
const qinghe = { jurisdiction: 'qinghe' }
const words = '请看一下'

const open = (more: { email?: string; language?: 'zh' | 'en' } = {}) =>
  house.call(sendRequest, {
    params: qinghe,
    body: {
      id: newId(),
      words: '三栋楼道堆满纸箱',
      categoryId: categories.stairs,
      placeId: places.b1,
      ...more,
    },
  })
const noticesOf = async (as: string, matterId: string) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices
    .filter((notice) => notice.matterId === matterId)
    .map((notice) => notice.words.en.split(/[,:] /)[0])
}
const step = (of: { code: string; link: string }, which: 'reply' | 'reopen' | 'add') =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, (work) =>
    residentStep(work, of.code, of.link.split('/').at(-1)!, which, { entryId: newId(), words }),
  )

test('colleagues at the post are told what is theirs, offered to them, or said by the resident; once and not by themselves', async () => {
  const matter = await open()
  const params = { ...qinghe, id: matter.id }
  await house.settle()
  for (const person of ['qinghe-grid1', 'qinghe-grid1b'])
    assert.deepEqual(await noticesOf(person, matter.id), ['New matter ' + matter.code], person)
  await house.call(acceptMatter, { params, as: 'qinghe-grid1', body: { entryId: newId() } })
  await step(matter, 'add')
  await house.settle()
  assert.equal((await noticesOf('qinghe-grid1', matter.id)).length, 2, 'who took it up is told')
  assert.equal((await noticesOf('qinghe-grid1b', matter.id)).length, 1, 'and nobody else any more')
  const offer = { entryId: newId(), postId: posts.services1!, words }
  await house.call(offerMatter, { params, as: 'qinghe-grid1', body: offer })
  await house.settle()
  assert.deepEqual(await noticesOf('qinghe-community1', matter.id), ['Offered to you'])
  await house.call(acceptOffer, { params, as: 'qinghe-community1', body: { entryId: newId() } })
  await house.settle()
  assert.equal((await noticesOf('qinghe-community1', matter.id)).length, 1)
  assert.deepEqual(await noticesOf('qinghe-leader', matter.id), [])
})

test('a resident who left an e-mail is written to when asked, told and answered, in their language, with their own link', async () => {
  arrived.length = 0
  const matter = await open({ email: 'wang@residents.example', language: 'en' })
  const params = { ...qinghe, id: matter.id }
  const as = 'qinghe-grid1'
  await house.call(acceptMatter, { params, as, body: { entryId: newId() } })
  const follow = { id: newId(), email: 'li@residents.example' }
  const follower = await house.call(followRequest, { params, body: follow })
  await house.call(askResident, { params, as, body: { entryId: newId(), words } })
  await house.settle()
  assert.deepEqual(
    arrived.map(({ to }) => to),
    ['wang@residents.example'],
  )
  assert.match(arrived[0]!.text, /We need to know a little more/)
  assert.ok(arrived[0]!.text.includes(`http://127.0.0.1:3000${matter.link}`))
  await step(matter, 'reply')
  await house.call(noteMatter, { params, as, body: { entryId: newId(), words, toResident: true } })
  await house.call(noteMatter, { params, as, body: { entryId: newId(), words, toResident: false } })
  await house.call(answerMatter, { params, as, body: { entryId: newId(), result: 'fixed', words } })
  await house.settle()
  assert.deepEqual(
    arrived
      .slice(1)
      .map(({ to }) => to)
      .sort(),
    ['li@residents.example', 'wang@residents.example', 'wang@residents.example'],
  )
  const toFollower = arrived.find(({ to }) => to.startsWith('li'))!
  assert.ok(toFollower.text.includes(follower.link) && !toFollower.text.includes(matter.link))
  assert.ok(
    arrived.every(({ text }) => !text.includes('纸箱') && !text.includes(words)),
    'no words of the matter',
  )
})

test('what is no news any more is told to nobody', async () => {
  arrived.length = 0
  const matter = await open({ email: 'zhao@residents.example' })
  const params = { ...qinghe, id: matter.id }
  await house.call(acceptMatter, { params, as: 'qinghe-grid1', body: { entryId: newId() } })
  await house.call(answerMatter, {
    params,
    as: 'qinghe-grid1',
    body: { entryId: newId(), result: 'fixed', words },
  })
  house.at(new Date(house.now().getTime() + 4 * 86_400_000))
  await house.settle()
  assert.deepEqual(arrived, [])
  assert.deepEqual(await noticesOf('qinghe-grid1', matter.id), [])
})
