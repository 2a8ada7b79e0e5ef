import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startFlowHouse } from './flow-house.ts'
import { measurePageWeight } from './measure-page-weight.ts'

const house = await startFlowHouse()
const weight = await measurePageWeight(house)

test('the report form opens on a weak network: at most 45 KB in 8 requests', () => {
  assert.ok(weight.formKB <= 45, `the form weighs ${weight.formKB} KB`)
  assert.ok(weight.formRequests <= 8, `the form takes ${weight.formRequests} requests`)
})

test('the map costs at most 110 KB with the form, before the base map', () => {
  assert.ok(weight.mapKB <= 110, `the form with its map weighs ${weight.mapKB} KB`)
})

test('a tracking page weighs at most 25 KB', () => {
  assert.ok(weight.trackKB <= 25, `the tracking page weighs ${weight.trackKB} KB`)
})
