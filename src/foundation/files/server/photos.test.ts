import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { newId } from '#foundation/database/server'
import { attachPhotos, type Form, filesRoom, keepPhoto, readForm, readPhotos } from '#foundation/files/server'
import { createApp } from '#foundation/http/server'
import { inWork, type Work } from '#foundation/work/server'
import { testDatabase, testTools } from '#test'
import { type KeptPhotos, mostBytes, type Photo } from '../index.ts'

const { database } = await testDatabase()
for (const [key, prefix] of [
  ['qinghe', 'QH0'],
  ['liuxi', 'KX0'],
]) {
  await sql`insert into foundation.jurisdiction
    (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
    values (${key}, ${prefix}, '990106001000', '街道', 'Subdistrict', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
    database.shared,
  )
}
const dataDir = await mkdtemp(join(tmpdir(), 'linli-photos-'))
after(() => rm(dataDir, { recursive: true }))
let now = new Date('2026-11-23T02:00:00Z')
const base = testTools(database, () => now)
const tools = { ...base, settings: { ...base.settings, dataDir } }

const app = await createApp({ tools, identify: async () => null, version: 'test', log: false })
filesRoom.routes(app, tools)
app.post('/form', async (request): Promise<Form> => readForm(tools, 'qinghe', request))
after(() => app.close())

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
const jpeg = await picture(640, 400).jpeg().toBuffer()
const noise = await sharp({
  create: {
    width: 900,
    height: 900,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .jpeg()
  .toBuffer()

type Part = [name: string, value: string | Buffer, fileName?: string]

async function send(url: string, parts: Part[]) {
  const form = new FormData()
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else {
      // As a browser does for a file field that was left empty.
      const type = fileName === '' ? 'application/octet-stream' : 'image/jpeg'
      form.append(name, new Blob([new Uint8Array(value)], { type }), fileName ?? 'photo.jpg')
    }
  }
  const body = new Response(form)
  const headers = { 'content-type': body.headers.get('content-type') ?? '', 'accept-language': 'en' }
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await body.arrayBuffer()) })
}

const sendForm = async (parts: Part[]): Promise<Form> => (await send('/form', parts)).json()
const codes = (form: Form) => form.photos.refused.map(({ index, refusal }) => [index, refusal.code])
const asResident = <T>(jurisdiction: string, run: (work: Work) => Promise<T>) =>
  inWork(tools, jurisdiction, { kind: 'resident' }, run)
const stored = async (url: string) => (await app.inject(url)).rawPayload

async function keep(jurisdiction = 'qinghe', bytes = jpeg): Promise<Photo> {
  const photo = await keepPhoto(tools, jurisdiction, bytes)
  if (typeof photo === 'string') throw new Error(photo)
  return photo
}

test('a photo taken upright stays upright, and where and with what it was taken is gone', async () => {
  const sent = await picture(3000, 1000)
    .composite([{ input: await picture(1500, 1000).negate().png().toBuffer(), left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Pocket', Model: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 12/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  assert.equal((await sharp(sent).metadata()).orientation, 6)
  const answer = await send('/api/at/qinghe/photos', [['photo', sent, '我家.jpg']])
  assert.equal(answer.statusCode, 200, answer.body)
  const [photo] = (answer.json() as KeptPhotos).kept
  assert.ok(photo)
  assert.deepEqual([photo.width, photo.height], [683, 2048])
  const full = await stored(photo.url)
  const meta = await sharp(full).metadata()
  assert.deepEqual([meta.width, meta.height, meta.exif, meta.orientation], [683, 2048, undefined, undefined])
  assert.ok(!full.includes('Pocket'))
  // Orientation 6 turns a quarter to the right: what was at the left of the file is at the top of the photo.
  const top = await sharp(full).extract({ left: 300, top: 100, width: 1, height: 1 }).raw().toBuffer()
  assert.ok((top[0] ?? 0) > 150, 'the negated half is on top')
  const thumb = await sharp(await stored(photo.thumbUrl)).metadata()
  assert.equal(thumb.height, 480)
})

test('a photo is served for good to who knows its address, and to nobody else', async () => {
  const photo = await keep()
  const answer = await app.inject(photo.url)
  assert.equal(answer.headers['content-type'], 'image/jpeg')
  assert.match(String(answer.headers['cache-control']), /^private,.*immutable$/)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.match(photo.url, /^\/files\/qinghe\/[0-9a-f]{40}\.jpg$/)
  for (const url of [
    photo.url.replace('qinghe', 'liuxi'),
    photo.url.replace('.jpg', '.png'),
    `/files/qinghe/${'0'.repeat(40)}.jpg`,
    '/files/qinghe/..%2f..%2f..%2fetc%2fpasswd',
    '/files/..%2f..%2fetc/passwd',
    '/files/%2e%2e/passwd',
  ]) {
    assert.equal((await app.inject(url)).statusCode, 404, url)
  }
})

test('what is no photo is refused in plain words, whatever it calls itself', async () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(400, 7),
  ])
  const bomb = await sharp({ create: { width: 12000, height: 12000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  assert.ok(bomb.length < 1_000_000)
  const form = await sendForm([
    ['photo', heic, 'IMG_1.HEIC'],
    ['photo', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 144)]), 'holiday.jpg'],
    [
      'photo',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'a.jpg',
    ],
    ['photo', Buffer.from('%PDF-1.7\n%x\n'), 'b.jpg'],
    ['photo', noise.subarray(0, noise.length / 2), 'half.jpg'],
    ['photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'head.jpg'],
    ['photo', Buffer.alloc(0), 'nothing.jpg'],
    ['photo', bomb, 'black.png'],
    ['words', '楼道的灯坏了'],
  ])
  assert.deepEqual(codes(form), [
    [0, 'photo.heic'],
    [1, 'photo.not-photo'],
    [2, 'photo.not-photo'],
    [3, 'photo.not-photo'],
    [4, 'photo.broken'],
    [5, 'photo.broken'],
    [6, 'photo.empty'],
    [7, 'photo.too-many-pixels'],
  ])
  assert.deepEqual(form.fields, { words: '楼道的灯坏了' })
})

test('of seven photos six are kept, and the text that follows is still read', async () => {
  const photos = Array.from({ length: 7 }, (_, n): Part => ['photo', jpeg, `${n}.jpg`])
  const form = await sendForm([...photos, ['words', '井盖\0坏了']])
  assert.equal(form.photos.kept.length, 6)
  assert.deepEqual(codes(form), [[6, 'photo.too-many']])
  assert.equal(form.fields.words, '井盖坏了')
})

test('a file of 40 MB is read past: the photos and fields after it arrive', async () => {
  const form = await sendForm([
    ['photo', Buffer.alloc(40 * 1024 * 1024, 1), 'huge.jpg'],
    ['photo', jpeg],
    ['phone', '13800000000'],
  ])
  assert.deepEqual(codes(form), [[0, 'photo.too-large']])
  assert.equal(form.photos.kept.length, 1)
  assert.equal(form.fields.phone, '13800000000')
  assert.ok(mostBytes < 40 * 1024 * 1024)
})

test('a form whose photo field was left empty has no photos and no complaint', async () => {
  const form = await sendForm([
    ['photo', Buffer.alloc(0), ''],
    ['words', '噪音'],
  ])
  assert.deepEqual(form, { fields: { words: '噪音' }, photos: { kept: [], refused: [] } })
})

test('when every photo is refused the screen gets a problem beside each', async () => {
  const answer = await send('/api/at/qinghe/photos', [['photo', Buffer.from('text'), 'a.jpg']])
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(answer.json().errors, [
    {
      field: 'photos.0',
      code: 'photo.not-photo',
      detail: 'This file is not a photo. Please choose a JPG, PNG or WebP photo.',
    },
  ])
  const plain = await app.inject({ method: 'POST', url: '/api/at/qinghe/photos', payload: { a: 1 } })
  assert.equal(plain.statusCode, 415)
  assert.equal((await send('/api/at/nowhere/photos', [['photo', jpeg]])).statusCode, 404)
})

test('a photo with transparency gets a white ground, and of a moving picture the first frame is kept', async () => {
  const clear = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const drawn = await stored((await keep('qinghe', clear)).url)
  assert.ok(((await sharp(drawn).raw().toBuffer())[0] ?? 0) > 250)
  const frames = await sharp(
    [await picture(30, 20).png().toBuffer(), await picture(30, 20).png().toBuffer()],
    {
      join: { animated: true },
    },
  )
    .gif()
    .toBuffer()
  const still = await keep('qinghe', frames)
  assert.deepEqual([still.width, still.height], [30, 20])
})

test('photos are attached once, to one subject, in their own jurisdiction', async () => {
  const mine = await keep()
  const foreign = await keep('liuxi')
  const subject = { kind: 'matter', id: newId() }
  const attach = (jurisdiction: string, to: typeof subject, ids: string[]) =>
    asResident(jurisdiction, (work) => attachPhotos(work, to, ids))
  await attach('qinghe', subject, [mine.id])
  await attach('qinghe', subject, [mine.id])
  const gone = { name: 'Problem', status: 422 }
  await assert.rejects(attach('qinghe', { kind: 'matter', id: newId() }, [mine.id]), gone)
  await assert.rejects(attach('qinghe', subject, [foreign.id]), gone)
  const read = await asResident('qinghe', (work) => readPhotos(work.trx, 'qinghe', [foreign.id, mine.id]))
  assert.deepEqual(read, [mine])
})

test('a photo that nobody used is removed after seven days, one in use stays', async () => {
  const unused = await keep('liuxi')
  const used = await keep('liuxi')
  await asResident('liuxi', (work) => attachPhotos(work, { kind: 'matter', id: newId() }, [used.id]))
  const [task] = filesRoom.tasks
  assert.ok(task && 'cron' in task)
  now = new Date(now.getTime() + 6 * 86_400_000)
  await task.run(tools)
  assert.equal((await app.inject(unused.url)).statusCode, 200)
  now = new Date(now.getTime() + 2 * 86_400_000)
  await task.run(tools)
  const left = await asResident('liuxi', (work) => readPhotos(work.trx, 'liuxi', [unused.id, used.id]))
  assert.deepEqual(left, [used])
  assert.equal((await app.inject(unused.thumbUrl)).statusCode, 404)
  assert.equal((await app.inject(used.url)).statusCode, 200)
})

test('nothing half-written lies on disk, and each jurisdiction has a folder of its own', async () => {
  const names = readdirSync(join(dataDir, 'files'), { recursive: true }).map(String)
  assert.deepEqual(
    names.filter((name) => name.endsWith('.part')),
    [],
  )
  assert.ok(existsSync(join(dataDir, 'files', 'liuxi')))
  const photo = await keep()
  const token = photo.url.slice(-44, -4)
  const bytes = readFileSync(join(dataDir, 'files', 'qinghe', token.slice(0, 2), `${token}.jpg`))
  assert.deepEqual(bytes, await stored(photo.url))
})

test('a multipart body that is cut off or makes no sense is answered as a problem, never as a failure', async () => {
  const part = (head: string, body: string) => `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}`
  for (const [type, payload] of [
    ['multipart/form-data', 'nothing'],
    ['multipart/form-data; boundary=x', 'nothing'],
    ['multipart/form-data; boundary=x', ''],
    ['multipart/form-data; boundary=x', part('name="words"', 'cut o')],
    ['multipart/form-data; boundary=x', part('name="photo"; filename="a.jpg"', 'cut o')],
    ['multipart/form-data; boundary=x', `${part('name="__proto__"', 'a')}\r\n--x--\r\n`],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--\r\n'],
  ] as const) {
    const answer = await app.inject({
      method: 'POST',
      url: '/form',
      headers: { 'content-type': type },
      payload,
    })
    assert.ok(answer.statusCode < 500, `${answer.statusCode} for ${type}: ${payload}`)
  }
})
