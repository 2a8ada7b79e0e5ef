import assert from 'node:assert/strict'
import { test } from 'node:test'
import { communityCodeOf, gridCodeOf, regionKindOf, whyNotGridCode, whyNotRegionCode } from './region-code.ts'

test('a region code has 12 digits, a county, and no community without a street', () => {
  assert.equal(whyNotRegionCode('440983102001'), undefined)
  assert.equal(whyNotRegionCode('440983000000'), undefined)
  assert.equal(whyNotRegionCode('44098310200')?.code, 'region-code.not-12-digits')
  assert.equal(whyNotRegionCode('４４０９８３１０２００１')?.code, 'region-code.not-12-digits')
  assert.equal(whyNotRegionCode('040983102001')?.code, 'region-code.no-county')
  assert.equal(whyNotRegionCode('440983000001')?.code, 'region-code.no-street')
})

test('the ranges of GB/T 10114 tell what a code stands for', () => {
  const kinds = {
    '440983000000': 'county',
    '440983099000': 'subdistrict',
    '440983100000': 'town',
    '440983200000': 'township',
    '440983400000': 'other',
    '440983102001': 'residents-committee',
    '440983102199': 'residents-committee',
    '440983102200': 'villagers-committee',
    '440983102601': 'other',
  }
  for (const [code, kind] of Object.entries(kinds)) assert.equal(regionKindOf(code), kind, code)
})

test('a grid code is its community and a sequence of two or three digits', () => {
  assert.equal(gridCodeOf('440983102001', 7), '440983102001007')
  assert.equal(gridCodeOf('440983102001', 0, 2), '44098310200100')
  assert.equal(communityCodeOf('440983102001007'), '440983102001')
  assert.throws(() => gridCodeOf('440983102001', 100, 2), RangeError)
  assert.throws(() => gridCodeOf('4409831020', 1), RangeError)
})

test('a grid never stands straight under a subdistrict', () => {
  assert.equal(whyNotGridCode('440983102001007'), undefined)
  assert.equal(whyNotGridCode('44098310200100'), undefined)
  assert.equal(whyNotGridCode('440983102000007')?.code, 'grid-code.no-community')
  assert.equal(whyNotGridCode('4409831020010')?.code, 'grid-code.not-14-or-15-digits')
})
