import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApp } from '#foundation/http/server'
import { openTestHouse } from '../small-house.ts'

const house = await openTestHouse()

test('the page of the interface loads everything from here and calls nobody else', async () => {
  const page = await house.send({ url: '/api/docs/' })
  assert.equal(page.statusCode, 200)
  const policy = String(page.headers['content-security-policy'])
  assert.ok(!/upgrade-insecure-requests|https?:|unsafe-eval/.test(policy), policy)
  assert.doesNotMatch(
    page.body,
    /<script>|<script [^>]*>[^<\s]|<style| on\w+=/,
    'no inline script that the policy stops',
  )
  const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part!)
  assert.ok(parts.length >= 4)
  for (const part of parts) {
    const url = new URL(part, 'http://localhost/api/docs/')
    assert.equal(url.host, 'localhost')
    assert.equal((await house.send({ url: url.pathname })).statusCode, 200, part)
  }
})

test('an upload may not go on for ever: after five minutes the connection ends', async () => {
  const app = await createApp({ tools: house.tools, identify: async () => null, version: 'test', log: false })
  await app.ready()
  assert.equal(app.server.requestTimeout, 300_000)
  await app.close()
})
