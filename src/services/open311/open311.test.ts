import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGeoInput } from './geo-input.ts'
import { readGeoQuery, readInstant } from './geo-query.ts'
import { geoStatus, updateStatus } from './geo-report.ts'
import { writeXml } from './write-xml.ts'

const now = new Date('2026-11-23T09:00:00Z')
const day = 86_400_000
const query = (params: Record<string, unknown>) => {
  const read = readGeoQuery(params, now)
  assert.ok(!('wrong' in read), JSON.stringify(read))
  return read
}
const wrongOf = (params: Record<string, unknown>) => {
  const read = readGeoQuery(params, now)
  return 'wrong' in read ? read.wrong.map(({ field }) => field) : []
}

test('without dates a client gets the last ninety days', () => {
  const { from, until } = query({})
  assert.deepEqual([until, until.getTime() - from.getTime()], [now, 90 * day])
})

test('one date alone opens a stretch of at most ninety days to its other side', () => {
  const late = query({ end_date: '2026-06-01T00:00:00Z' })
  assert.equal(late.until.getTime() - late.from.getTime(), 90 * day)
  const early = query({ start_date: '2026-01-01T00:00:00+08:00' })
  assert.equal(early.until.getTime() - early.from.getTime(), 90 * day)
  assert.deepEqual(query({ start_date: '2026-11-01T00:00:00Z' }).until, now)
})

test('more than ninety days, or an end before the start, is refused', () => {
  assert.deepEqual(wrongOf({ start_date: '2026-01-01T00:00:00Z', end_date: '2026-11-01T00:00:00Z' }), [
    'end_date',
  ])
  assert.deepEqual(wrongOf({ start_date: '2026-11-02T00:00:00Z', end_date: '2026-11-01T00:00:00Z' }), [
    'end_date',
  ])
})

test('a date has its zone, also when its plus arrived as a space', () => {
  assert.deepEqual(readInstant('2026-11-23T17:00:00 08:00'), now)
  assert.deepEqual(readInstant('2026-11-23T17:00:00+08:00'), now)
  for (const text of ['2026-11-23', '2026-11-23T09:00:00', '23.11.2026', '2026-13-01T00:00:00Z', 'now'])
    assert.equal(readInstant(text), null, text)
})

test('every wrong parameter is told at one time', () => {
  const wrong = wrongOf({ start_date: 'x', status: 'lost', bbox: '1,2,3', page: '0', page_size: '-1' })
  assert.deepEqual(wrong.sort(), ['bbox', 'page', 'page_size', 'start_date', 'status'])
})

test('an empty parameter is an absent one', () => {
  const read = query({ status: '', service_code: ' ', start_date: '', service_request_id: ',' })
  assert.deepEqual([read.status, read.serviceCodes, read.codes], [null, null, null])
})

test('open and closed together are everything', () => {
  assert.equal(query({ status: 'open,closed' }).status, null)
  assert.equal(query({ status: 'CLOSED' }).status, 'closed')
})

test('a request needs a service and a place: position, address or number of one', () => {
  const wrong = (params: Record<string, string>) => {
    const read = readGeoInput(params)
    return 'wrong' in read ? read.wrong.map(({ field }) => field) : []
  }
  assert.deepEqual(wrong({}), ['service_code', 'address_string'])
  assert.deepEqual(wrong({ service_code: 'a', lat: '30' }), ['lat'])
  assert.deepEqual(wrong({ service_code: 'a', lat: '30', long: '999' }), ['lat'])
  assert.deepEqual(wrong({ service_code: 'a', lat: '30', long: 'x' }), ['lat'])
  for (const place of [{ lat: '30', long: '114' }, { address_string: '青禾路 3 号' }, { address_id: '1' }])
    assert.deepEqual(wrong({ service_code: 'a', ...place } as Record<string, string>), [])
  assert.deepEqual(wrong({ service_code: 'a', address_id: '1', description: '字'.repeat(4001) }), [
    'description',
  ])
})

test('what has no place of its own is kept: attributes and the address of a photo', () => {
  const read = readGeoInput({
    service_code: 'a',
    address_string: '青禾路',
    media_url: 'https://photos.example/1.jpg',
    'attribute[COLOUR]': 'red',
    'attribute[SIDES][]': ['left', 'right'],
  })
  assert.ok(!('wrong' in read))
  assert.deepEqual(read.besides, [
    'media_url: https://photos.example/1.jpg',
    'attribute[COLOUR]: red',
    'attribute[SIDES][]: left, right',
  ])
})

test('plural elements hold their items by the singular name, and JSON has neither root nor items', () => {
  const body = [{ service_code: '1', metadata: false, keywords: null }]
  assert.equal(
    writeXml('services', body),
    '<?xml version="1.0" encoding="utf-8"?>\n<services><service><service_code>1</service_code>' +
      '<metadata>false</metadata><keywords/></service></services>\n',
  )
})

test('whatever a resident wrote, the document stays well-formed', () => {
  const xml = writeXml('errors', [{ description: ']]><a b="c">&\u0000\ud800\r\n' }])
  assert.match(xml, /<description>\]\]&gt;&lt;a b=&quot;c&quot;&gt;&amp;\ufffd\ufffd&#13;\n<\/description>/)
})

test('a request is open until it is answered, and an answer says how it ended', () => {
  assert.deepEqual(
    (['received', 'in-progress', 'waiting', 'answered', 'closed', 'withdrawn', 'merged'] as const).map(
      geoStatus,
    ),
    ['open', 'open', 'open', 'closed', 'closed', 'closed', 'closed'],
  )
  assert.equal(updateStatus('answered', 'fixed'), 'fixed')
  assert.equal(updateStatus('answered', 'cannot'), 'no_further_action')
  assert.equal(updateStatus('answered', 'not-ours'), 'not_councils_responsibility')
  assert.equal(updateStatus('reopened', null), 'reopen')
  assert.equal(updateStatus('noted', null), 'unchanged')
})
