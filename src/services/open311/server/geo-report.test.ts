// GeoReport v2 over HTTP, rule by rule, in both forms.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { acceptMatter, answerMatter } from '#accountability/matters'
import { issueApiKey, listApiKeys, revokeApiKey } from '#foundation/api-keys'
import { newId } from '#foundation/database/server'
import { openTestHouse } from '../../../../tests/small-house.ts'

const house = await openTestHouse()
const at = { jurisdiction: 'qinghe' }
const here = 'jurisdiction_id=qinghe'
const spot = house.qinghe.inside('g1')
let key = ''

const get = (path: string) => house.send({ url: `/open311/${path}`, headers: { 'accept-language': 'en' } })
const post = (path: string, form: Record<string, string | string[]>) => {
  const payload = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  ).toString()
  return house.send({
    method: 'POST',
    url: `/open311/v2/${path}`,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', 'accept-language': 'en' },
  })
}
const issue = async (body: Partial<{ dailyQuota: number; scopes: ('open311' | 'hotline')[] }> = {}) => {
  const id = newId()
  const { key: issued } = await house.call(issueApiKey, {
    params: { ...at, id },
    as: 'qinghe-admin',
    body: {
      name: '市民随手拍',
      contact: '市数据局 027-88880000',
      scopes: ['open311'],
      dailyQuota: 1000,
      ...body,
    },
  })
  return { id, key: issued! }
}
/** Cared for by the grid worker. */
const service = 'stairs'
const lamp = (more: Record<string, string> = {}) => ({
  jurisdiction_id: 'qinghe',
  api_key: key,
  service_code: service,
  lat: String(spot.lat),
  long: String(spot.lon),
  description: `路灯不亮 ${newId()}`,
  ...more,
})

const idOfCode = (code: string) =>
  sql`select id from accountability.matter where jurisdiction_id = 'qinghe' and code = ${code}`
const idOf = async (code: string) => (await house.query<{ id: string }>('qinghe', idOfCode(code)))[0]!.id
const linesOf = (id: string) =>
  sql`select words from accountability.matter_entry where jurisdiction_id = 'qinghe' and matter_id = ${id}`

before(async () => {
  key = (await issue()).key
})

test('discovery is found in both forms and leads to the interface', async () => {
  const xml = await get('discovery.xml')
  assert.equal(xml.headers['content-type'], 'text/xml; charset=utf-8')
  assert.match(xml.body, /^<\?xml version="1.0" encoding="utf-8"\?>\n<discovery><changeset>/)
  const body = (await get('discovery.json')).json()
  assert.deepEqual(Object.keys(body), ['changeset', 'contact', 'key_service', 'endpoints'])
  assert.equal(body.endpoints[0].specification, 'http://wiki.open311.org/GeoReport_v2')
  assert.match(body.endpoints[0].url, /\/open311\/v2\/$/)
  assert.deepEqual(body.endpoints[0].formats, ['text/xml', 'application/json'])
})

test('the jurisdiction is named where there are several: missing 400, unknown 404, and both say so', async () => {
  const missing = await get('v2/services.json')
  assert.equal(missing.statusCode, 400)
  assert.match(missing.json()[0].description, /Send a jurisdiction_id: .*qinghe/)
  const unknown = await get('v2/services.xml?jurisdiction_id=nowhere')
  assert.equal(unknown.statusCode, 404)
  assert.match(unknown.body, /<errors><error><code>404<\/code><description>.*nowhere/)
  assert.equal((await get('v2/services.xml?jurisdiction_id=')).statusCode, 400)
})

test('services are listed with every field of the specification', async () => {
  const services = (await get(`v2/services.json?${here}`)).json()
  assert.deepEqual(Object.keys(services[0]), [
    'service_code',
    'service_name',
    'description',
    'metadata',
    'type',
    'keywords',
    'group',
  ])
  assert.deepEqual([services[0].metadata, services[0].type], [false, 'realtime'])
  assert.match(
    (await get(`v2/services.xml?${here}`)).body,
    /<services><service><service_code>.*<metadata>false</,
  )
})

test('a definition is given for a known service and 404 for any other', async () => {
  const code = service
  assert.deepEqual((await get(`v2/services/${code}.json?${here}`)).json(), {
    service_code: code,
    attributes: [],
  })
  assert.match((await get(`v2/services/${code}.xml?${here}`)).body, /<service_definition><service_code>/)
  assert.equal((await get(`v2/services/none.xml?${here}`)).statusCode, 404)
})

test('a request is taken with a key, has its number at once, and shows the promise', async () => {
  const form = lamp({ email: 'resident@example.org', first_name: '小明', last_name: '王' })
  const sent = await post('requests.json', form)
  assert.equal(sent.statusCode, 200, sent.body)
  const [{ service_request_id: id, ...rest }] = sent.json()
  assert.ok(id && !('token' in rest))
  const [found] = (await get(`v2/requests/${id}.json?${here}`)).json()
  assert.equal(found.status, 'open')
  assert.ok(Date.parse(found.expected_datetime) > Date.parse(found.requested_datetime))
  assert.match(found.requested_datetime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  assert.equal(found.media_url, null)
  assert.doesNotMatch(JSON.stringify(found), /王|小明|resident@example/)
  const xml = (await get(`v2/requests/${id}.xml?${here}`)).body
  assert.match(xml, new RegExp(`<service_requests><request><service_request_id>${id}</service_request_id>`))
})

test('the same sent twice is one request, in either form, and another person’s is another one', async () => {
  const form = lamp()
  const [one] = (await post('requests.json', form)).json()
  const again = await post('requests.xml', form)
  assert.match(again.body, new RegExp(one.service_request_id))
  const [other] = (await post('requests.json', { ...form, phone: '13900001111' })).json()
  assert.notEqual(other.service_request_id, one.service_request_id)
})

test('without a key, with a wrong, foreign or revoked one a request is refused with 403, over the quota with 429', async () => {
  const form = lamp()
  const { api_key: _none, ...bare } = form
  assert.equal((await post('requests.json', bare)).statusCode, 403)
  for (const wrong of ['x', `llk_liuxi_${'a'.repeat(32)}`, `llk_qinghe_${'a'.repeat(32)}`])
    assert.equal((await post('requests.xml', { ...form, api_key: wrong })).statusCode, 403)
  const ended = await issue()
  await house.call(revokeApiKey, { params: { ...at, id: ended.id }, as: 'qinghe-admin' })
  assert.equal((await post('requests.json', { ...form, api_key: ended.key })).statusCode, 403)
  const forHotline = await issue({ scopes: ['hotline'] })
  assert.equal((await post('requests.json', { ...form, api_key: forHotline.key })).statusCode, 403)
  const small = await issue({ dailyQuota: 1 })
  assert.equal((await post('requests.json', { ...form, api_key: small.key })).statusCode, 200)
  assert.equal((await post('requests.json', { ...form, api_key: small.key })).statusCode, 429)
})

test('everything that is wrong with a request is told at one time, as 400', async () => {
  const sent = await post('requests.json', { jurisdiction_id: 'qinghe', api_key: key })
  assert.equal(sent.statusCode, 400)
  assert.deepEqual(
    sent.json().map(({ code }: { code: number }) => code),
    [400, 400],
  )
  const outside = await post('requests.json', lamp({ lat: '1', long: '1' }))
  assert.equal(outside.statusCode, 400)
  assert.match(outside.json()[0].description, /outside/)
  assert.equal((await post('requests.json', lamp({ email: 'nobody' }))).statusCode, 400)
  assert.equal((await post('requests.json', lamp({ service_code: 'none' }))).statusCode, 404)
})

test('filters: by number before all else, service, status, time, box and page', async () => {
  const form = lamp()
  const [{ service_request_id: id }] = (await post('requests.json', form)).json()
  const list = async (filter: string) =>
    (await get(`v2/requests.json?${here}&${filter}`)).json() as { service_request_id: string }[]
  const has = async (filter: string) =>
    (await list(filter)).some(({ service_request_id }) => service_request_id === id)
  assert.equal(
    (await list(`service_request_id=${id}&status=closed&start_date=2001-01-01T00:00:00Z`)).length,
    1,
  )
  assert.equal(await has(`service_code=${form.service_code}`), true)
  assert.equal(await has('service_code=none'), false)
  assert.equal(await has('status=open'), true)
  assert.equal(await has('status=closed'), false)
  assert.equal(await has('end_date=2026-01-01T00:00:00Z'), false)
  assert.equal(await has(`updated_after=${new Date(house.now().getTime() + 1000).toISOString()}`), false)
  assert.equal(await has('bbox=-1,-1,1,1'), false)
  assert.equal(await has(`bbox=${spot.lon - 1},${spot.lat - 1},${spot.lon + 1},${spot.lat + 1}`), true)
  assert.equal((await list('page_size=1')).length, 1)
  assert.notDeepEqual(await list('page_size=1'), await list('page_size=1&page=2'))
  assert.deepEqual(await list('page=1000'), [])
  assert.equal((await get(`v2/requests.json?${here}&status=lost`)).statusCode, 400)
  assert.equal((await get(`v2/requests/QH0.xml?${here}`)).statusCode, 404)
})

test('an answered request is closed, tells the answer, and its updates name what happened', async () => {
  const [{ service_request_id: code }] = (await post('requests.json', lamp())).json()
  const id = await idOf(code)
  const matter = { params: { ...at, id }, as: 'qinghe-grid1' }
  await house.call(acceptMatter, { ...matter, body: { entryId: newId() } })
  await house.call(answerMatter, {
    ...matter,
    body: { entryId: newId(), words: '灯已换好', result: 'fixed' },
  })
  const [found] = (await get(`v2/requests/${code}.json?${here}`)).json()
  assert.deepEqual([found.status, found.status_notes], ['closed', '灯已换好'])
  const updates = (await get(`v2/servicerequestupdates.json?${here}`)).json()
  const own = updates.filter((update: { service_request_id: string }) => update.service_request_id === code)
  assert.deepEqual(
    own.map((update: { status: string }) => update.status),
    ['internal_referral', 'in_progress', 'fixed'],
  )
  const xml = (await get(`v2/servicerequestupdates.xml?${here}`)).body
  assert.match(xml, /<service_request_updates><request_update><update_id>/)
})

test('whoever sent a request adds to it, once for each update_id; nobody else does', async () => {
  const [{ service_request_id }] = (await post('requests.json', lamp())).json()
  const update = {
    jurisdiction_id: 'qinghe',
    api_key: key,
    service_request_id,
    update_id: 'ours-1',
    status: 'OPEN',
    updated_datetime: '2026-11-23T09:30:00+08:00',
    description: '晚上更暗了',
  }
  for (const _ of [1, 2]) {
    const sent = await post('servicerequestupdates.json', update)
    assert.deepEqual([sent.statusCode, sent.json()], [200, [{ update_id: 'ours-1' }]])
  }
  const id = await idOf(service_request_id)
  const lines = await house.query<{ words: string }>('qinghe', linesOf(id))
  assert.equal(lines.filter(({ words }) => words === '晚上更暗了').length, 1)
  const other = await issue()
  assert.equal((await post('servicerequestupdates.xml', { ...update, api_key: other.key })).statusCode, 403)
  assert.equal(
    (await post('servicerequestupdates.xml', { ...update, service_request_id: 'QH0' })).statusCode,
    404,
  )
  const { update_id: _gone, ...half } = update
  assert.equal((await post('servicerequestupdates.json', { ...half, status: 'lost' })).json().length, 2)
})

test('what is not here is told in the form of the interface', async () => {
  for (const path of ['v2/nothing.json', 'v2/requests/a.pdf', 'v2/tokens/none.xml?' + here, 'v3/'])
    assert.equal((await get(path)).statusCode, 404, path)
  assert.match((await get('v2/nothing.xml')).body, /<errors><error><code>404/)
})

test('a key is shown once, its uses are counted, and it is the administrator’s alone', async () => {
  const id = newId()
  const body = { name: '市民随手拍', contact: '市数据局', scopes: ['open311' as const], dailyQuota: 5 }
  const first = await house.call(issueApiKey, { params: { ...at, id }, as: 'qinghe-admin', body })
  assert.match(first.key ?? '', /^llk_qinghe_/)
  const again = await house.call(issueApiKey, { params: { ...at, id }, as: 'qinghe-admin', body })
  assert.equal(again.key, null)
  const listed = await house.call(listApiKeys, { params: at, as: 'qinghe-admin' })
  assert.ok(listed.find((each) => each.hint === key.slice(-4))!.usedToday > 5)
  assert.doesNotMatch(JSON.stringify(listed), new RegExp(first.key!))
  await house.refused(listApiKeys, { params: at, as: 'qinghe-desk' })
})
