import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { categoriesWithPhotos, drawDemoPhoto, sceneFor } from './demo-photos.ts'

test('a demonstration photo is a JPEG of 1200 by 900 without metadata', async () => {
  const photo = await drawDemoPhoto('0201', 1)
  assert.ok(photo)
  const { format, width, height, exif, icc } = await sharp(photo).metadata()
  assert.deepEqual(
    { format, width, height, exif, icc },
    { format: 'jpeg', width: 1200, height: 900, exif: undefined, icc: undefined },
  )
})

test('the same seed draws the same picture, another seed another one', () => {
  for (const category of categoriesWithPhotos) {
    assert.equal(sceneFor(category, 5), sceneFor(category, 5))
    assert.notEqual(sceneFor(category, 5), sceneFor(category, 6))
  }
})

test('every scene is well-formed for many seeds', () => {
  for (const category of categoriesWithPhotos) {
    for (let seed = 0; seed < 20; seed++) {
      const svg = sceneFor(category, seed) ?? ''
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/, `${category} ${seed}`)
    }
  }
})

test('a matter about people has no photo', async () => {
  assert.equal(await drawDemoPhoto('0901', 1), undefined)
})
