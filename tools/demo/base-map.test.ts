import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const file = readFileSync(new URL('data/base-map.geojson', import.meta.url), 'utf8')
const map = JSON.parse(file) as {
  attribution: string
  features: { properties: { kind: string; class?: string; name?: string } }[]
}

test('the base map names its source, as the ODbL asks, and stays light', () => {
  assert.equal(map.attribution, '© OpenStreetMap contributors, ODbL 1.0')
  assert.ok(file.length < 120_000, `${file.length} characters`)
})

test('no real building is named, so that no invented report seems to speak of one', () => {
  const buildings = map.features.filter(({ properties }) => properties.kind === 'building')
  assert.ok(buildings.length > 200)
  assert.deepEqual(
    buildings.filter(({ properties }) => properties.name),
    [],
  )
})

test('roads have a class to draw them by', () => {
  const classes = map.features.flatMap(({ properties }) =>
    properties.kind === 'road' ? [properties.class] : [],
  )
  assert.deepEqual(
    [...new Set(classes)].sort((a, b) => String(a).localeCompare(String(b))),
    ['main', 'path', 'street', 'trunk'],
  )
})
