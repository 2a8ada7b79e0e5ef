import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsOf, readField } from './field.ts'

const cells = { type: ' Noise ', detail: 'Engine idling', state: 'CLOSED', empty: '' }

test('a field is a column, words around columns, or a constant', () => {
  assert.equal(readField(cells, 'type'), 'Noise')
  assert.equal(readField(cells, '{type}: {detail}'), 'Noise: Engine idling')
  assert.equal(readField(cells, '{empty}: {missing}'), '')
  assert.equal(readField(cells, { value: 'community' }), 'community')
  assert.equal(readField(cells, undefined), '')
})

test('values get other names whatever their capitals, and unlisted ones stay as they are', () => {
  assert.equal(readField(cells, { from: 'state', values: { Closed: 'closed' } }), 'closed')
  assert.equal(readField(cells, { from: 'type', values: { Closed: 'closed' } }), 'Noise')
  assert.equal(readField(cells, { from: 'type', values: { Closed: 'closed' }, otherwise: 'open' }), 'open')
  assert.equal(readField(cells, { from: 'empty', otherwise: 'open' }), 'open')
  assert.equal(readField(cells, { from: 'detail', contains: { ENGINE: 'a', idling: 'b' } }), 'a')
})

test('a mapping tells the columns it needs', () => {
  assert.deepEqual(columnsOf('{type}: {detail}'), ['type', 'detail'])
  assert.deepEqual(columnsOf({ from: 'state', otherwise: 'open' }), ['state'])
  assert.deepEqual(columnsOf({ value: 'x' }), [])
})
