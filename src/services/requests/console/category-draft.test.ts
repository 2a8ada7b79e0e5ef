import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CategoryBody, saveCategory } from '../category-contract.ts'
import { draftOf, saved } from './category-draft.ts'

const lamp: CategoryBody = {
  id: '01a20000-0000-7000-8000-000000000001',
  code: 'street-lamp',
  group: '02',
  groupName: { zh: '市政设施', en: 'Streets' },
  name: { zh: '路灯不亮', en: 'Street lamp out' },
  hint: { zh: '路灯、楼道灯不亮', en: 'Lamps that are out' },
  keywords: { zh: ['路灯', '灯不亮'], en: ['street lamp', 'light out'] },
  gbt: ['03004', '03005'],
  limit: { amount: 2, unit: 'working-days' },
  duty: 'city-management',
  level: 'jurisdiction',
  publishWords: true,
  emergency: null,
  retired: false,
}

test('a category that is opened and saved unchanged stays what it was', () => {
  const { id: _, groupName: __, ...kept } = lamp
  assert.deepEqual(saveCategory.body.parse(saved(draftOf(lamp))), kept)
})

test('keywords may be parted by whatever punctuation people type', () => {
  const draft = {
    ...draftOf(lamp),
    keywordsZh: '路灯，灯不亮、 太黑',
    keywordsEn: 'street lamp，light out ;dark,',
  }
  assert.deepEqual(saved(draft).keywords, {
    zh: ['路灯', '灯不亮', '太黑'],
    en: ['street lamp', 'light out', 'dark'],
  })
})

test('an emergency notice exists when it is written in one language at least', () => {
  assert.equal(saved(draftOf(lamp)).emergency, null)
  assert.deepEqual(saved({ ...draftOf(lamp), emergencyZh: '请先拨打 119' }).emergency, {
    zh: '请先拨打 119',
    en: '',
  })
})
