import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillWords } from './index.ts'

const template = { zh: '{place}的 {code} 已答复，{code} 请查看。', en: '{code} at {place} is answered.' }

test('a template is filled in both languages, each with its own words', () => {
  assert.deepEqual(fillWords(template, { code: 'QH0-1', place: { zh: '青禾里', en: 'Qinghe Lane' } }), {
    zh: '青禾里的 QH0-1 已答复，QH0-1 请查看。',
    en: 'QH0-1 at Qinghe Lane is answered.',
  })
})

test('what a value holds is never read as a template again', () => {
  assert.equal(fillWords({ zh: '{a}', en: '{a}' }, { a: '{b} $& {a}' }).zh, '{b} $& {a}')
})

test('a template with a name that has no value is a mistake, not a message', () => {
  assert.throws(() => fillWords(template, { code: 'QH0-1' }), /place/)
  assert.throws(() => fillWords({ zh: '{toString}', en: '' }, {}), /toString/)
})
