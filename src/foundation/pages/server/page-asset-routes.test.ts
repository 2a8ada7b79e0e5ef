import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localPath } from './page-asset-routes.ts'

test('a switch of language leads back to a page of this house and to no other site', () => {
  assert.equal(localPath('/at/qinghe/requests?state=open'), '/at/qinghe/requests?state=open')
  for (const foreign of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:1',
    '',
    '/a\r\nb',
  ])
    assert.equal(localPath(foreign), '/')
})
