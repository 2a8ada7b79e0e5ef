import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicRequest } from '../index.ts'
import { qrOf } from './portal-qr.ts'
import { rssOf } from './portal-rss.ts'

test('a feed stays well-formed whatever a resident wrote', () => {
  const row = {
    code: 'QH00-0000-0000',
    category: { zh: '路灯', en: 'Lamp' },
    place: { zh: '<b>三号楼</b>', en: 'No. 3' },
    state: 'received',
    words: ']]></description><script>alert(1)</script>&\u0000\ud800',
    answer: null,
    openedAt: new Date('2026-11-23T02:00:00Z'),
    answeredAt: null,
  } as unknown as PublicRequest
  const page = 'http://127.0.0.1/at/qinghe/requests?a=1&b=2'
  const feed = rssOf({
    rows: [row],
    name: { zh: '青禾街道', en: 'Qinghe' },
    page,
    self: page,
    language: 'zh',
  })
  assert.match(feed, /&lt;b&gt;三号楼&lt;\/b&gt;/)
  assert.match(feed, /\?a=1&amp;b=2/)
  assert.ok(!feed.includes('<script') && !feed.includes('\u0000') && feed.isWellFormed())
})

test('a QR code is a square whose corners are its finder patterns', () => {
  const { size, path } = qrOf('http://127.0.0.1:3000/r/QH00-0000-0000/key')
  assert.ok(size >= 21 && (size - 17) % 4 === 0)
  assert.ok(path.startsWith('M0 0h7v1H0z'))
})
