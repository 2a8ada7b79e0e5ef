// What no screen of ours would send: each is refused in the reader's language, and nothing of it is kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import sharp from 'sharp'
import { newId } from '#foundation/database/server'
import { problemBody } from '#foundation/http'
import { listRequests, sendRequest } from '#services/requests'
import { openTestHouse } from '../small-house.ts'

const house = await openTestHouse()
const { places, posts, categories, inside } = house.qinghe
const at = '/api/at/qinghe'

const tables = [
  'accountability.matter',
  'accountability.matter_entry',
  'accountability.review',
  'accountability.call_back',
  'accountability.review_appeal',
  'accountability.saved_filter',
  'accountability.answer_template',
  'services.request',
  'services.follower',
  'services.category',
  'foundation.person',
  'foundation.file',
  'foundation.place',
  'foundation.audit_record',
  'organisation.post',
  'organisation.holding',
]

async function countRows(): Promise<string> {
  const counts = tables.map((table) => `(select count(*) from ${table})`).join(` || ' ' || `)
  const [row] = await house.query<{ rows: string }>('qinghe', sql`select ${sql.raw(counts)} as rows`)
  return row!.rows
}

const words = '三栋楼道堆满纸箱'
const report = (more: object = {}) => ({ id: newId(), words, placeId: places.b1, ...more })
const matter = await house.call(sendRequest, {
  params: { jurisdiction: 'qinghe' },
  body: { id: newId(), words, placeId: places.b1!, categoryId: categories.stairs },
})

type Sent = Omit<InjectOptions, 'method' | 'url'> & {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
}
const post = (payload: unknown, url = `${at}/requests`, headers = {}): Sent => ({
  method: 'POST',
  url,
  payload: payload as object,
  headers,
})
const raw = (payload: string | Buffer, type = 'application/json', url = `${at}/requests`): Sent =>
  post(payload, url, { 'content-type': type })
const asDesk = (sent: Sent): Sent => ({ ...sent, headers: { ...sent.headers, 'x-test-user': 'qinghe-desk' } })
const asAdmin = (sent: Sent): Sent => ({
  ...sent,
  headers: { ...sent.headers, 'x-test-user': 'qinghe-admin' },
})
const step = (name: string, body: object) =>
  asDesk(post({ entryId: newId(), ...body }, `${at}/matters/${matter.id}/${name}`))
const category = (more: object): Sent =>
  asAdmin({
    method: 'PUT',
    url: `${at}/categories/${newId()}`,
    payload: {
      code: 'new-one',
      group: '01',
      name: { zh: '名', en: 'Name' },
      hint: { zh: '名', en: 'Name' },
      keywords: { zh: [], en: [] },
      gbt: [],
      duty: 'safety',
      level: 'grid',
      publishWords: false,
      emergency: null,
      retired: false,
      limit: { amount: 1, unit: 'hours' },
      ...more,
    },
  })
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

/** What is sent, and the fields it is refused beside (none where it could not be read at all). */
const hostile: Record<string, [Sent, status: number, ...fields: string[]]> = {
  'a number where words belong': [post(report({ words: 7 })), 422, 'words'],
  'words that are a list': [post(report({ words: ['a'] })), 422, 'words'],
  'nothing but spaces': [post(report({ words: ' \u3000 ' })), 422, 'words'],
  'words without end': [post(report({ words: '长'.repeat(60_000) })), 422, 'words'],
  'several mistakes at one time': [
    post(report({ id: 'x', words: '', language: 'fr' })),
    422,
    'id',
    'language',
    'words',
  ],
  'a NUL in the words': [post(report({ words: '楼\0道' })), 422, 'words'],
  'a NUL deep inside': [post(report({ point: { lon: 'a\0', lat: 1 } })), 422, 'point.lon'],
  'half a character': [post(report({ words: '楼道\ud83d' })), 422, 'words'],
  'half a character in a reason that is kept as JSON': [
    step('offer', { postId: posts.city, words: '转\ud83d' }),
    422,
    'words',
  ],
  'a NUL in a search': [asDesk({ url: `${at}/matters?search=%00` }), 422, 'search'],
  'a NUL in an account': [post({ account: 'a\0@b.example', password: 'x' }, '/api/sign-in'), 422, 'account'],
  'bytes that are no UTF-8': [raw(Buffer.from([...Buffer.from('{"words":"'), 0xc3, 0x28, 0x22, 0x7d])), 400],
  'broken JSON': [raw('{"words": "楼道'), 400],
  'JSON with two ends': [raw('{}}'), 400],
  'a poisoned prototype': [raw('{"__proto__": {"admin": true}}'), 400],
  'JSON nested a hundred thousand deep': [raw(`{"words": ${deep(40_000)}}`), 400],
  'an empty body': [raw(''), 400],
  'no body at all': [{ method: 'POST', url: `${at}/requests` }, 422, ''],
  'a body that is null': [raw('null'), 422, ''],
  'a body that is a list': [raw('[]'), 422, ''],
  XML: [raw('<a/>', 'application/xml'), 415],
  'plain text': [raw('words=a', 'text/plain'), 415],
  'a type that is no type': [raw('{}', 'application/'), 415],
  'a body of a megabyte': [post(report({ words: 'a'.repeat(1_000_000) })), 413],
  'a matter whose id is no UUID': [asDesk({ url: `${at}/matters/1` }), 422, 'id'],
  'a matter whose id is SQL': [
    asDesk({ url: `${at}/matters/${encodeURIComponent("' or 1=1 --")}` }),
    422,
    'id',
  ],
  'an id in capitals': [post(report({ id: newId().toUpperCase() })), 422, 'id'],
  'a jurisdiction that is SQL': [
    { url: `/api/at/${encodeURIComponent("a'; drop table x")}/requests` },
    422,
    'jurisdiction',
  ],
  'a jurisdiction nobody has': [{ url: '/api/at/nowhere/requests' }, 404],
  'a request to a jurisdiction nobody has': [post(report(), '/api/at/nowhere/requests'), 404],
  'a forged page': [{ url: `${at}/requests?after=1_${'-'.repeat(36)}` }, 422, 'after'],
  'a forged page of the desk': [
    asDesk({ url: `${at}/matters?after=${'9'.repeat(15)}_${newId()}` }),
    422,
    'after',
  ],
  'a page of a million': [{ url: `${at}/requests?limit=1000000` }, 422, 'limit'],
  'a view that is none': [asDesk({ url: `${at}/matters?view=secret` }), 422, 'view'],
  'a point on the equator': [post(report({ placeId: undefined, point: { lon: 0, lat: 0 } })), 422, 'point'],
  'a point in the sea': [post(report({ placeId: undefined, point: { lon: 123.5, lat: 30 } })), 422, 'point'],
  'a point that is no number': [
    raw(JSON.stringify(report({ point: { lon: 'NaN', lat: null } }))),
    422,
    'point.lon',
  ],
  'a point without end': [
    raw(`{"id":"${newId()}","words":"a","point":{"lon":1e999,"lat":1}}`),
    422,
    'point.lon',
  ],
  'a point with its parts swapped': [
    post(report({ placeId: undefined, point: { lon: inside('g1').lat, lat: inside('g1').lon } })),
    422,
    'point.lat',
  ],
  'a place of another jurisdiction': [post(report({ placeId: house.liuxi.places.g1 })), 422, 'placeId'],
  'a category of another jurisdiction': [
    post(report({ categoryId: house.liuxi.categories.light })),
    422,
    'categoryId',
  ],
  'photos of somebody else': [post(report({ fileIds: [newId()] })), 422, 'photos'],
  'too many photos': [post(report({ fileIds: Array.from({ length: 7 }, () => newId()) })), 422, 'fileIds'],
  'a phone that cannot be called': [post(report({ phone: '1; drop' })), 422, 'phone'],
  'an e-mail with a second header': [post(report({ email: 'a@b.example\nbcc: c@d.example' })), 422, 'email'],
  'a post that is none': [step('offer', { words, postId: newId() }), 422, 'postId'],
  'a hand-over to another jurisdiction': [
    step('offer', { words, postId: house.liuxi.posts.desk }),
    422,
    'postId',
  ],
  'a lead that is SQL': [step('merge', { leadCode: "' or 1=1" }), 422, 'leadCode'],
  'a lead of another jurisdiction': [step('merge', { leadCode: 'KX0000000000' }), 422, 'leadCode'],
  'a pause of years': [step('ask', { words, workingDays: 1e9 }), 422, 'workingDays'],
  'half a day': [category({ limit: { amount: 1.5, unit: 'working-days' } }), 422, 'limit.amount'],
  'no time at all': [category({ limit: { amount: 0, unit: 'hours' } }), 422, 'limit.amount'],
  'a code that is taken': [category({ code: 'light' }), 422, 'code'],
  'a person nobody knows': [
    asAdmin({
      method: 'PUT',
      url: `${at}/posts/${posts.grid2}/holders/${newId()}`,
      payload: { role: 'grid-worker', userId: 'nobody' },
    }),
    422,
    'userId',
  ],
  'the last duty desk to be closed': [
    asAdmin({
      method: 'PUT',
      url: `${at}/posts/${posts.desk}`,
      payload: {
        placeId: places.root,
        duty: 'duty-desk',
        nameZh: '台',
        nameEn: 'Desk',
        phone: '88880000',
        retired: true,
      },
    }),
    409,
  ],
  'the jurisdiction itself to be retired': [
    asAdmin({
      method: 'PUT',
      url: `${at}/places/${places.root}`,
      payload: { nameZh: '街道', nameEn: 'Street', address: null, retired: true },
    }),
    409,
  ],
  'a change that another site sends': [
    post(report(), `${at}/requests`, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }),
    403,
  ],
  'an origin that is no address': [post(report(), `${at}/requests`, { origin: 'null' }), 403],
  'an address that is none': [{ url: '/%E0%A4%A' }, 400],
  'a name of two hundred characters and more': [{ url: `${at}/matters/${'a'.repeat(300)}` }, 414],
  'a file outside its folder': [{ url: `/files/qinghe/${encodeURIComponent('../../secret')}` }, 404],
  'a session that nobody was given': [
    { url: '/api/me', cookies: { 'linli.session_token': '\0.x', a: '%zz' } },
    401,
  ],
  'photos sent as JSON': [post({}, `${at}/photos`), 415],
}

for (const [what, [sent, status, ...fields]] of Object.entries(hostile)) {
  test(`${what} is refused in both languages, and nothing is kept`, async () => {
    const before = await countRows()
    for (const language of ['zh', 'en'] as const) {
      const answer = await house.send({ ...sent, headers: { ...sent.headers, 'accept-language': language } })
      assert.equal(answer.statusCode, status, answer.body.slice(0, 500))
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
      const problem = problemBody.parse(answer.json())
      assert.deepEqual(problem.errors.map(({ field }) => field).sort(), fields)
      for (const text of [problem.title, ...problem.errors.map(({ detail }) => detail)])
        assert.equal(/\p{Script=Han}/u.test(text), language === 'zh', text)
    }
    assert.equal(await countRows(), before)
  })
}

test('HTML and SQL in words are words', async () => {
  const strange = `<img src=x onerror=alert(1)> '); drop table services.request; -- \u202e \u{1f600} {code}`
  const params = { jurisdiction: 'qinghe' }
  const body = { id: newId(), words: strange, point: inside('g1'), categoryId: categories.light }
  const { code } = await house.call(sendRequest, { params, body })
  const { rows } = await house.call(listRequests, { params, query: {} })
  assert.equal(rows.find((row) => row.code === code)?.words, strange)
  await house.settle()
})

test('a photo’s name leads nowhere, and photos beyond six are refused one by one', async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#393' } })
  const jpeg = new Uint8Array(await picture.jpeg().toBuffer())
  const form = new FormData()
  for (let count = 0; count < 8; count++)
    form.append('photos', new Blob([jpeg]), '../../../etc/passwd\u0001.jpg')
  const sent = new Response(form)
  const answer = await house.send({
    method: 'POST',
    url: `${at}/photos`,
    payload: Buffer.from(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type')! },
  })
  assert.equal(answer.statusCode, 200, answer.body)
  const { kept, refused } = answer.json() as { kept: { url: string }[]; refused: { code: string }[] }
  assert.deepEqual([kept.length, refused.map(({ code }) => code)], [6, ['photo.too-many', 'photo.too-many']])
  for (const { url } of kept) assert.match(url, /^\/files\/qinghe\/[0-9a-f]{40}\.jpg$/)
})
