import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { newId } from '#foundation/database/server'
import { mailPerson } from '#foundation/notices/server'
import { erasePerson, savePerson } from '#foundation/people/server'
import { inWork, type Settings, type Work } from '#foundation/work/server'
import { testDatabase, testTools } from '#test'

const { database } = await testDatabase()
await sql`insert into foundation.jurisdiction
  (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
  values ('qinghe', 'QH0', '990106001000', '青禾街道', 'Qinghe', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
  database.shared,
)

const arrived: { to: string[]; raw: string }[] = []
let answer: { code: number; text: string } | null = null
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo(address, _, done) {
    if (!answer) return done()
    done(Object.assign(new Error(`${answer.text} ${address.address}`), { responseCode: answer.code }))
  },
  onData(stream, session, done) {
    let raw = ''
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      raw += chunk
    })
    stream.on('end', () => {
      arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      done()
    })
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
after(() => server.close(() => {}))
const { port } = server.server.address() as AddressInfo

const base = testTools(database, () => new Date('2026-11-23T02:00:00Z'))
const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: '青禾街道 <no-reply@qinghe.example>' }
const at = <T>(settings: Partial<Settings>, run: (work: Work) => Promise<T>) =>
  inWork(
    { ...base, settings: { ...base.settings, mail, ...settings } },
    'qinghe',
    { kind: 'system', task: 'test' },
    run,
  )

async function person(
  language: 'zh' | 'en',
  email: string | undefined = 'wang@example.com',
): Promise<string> {
  const id = newId()
  await at({}, (work) => savePerson(work, { id, email, language }))
  return id
}

const tell = (eventId: string, personId: string, settings: Partial<Settings> = {}) =>
  at(settings, (work) =>
    mailPerson(work, {
      eventId,
      personId,
      subject: { zh: '您反映的事情有了答复', en: 'Your report has an answer' },
      text: { zh: '井盖已经修好。', en: 'The manhole cover is fixed.' },
      link: 'http://127.0.0.1:3000/t/abc',
    }),
  )

const deliveries = async (eventId: string) =>
  (
    await database.inJurisdiction('qinghe', (trx) =>
      sql<{ state: string; error: string | null }>`select state, error from foundation.delivery
        where event_id = ${eventId}`.execute(trx),
    )
  ).rows

test('a task that runs twice, or twice at once, writes to the person once', async () => {
  const [event, wang] = [newId(), await person('zh')]
  await Promise.all([tell(event, wang), tell(event, wang)])
  await tell(event, wang)
  assert.equal(arrived.length, 1)
  assert.deepEqual(arrived[0]?.to, ['wang@example.com'])
  assert.deepEqual(await deliveries(event), [{ state: 'sent', error: null }])
  await tell(newId(), wang)
  assert.equal(arrived.length, 2)
})

test('a message is plain text in the person’s language, with the link on a line of its own', async () => {
  arrived.length = 0
  await tell(newId(), await person('en'))
  const raw = arrived[0]?.raw ?? ''
  assert.match(raw, /^Subject: Your report has an answer\r$/m)
  assert.match(raw, /^Content-Type: text\/plain; charset=utf-8\r$/m)
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
  assert.match(raw, /\r\nThe manhole cover is fixed\.\r\n\r\nhttp:\/\/127\.0\.0\.1:3000\/t\/abc\r\n/)
  await tell(newId(), await person('zh'))
  const body = arrived[1]?.raw.split('\r\n\r\n')[1] ?? ''
  // Quoted-printable: bytes as =E4, soft line ends as a lone =.
  const text = decodeURIComponent(body.replaceAll('=\r\n', '').replaceAll('=', '%'))
  assert.equal(text, '井盖已经修好。')
})

test('a recipient who does not exist is recorded without the address, and not tried again', async () => {
  arrived.length = 0
  const [event, wrong] = [newId(), await person('zh', 'nobody@example.com')]
  answer = { code: 550, text: 'no such mailbox' }
  await tell(event, wrong)
  answer = null
  await tell(event, wrong)
  assert.deepEqual(await deliveries(event), [{ state: 'refused', error: 'RCPT TO 550' }])
  assert.equal(arrived.length, 0)
})

test('a server that is busy or away is told to the queue, recorded, and tried again until it works', async () => {
  arrived.length = 0
  const [event, wang] = [newId(), await person('zh')]
  answer = { code: 451, text: 'try later' }
  await assert.rejects(
    tell(event, wang),
    (error: Error) => /RCPT TO 451/.test(error.message) && !error.message.includes('wang'),
  )
  answer = null
  assert.deepEqual(await deliveries(event), [{ state: 'failed', error: 'RCPT TO 451' }])
  const away = { ...mail, smtpUrl: 'smtp://127.0.0.1:1' }
  await assert.rejects(tell(event, wang, { mail: away }), /was not sent: E/)
  await tell(event, wang)
  assert.deepEqual(await deliveries(event), [{ state: 'sent', error: null }])
  assert.equal(arrived.length, 1)
})

test('without a mail server the message is recorded as skipped, without an address there is none', async () => {
  arrived.length = 0
  const [event, wang] = [newId(), await person('zh')]
  await tell(event, wang, { mail: null })
  assert.deepEqual(await deliveries(event), [{ state: 'skipped', error: null }])
  await at({}, (work) => erasePerson(work, wang))
  const later = newId()
  await tell(later, wang)
  assert.deepEqual(await deliveries(later), [])
  assert.equal(arrived.length, 0)
})
