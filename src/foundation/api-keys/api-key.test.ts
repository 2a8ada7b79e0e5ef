import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyPattern, whyNotUse } from './api-key.ts'

const key = { scopes: ['open311'], revokedAt: null, dailyQuota: 2 } as const

test('a key is used for what it was issued for, up to its quota of the day, until it is revoked', () => {
  assert.equal(whyNotUse(key, 'open311', 0), undefined)
  assert.equal(whyNotUse(key, 'open311', 1), undefined)
  assert.equal(whyNotUse(key, 'open311', 2)?.code, 'api-key.over-quota')
  assert.equal(whyNotUse(key, 'hotline', 0)?.code, 'api-key.wrong')
  assert.equal(whyNotUse({ ...key, revokedAt: new Date() }, 'open311', 0)?.code, 'api-key.wrong')
})

test('a key names its jurisdiction, and nothing else looks like one', () => {
  const secret = 'a'.repeat(32)
  assert.equal(keyPattern.exec(`llk_qinghe_${secret}`)?.[1], 'qinghe')
  for (const other of ['', 'llk_', `llk_Qinghe_${secret}`, `llk_qinghe_${secret}x`, `qinghe_${secret}`])
    assert.equal(keyPattern.exec(other), null)
})
