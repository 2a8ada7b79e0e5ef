import assert from 'node:assert/strict'
import { test } from 'node:test'
import { howToSend, type SoFar } from './may-send.ts'

const now = new Date('2026-11-24T02:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const nothing: SoFar = { now, saidAt: null, tappedAt: null, sentAt: [], canNotify: false }

test('five messages may follow what somebody said, within 48 hours', () => {
  const said = { ...nothing, saidAt: ago(60) }
  assert.deepEqual(howToSend({ ...said, sentAt: [ago(5), ago(4), ago(3), ago(2)] }), { way: 'customer' })
  const five = { ...said, sentAt: [ago(5), ago(4), ago(3), ago(2), ago(1)] }
  assert.deepEqual(howToSend(five), { way: 'none', why: 'five-sent' })
  assert.deepEqual(howToSend({ ...nothing, saidAt: ago(48 * 60) }), {
    way: 'none',
    why: 'silent-for-48-hours',
  })
  assert.deepEqual(howToSend({ ...nothing, saidAt: ago(48 * 60 - 1) }), { way: 'customer' })
})

test('what was sent before somebody spoke again no longer counts', () => {
  const sentAt = [ago(9), ago(8), ago(7), ago(6), ago(5)]
  assert.deepEqual(howToSend({ ...nothing, saidAt: ago(4), sentAt }), { way: 'customer' })
})

test('a tap on the menu opens three messages for a minute', () => {
  const tapped = { ...nothing, tappedAt: ago(0.5) }
  assert.deepEqual(howToSend({ ...tapped, sentAt: [ago(0.3), ago(0.2)] }), { way: 'customer' })
  assert.equal(howToSend({ ...tapped, sentAt: [ago(0.3), ago(0.2), ago(0.1)] }).way, 'none')
  assert.equal(howToSend({ ...nothing, tappedAt: ago(1) }).way, 'none')
})

test('where the chat is closed a subscription notice goes out, if one is set up', () => {
  assert.deepEqual(howToSend({ ...nothing, canNotify: true }), { way: 'notice' })
})
